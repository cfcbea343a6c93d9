// A tap on a button under a message: it shows at once, and ends with an answer, an edit, or five seconds.

import { freshKey } from "./elements.js";
import { tap } from "./requests.js";

const LONGEST_BUSY = 5000; // ms
const RETRIES = [400, 1200]; // ms

export class Taps {
  /** @param {{failed: (status: number) => void}} on */
  constructor(on) {
    this.on = on;
    /** @type {Map<string, HTMLElement>} query id to its button */
    this.waiting = new Map();
    /** @type {string[]} an answer can overtake the reply to its own tap */
    this.early = [];
    /** @type {WeakMap<HTMLElement, number>} */
    this.timers = new WeakMap();
  }

  /**
   * @param {number} messageId
   * @param {HTMLElement} button carries its data in `data-tap`
   */
  async tap(messageId, button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    this.#busy(button);
    const { status, body } = await this.#try(messageId, button.dataset.tap || "");
    if (status !== 202) {
      this.#free(button);
      this.on.failed(status);
    } else if (this.early.includes(String(body.query))) {
      this.#free(button);
    } else {
      this.waiting.set(String(body.query), button);
    }
  }

  /** The bot answered a tap. */
  answered(/** @type {string} */ query) {
    const button = this.waiting.get(query);
    if (button) this.#free(button);
    this.waiting.delete(query);
    this.early = [...this.early.slice(-19), query];
  }

  async #try(/** @type {number} */ messageId, /** @type {string} */ data) {
    const key = freshKey();
    let answer = await tap(messageId, data, key);
    for (const wait of RETRIES) {
      if (answer.status !== 0 && answer.status < 500) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      answer = await tap(messageId, data, key);
    }
    return answer;
  }

  #busy(/** @type {HTMLElement} */ button) {
    button.classList.add("busy");
    // Not `disabled`: that would take the focus away from who taps with a keyboard.
    button.setAttribute("aria-disabled", "true");
    this.timers.set(button, setTimeout(() => this.#free(button), LONGEST_BUSY));
  }

  #free(/** @type {HTMLElement} */ button) {
    clearTimeout(this.timers.get(button));
    button.classList.remove("busy");
    button.removeAttribute("aria-disabled");
  }
}
