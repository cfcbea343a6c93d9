// What people say goes through a queue that survives a lost connection and a reload.
// Each text keeps its key, so the gateway says it once however often we try.

import { freshKey } from "./elements.js";
import { keep, kept } from "./keeping.js";
import { say } from "./requests.js";

const PATIENT_TRIES = 2; // after these the bubble tells that it is not sent yet
const LONGEST = 30_000; // ms between two tries

/** @typedef {{key: string, text: string, at: string, state: "going" | "waiting" | "refused", error?: string}} Unsent */

export class Sending {
  /**
   * @param {object} on
   * @param {(unsent: Unsent) => void} on.changed draw it, or draw it anew
   * @param {(view: import("./requests.js").View) => void} on.said
   */
  constructor(on) {
    this.on = on;
    this.working = false;
    this.tries = 0;
    this.timer = 0;
    /** @type {Unsent[]} */
    this.queue = [];
  }

  /** Take up what an earlier page could not send. */
  resume() {
    for (const unsent of kept("unsent") || []) {
      this.queue.push({ ...unsent, state: unsent.state === "refused" ? "refused" : "going" });
      this.on.changed(this.queue[this.queue.length - 1]);
    }
    this.hurry();
  }

  /** Say a text; it shows at once. */
  say(/** @type {string} */ text) {
    /** @type {Unsent} */
    const unsent = { key: freshKey(), text, at: new Date().toISOString(), state: "going" };
    this.queue.push(unsent);
    this.#store();
    this.on.changed(unsent);
    this.#work();
  }

  /** The connection is back, or somebody asks for it: try now. */
  hurry() {
    this.tries = 0;
    clearTimeout(this.timer);
    this.#work();
  }

  /** Forget a text that came through, or that its writer takes back. */
  forget(/** @type {string} */ key) {
    this.queue = this.queue.filter((unsent) => unsent.key !== key);
    this.#store();
  }

  async #work() {
    const next = this.queue.find((unsent) => unsent.state !== "refused");
    if (this.working || !next) return;
    this.working = true;
    const { status, body } = await say(next.text, next.key);
    this.working = false;
    if (status === 200) {
      this.tries = 0;
      this.forget(next.key);
      this.on.said(body.message);
    } else if (status === 400) {
      this.#mark(next, "refused", body?.error);
    } else {
      return this.#wait(next);
    }
    this.#work();
  }

  #wait(/** @type {Unsent} */ unsent) {
    this.tries += 1;
    if (this.tries >= PATIENT_TRIES || !navigator.onLine) this.#mark(unsent, "waiting");
    const wait = Math.min(LONGEST, 1000 * 2 ** this.tries);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#work(), wait);
  }

  #mark(/** @type {Unsent} */ unsent, /** @type {Unsent["state"]} */ state, /** @type {string} */ error = "") {
    if (!this.queue.includes(unsent)) return; // came through another way meanwhile
    if (unsent.state === state) return;
    unsent.state = state;
    unsent.error = error;
    this.#store();
    this.on.changed(unsent);
  }

  #store() {
    keep("unsent", this.queue.length ? this.queue : null);
  }
}
