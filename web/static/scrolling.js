// Keeps the conversation where its reader is: at the newest message, or still while something changes.

import { find } from "./elements.js";

const NEAR = 48; // px from an end that count as being there
const TOP = 240; // px from the top at which older messages are fetched

export class Scrolling {
  /** @param {{reachedTop: () => void, reachedEnd: () => void, resized: () => void}} on */
  constructor(on) {
    this.talk = find("talk");
    this.sheet = this.talk.firstElementChild;
    this.newest = find("newest");
    this.atEnd = true;
    this.on = on;
    this.talk.addEventListener("scroll", () => this.#moved(), { passive: true });
    this.newest.addEventListener("click", () => {
      this.toEnd(true);
      find("text").focus({ preventScroll: true }); // this button goes
    });
    const observer = new ResizeObserver(() => this.#resized());
    observer.observe(this.talk);
    observer.observe(this.sheet);
  }

  /** Go to the newest message. */
  toEnd(smooth = false) {
    this.atEnd = true;
    this.on.reachedEnd();
    this.#showNewest();
    this.talk.scrollTo({ top: this.talk.scrollHeight, behavior: smooth ? calm() : "instant" });
  }

  /**
   * Show a message that came in: whole if it fits, otherwise from its beginning.
   * @param {HTMLElement} message
   * @param {boolean} [onlyLarge] leave one that fits where it is
   */
  show(message, onlyLarge = false) {
    if (message.offsetHeight <= this.talk.clientHeight) return onlyLarge || this.toEnd();
    this.atEnd = false;
    this.talk.scrollTo({ top: message.offsetTop - 8, behavior: "instant" });
    this.#showNewest();
  }

  /**
   * Change the conversation while what is being read stays where it is.
   * @param {() => void} change
   * @param {() => Element | null} [held] what must stay in its place; otherwise the first message in sight
   */
  hold(change, held) {
    const first = held ? null : this.#firstInSight();
    const of = held || (() => first);
    const before = of()?.getBoundingClientRect().top;
    const wasAtEnd = this.atEnd;
    change();
    const after = of()?.getBoundingClientRect().top;
    if (before !== undefined && after !== undefined) this.talk.scrollTop += after - before;
    else if (wasAtEnd) this.toEnd();
    this.#moved();
  }

  /** Begin to read here: what stands above it was read. */
  startAt(/** @type {HTMLElement} */ line) {
    this.talk.scrollTo({ top: line.offsetTop - 8, behavior: "instant" });
    this.#moved();
  }

  /** Something came in below what is being read. */
  missed() {
    this.#showNewest();
  }

  #firstInSight() {
    const top = this.talk.getBoundingClientRect().top;
    for (const message of find("messages").children) {
      if (message.getBoundingClientRect().bottom > top) return message;
    }
    return null;
  }

  #moved() {
    const left = this.talk.scrollHeight - this.talk.clientHeight - this.talk.scrollTop;
    this.atEnd = left < NEAR;
    if (this.atEnd) this.on.reachedEnd();
    this.#showNewest();
    if (this.talk.scrollTop < TOP) this.on.reachedTop();
  }

  #resized() {
    if (this.atEnd) this.toEnd();
    else this.#showNewest();
    this.on.resized();
  }

  #showNewest() {
    const left = this.talk.scrollHeight - this.talk.clientHeight - this.talk.scrollTop;
    const far = left > this.talk.clientHeight / 2;
    this.newest.hidden = this.atEnd || !(this.newest.classList.contains("unread") || far);
  }
}

/** @returns {ScrollBehavior} */
function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}
