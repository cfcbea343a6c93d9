// The conversation: one place per message, in the order of their numbers, what is not sent yet at the end.

import { drawBubble, drawUnsent } from "./bubbles.js";
import { find, make } from "./elements.js";
import { dayOf, nameOfDay, now } from "./times.js";

/**
 * @typedef {import("./requests.js").View} View
 * @typedef {import("./sending.js").Unsent} Unsent
 */

const START = /^\/start(\s|$)/;

export class Messages {
  constructor() {
    this.list = find("messages");
    /** @type {Map<number, View>} */
    this.views = new Map();
    /** Numbers of what was taken away; an event can overtake the history. @type {Set<number>} */
    this.gone = new Set();
    document.addEventListener("visibilitychange", () => this.#nameDays());
    document.addEventListener("words", () => this.#nameDays());
    document.addEventListener("clock", () => this.#nameDays());
  }

  /** The lowest number on the page, or null. */
  get oldest() {
    return this.views.size ? Math.min(...this.views.keys()) : null;
  }

  /** The newest message that the bot said, as an element, or null. */
  get lastOfBot() {
    return this.list.querySelector(":scope > .bot:last-child") || [...this.list.querySelectorAll(".bot")].at(-1) || null;
  }

  /** The texts of one's own messages, newest first. */
  get ownTexts() {
    return [...this.views.values()].filter((view) => view.from === "me").map((view) => view.text).reverse();
  }

  /** Return the element of a message. */
  element(/** @type {number} */ id) {
    return document.getElementById(`m${id}`);
  }

  /** Return what stands on the page under this number, or null. */
  view(/** @type {number} */ id) {
    return this.views.get(id) || null;
  }

  /** Return whether this view tells something new. */
  isNews(/** @type {View} */ view) {
    const before = this.views.get(view.id);
    return !this.gone.has(view.id) && (!before || before.seq < view.seq);
  }

  /**
   * Put a message in its place, or draw it anew where it stands.
   * @param {View} view
   * @returns {HTMLElement | null} null: it is not for the eye
   */
  put(view) {
    const element = this.element(view.id) || (view.key ? this.unsent(view.key) : null);
    this.views.set(view.id, view);
    if (view.from === "me" && START.test(view.text)) {
      element?.remove();
      return null;
    }
    const item = element || make("li", {});
    item.id = `m${view.id}`;
    item.className = `message ${view.from}`;
    item.dataset.at = view.at;
    item.removeAttribute("data-key");
    if (view.from === "bot" && view.language) item.lang = view.language;
    const bubble = drawBubble(view);
    reusePicture(item, bubble);
    item.replaceChildren(bubble);
    const next = this.#after(view.id, item);
    if (item.nextElementSibling !== next || !item.parentElement) this.list.insertBefore(item, next);
    this.#nameDays();
    return item;
  }

  /** Show a text on its way. */
  putUnsent(/** @type {Unsent} */ unsent) {
    if (START.test(unsent.text)) return;
    let item = this.unsent(unsent.key);
    if (!item) {
      item = make("li", { class: "message me", "data-key": unsent.key, "data-at": unsent.at });
      this.list.append(item);
    }
    item.replaceChildren(drawUnsent(unsent));
    this.#nameDays();
  }

  /** Take a message away. */
  remove(/** @type {number} */ id) {
    this.gone.add(id);
    this.views.delete(id);
    this.element(id)?.remove();
    this.#nameDays();
  }

  /** Take back a text that was not sent. */
  removeUnsent(/** @type {string} */ key) {
    this.unsent(key)?.remove();
    this.#nameDays();
  }

  /** Draw a poll as its form once more, to choose otherwise. */
  drawAgain(/** @type {number} */ id) {
    const view = this.views.get(id);
    if (view) this.element(id)?.replaceChildren(drawBubble(view, true));
  }

  /** Return the element of what is not sent yet. */
  unsent(/** @type {string} */ key) {
    return /** @type {HTMLElement | null} */ (this.list.querySelector(`[data-key="${CSS.escape(key)}"]`));
  }

  /** The first item that comes after this number: the next message, or what is not sent yet. */
  #after(/** @type {number} */ id, /** @type {HTMLElement} */ self) {
    /** @type {Element | null} */
    let after = null;
    // From the end: a message nearly always belongs there.
    for (const item of [...this.list.querySelectorAll(":scope > .message")].reverse()) {
      if (item === self) continue;
      if (item.id && Number(item.id.slice(1)) < id) break;
      after = item;
    }
    return after;
  }

  #nameDays() {
    const today = now();
    let day = "";
    for (const item of [...this.list.children]) {
      if (item.classList.contains("day")) item.remove();
      if (!item.dataset.at) continue;
      const its = dayOf(item.dataset.at);
      if (its !== day) {
        day = its;
        const line = item.previousElementSibling;
        const first = line?.matches(".unread-line") ? line : item; // the line stands below its day
        first.before(make("li", { class: "day" }, make("span", {}, nameOfDay(day, today))));
      }
    }
  }
}

/** An edit with the same picture keeps its element, so that it doesn't flicker. */
function reusePicture(/** @type {HTMLElement} */ item, /** @type {HTMLElement} */ bubble) {
  const fresh = bubble.querySelector(".picture");
  const old = fresh && item.querySelector(`.picture[data-enlarge="${CSS.escape(fresh.dataset.enlarge)}"]`);
  if (old && old.getAttribute("aria-label") === fresh.getAttribute("aria-label")) fresh.replaceWith(old);
}
