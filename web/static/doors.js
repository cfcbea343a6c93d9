// The doors above the composer: always the same few ways in. They fold when a message needs the room.

import { find, icon, make } from "./elements.js";
import { word } from "./words.js";

const ICONS = [
  ["say", "web-deur-zeggen"],
  ["vote", "web-deur-stemmen"],
  ["desk", "web-deur-bureau"],
  ["hammer", "web-deur-doen"],
  ["house", "web-deur-buurt"],
];
const LEAST_TALK = 200; // px of conversation that must stay in sight
const NARROW = 720; // px; below this two doors stand in a row

export class Doors {
  /** @param {{say: (text: string) => void}} on */
  constructor(on) {
    this.box = find("doors");
    this.button = find("doors-button");
    this.talk = find("talk");
    /** @type {string[]} */
    this.texts = [];
    this.place = this.box.parentElement;
    this.aside = false;
    this.height = 0;
    /** Somebody chose, and that holds until the next message. */
    this.chosen = false;
    this.button.addEventListener("click", () => {
      this.chosen = true;
      this.#open(this.box.hidden);
    });
    this.box.addEventListener("click", (/** @type {Event} */ event) => {
      const door = /** @type {Element} */ (event.target).closest("button");
      if (door) on.say(/** @type {HTMLElement} */ (door).dataset.text || "");
    });
    document.addEventListener("words", () => {
      this.#draw();
      this.#name();
    });
    this.#name();
  }

  /** Take the doors that the bot gives; null takes them away. */
  set(/** @type {string[][] | null} */ rows) {
    const texts = (rows || []).flat();
    if (texts.join("\n") === this.texts.join("\n")) return;
    this.texts = texts;
    this.button.hidden = this.aside || !texts.length;
    this.box.style.setProperty("--doors", String(texts.length));
    this.#draw();
    this.#open(texts.length > 0);
  }

  /** On a wide screen the doors stand in the side list, always open. */
  moveAside(/** @type {boolean} */ aside) {
    this.aside = aside;
    if (aside) find("side").prepend(this.box);
    else this.place.insertBefore(this.box, find("photos"));
    this.button.hidden = aside || !this.texts.length;
    this.#open(this.texts.length > 0);
  }

  /** Show through which door one went last: the newest own text that is one. */
  here(/** @type {string[]} */ said) {
    const last = said.find((text) => this.texts.includes(text) || text.startsWith("/"));
    for (const door of this.box.children) door.classList.toggle("here", door.dataset.text === last);
  }

  /** A new message came: forget what was chosen for the one before. */
  freshMessage() {
    this.chosen = false;
  }

  /**
   * Fold or unfold, so that the last message can be seen whole where that is possible.
   * @param {number} needed px of its height; 0 when it needs no room
   * @param {boolean} mayOpen an edit never unfolds: nothing may move under a thumb
   */
  makeRoom(needed, mayOpen) {
    if (!this.texts.length || this.aside) return;
    if (!this.box.hidden) this.height = this.box.offsetHeight;
    const height = this.height || (innerWidth < NARROW ? 124 : 62);
    const room = this.talk.clientHeight - (this.box.hidden ? height : 0);
    const fits = room >= Math.max(needed, LEAST_TALK);
    if (!fits && !this.box.hidden && (!this.chosen || room < LEAST_TALK / 2)) this.#open(false);
    else if (fits && this.box.hidden && mayOpen && !this.chosen) this.#open(true);
  }

  #open(/** @type {boolean} */ yes) {
    const hadFocus = this.box.contains(document.activeElement);
    this.box.hidden = !yes;
    this.#name();
    if (hadFocus && !yes) (this.button.hidden ? find("text") : this.button).focus();
  }

  #name() {
    this.button.setAttribute("aria-expanded", String(!this.box.hidden));
    this.button.setAttribute("aria-label", word(this.box.hidden ? "web-deuren-open" : "web-deuren-dicht"));
  }

  #draw() {
    const here = this.box.querySelector(".here")?.dataset.text;
    const at = [...this.box.children].indexOf(document.activeElement);
    this.box.replaceChildren(...this.texts.map((text, at) => {
      const [name, below] = text.split(/\s·\s|\n/, 2);
      return make(
        "button",
        { type: "button", class: text === here ? "door here" : "door", "data-text": text },
        icon(iconOf(name, at)),
        make("span", {}, name, below ? make("small", {}, below) : null),
      );
    }));
    if (at >= 0) (this.box.children[at] || find("text")).focus();
  }
}

/** The drawing follows the words on a door; a door with other words gets one by its place. */
function iconOf(/** @type {string} */ text, /** @type {number} */ at) {
  const low = text.toLowerCase();
  const found = ICONS.find(([, key]) => low.includes(word(key)));
  return found ? found[0] : (["say", "vote", "hammer", "house"][at] || "dot");
}
