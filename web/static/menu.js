// The menu: all that one can do here, as the commands that one could also type.

import { walkByArrows } from "./arrows.js";
import { find, make } from "./elements.js";
import { knowCommands } from "./texts.js";

export class Menu {
  /** @param {{say: (text: string) => void, focus: () => void}} on */
  constructor(on) {
    this.dialog = find("menu");
    this.button = find("menu-button");
    this.list = find("commands");
    this.drawn = "";
    this.button.addEventListener("click", () => {
      this.dialog.showModal();
      this.list.querySelector("button")?.focus();
    });
    walkByArrows(this.list);
    this.list.addEventListener("click", (/** @type {Event} */ event) => {
      const chosen = /** @type {HTMLElement | null} */ (
        /** @type {Element} */ (event.target).closest("[data-command]"));
      if (!chosen) return;
      this.dialog.close();
      on.say(`/${chosen.dataset.command}`);
      on.focus();
    });
  }

  /** @param {import("./requests.js").Command[]} commands */
  set(commands) {
    if (JSON.stringify(commands) === this.drawn) return; // drawing anew would take the focus away
    this.drawn = JSON.stringify(commands);
    knowCommands(commands);
    this.button.hidden = !commands.length;
    this.list.replaceChildren(...commands.map(({ command, description }) =>
      make(
        "li",
        {},
        make(
          "button",
          { type: "button", "data-command": command },
          make("span", {}, description),
          make("code", {}, `/${command}`),
        ),
      )));
  }
}
