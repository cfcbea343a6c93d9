// The menu: all that one can do here, as the commands that one could also type.

import { find, make } from "./elements.js";
import { knowCommands } from "./texts.js";

export class Menu {
  /** @param {{say: (text: string) => void}} on */
  constructor(on) {
    this.dialog = find("menu");
    this.button = find("menu-button");
    this.button.addEventListener("click", () => this.dialog.showModal());
    this.dialog.addEventListener("click", (/** @type {Event} */ event) => {
      const chosen = /** @type {HTMLElement | null} */ (
        /** @type {Element} */ (event.target).closest("[data-command]"));
      if (!chosen) return;
      this.dialog.close();
      on.say(`/${chosen.dataset.command}`);
    });
  }

  /** @param {import("./requests.js").Command[]} commands */
  set(commands) {
    knowCommands(commands);
    this.button.hidden = !commands.length;
    find("commands").replaceChildren(...commands.map(({ command, description }) =>
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
