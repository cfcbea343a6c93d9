// What was not read yet: a line above the first of it, a count on the button and in the title.

import { find, make } from "./elements.js";
import { keep, kept } from "./keeping.js";
import { botName, word } from "./words.js";

export class Unread {
  /** @param {{atEnd: () => boolean}} on */
  constructor(on) {
    this.on = on;
    this.list = find("messages");
    /** The newest message that was read in this browser; null before the first visit. @type {number | null} */
    this.seen = kept("seen");
    /** The line stands behind this message; null: there is no line. @type {number | null} */
    this.behind = null;
    this.count = 0;
    this.newest = 0;
    this.begun = false;
    document.addEventListener("visibilitychange", () => this.read());
    document.addEventListener("words", () => this.#draw());
  }

  /**
   * Count what came since the last visit, once, when the conversation stands.
   * @param {boolean} more there are older messages, not on the page yet
   * @returns {HTMLElement | null} the line, where it stands on the page
   */
  begin(more) {
    this.begun = true;
    const seen = this.seen;
    if (seen === null) return null;
    this.count = this.#bots().filter((id) => id > seen).length;
    if (this.count) this.behind = seen;
    this.#draw();
    return this.place(more);
  }

  /**
   * A message of the bot came in.
   * @param {number} id
   * @param {boolean} follows its reader is at the end, so that it comes in sight
   */
  came(id, follows) {
    if (!this.begun) return;
    if (document.hidden || !follows) {
      // The first of them: all before it was read. Those after it join below the same line.
      if (!this.count) this.behind = Math.max(this.newest, ...this.#bots().filter((one) => one < id));
      this.count += 1;
      this.place(false);
    }
    this.newest = Math.max(this.newest, id);
    this.#draw();
  }

  /** Its reader is at the end, or looks again: what stands there is read now. */
  read() {
    if (!this.begun || document.hidden || !this.on.atEnd()) return;
    this.count = 0;
    const bots = this.#bots();
    this.newest = Math.max(this.newest, ...bots);
    if (this.newest > (this.seen ?? -1)) keep("seen", (this.seen = this.newest));
    this.#draw();
  }

  /** Somebody answers: the line has done its work. */
  answered() {
    this.behind = null;
    this.place(false);
  }

  /**
   * Put the line where it belongs; older messages can come in above it.
   * @param {boolean} more there are older messages, not on the page yet
   * @returns {HTMLElement | null} the line
   */
  place(more) {
    this.list.querySelector(".unread-line")?.remove();
    if (this.behind === null) return null;
    const items = [...this.list.querySelectorAll(":scope > [id]")];
    const first = items.find((item) => item.matches(".bot") && Number(item.id.slice(1)) > (this.behind ?? 0));
    if (!first || (more && first === items[0])) return null;
    const line = make("li", { class: "unread-line" }, make("span", {}, word("web-nieuw-vanaf")));
    first.before(line);
    return line;
  }

  #bots() {
    return [...this.list.querySelectorAll(":scope > .bot")].map((item) => Number(item.id.slice(1)));
  }

  #draw() {
    const away = document.hidden && this.count;
    document.title = away ? word("web-titel-nieuw", { aantal: this.count, titel: botName }) : botName;
    const label = this.count > 1 ? word("web-nieuw-aantal", { aantal: this.count })
      : word(this.count ? "web-nieuwe-berichten" : "web-naar-onder");
    find("newest-word").textContent = label;
    find("newest").classList.toggle("unread", this.count > 0);
    const line = this.list.querySelector(".unread-line span");
    if (line) line.textContent = word("web-nieuw-vanaf");
  }
}
