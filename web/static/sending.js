// What people say goes through a queue that survives a lost connection and a reload.
// Each text or photo keeps its key, so the gateway says it once however often we try.

import { freshKey } from "./elements.js";
import { allKept, keep } from "./keeping.js";
import { dropPhoto, keepPhoto, keptPhoto } from "./photos.js";
import { say, show } from "./requests.js";
import { now } from "./times.js";

const PATIENT_TRIES = 2; // after these the bubble tells that it is not sent yet
const LONGEST = 30_000; // ms between two tries
const LONGEST_CAPTION = 1024; // characters; a longer text goes ahead of the photos
const PLACE = "unsent."; // a place of its own for each, so that two tabs don't overwrite each other

/**
 * @typedef {{key: string, text: string, at: string, state: "going" | "waiting" | "refused",
 *   photo?: boolean, album?: string, error?: string}} Unsent
 */

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
    /** What an earlier page could not send comes first. @type {Unsent[]} */
    this.queue = allKept(PLACE).sort((one, other) => (one.at < other.at ? -1 : 1));
    for (const unsent of this.queue) if (unsent.state === "waiting") unsent.state = "going";
  }

  /** Take up what an earlier page could not send. */
  resume() {
    for (const unsent of this.queue) this.on.changed(unsent);
    this.hurry();
  }

  /** Say a text, with the photos that belong to it; all show at once. */
  say(/** @type {string} */ text, /** @type {Blob[]} */ photos = []) {
    const caption = photos.length && text.length <= LONGEST_CAPTION ? text : "";
    if (text && !caption) this.#add({ text });
    const album = photos.length > 1 ? freshKey() : undefined;
    photos.forEach((photo, at) => {
      this.#add({ text: at ? "" : caption, photo: true, album }, photo);
    });
    this.#work();
  }

  /** The connection is back, or somebody asks for it: try now. */
  hurry() {
    this.tries = 0;
    clearTimeout(this.timer);
    this.#work();
  }

  /** Forget what came through, or what its writer takes back. */
  forget(/** @type {string} */ key) {
    if (this.queue.some((unsent) => unsent.key === key && unsent.photo)) dropPhoto(key);
    this.queue = this.queue.filter((unsent) => unsent.key !== key);
    keep(PLACE + key, null);
  }

  #add(/** @type {Partial<Unsent>} */ what, /** @type {Blob | null} */ photo = null) {
    // Later ones are a millisecond later at least: that is their order after a reload.
    const last = this.queue.at(-1);
    const at = new Date(Math.max(now().getTime(), last ? Date.parse(last.at) + 1 : 0)).toISOString();
    /** @type {Unsent} */
    const unsent = { text: "", ...what, key: freshKey(), at, state: "going" };
    if (photo) keepPhoto(unsent.key, photo);
    this.queue.push(unsent);
    keep(PLACE + unsent.key, unsent);
    this.on.changed(unsent);
    return unsent;
  }

  async #work() {
    const next = this.queue.find((unsent) => unsent.state !== "refused");
    if (this.working || !next) return;
    this.working = true;
    const { status, body } = await this.#send(next);
    this.working = false;
    if (status === 200) {
      this.tries = 0;
      this.forget(next.key);
      this.on.said(body.message);
    } else if (status === 400) {
      this.#mark(next, "refused", body?.error);
    } else {
      return this.#wait(next, status === 429 ? body : null);
    }
    this.#work();
  }

  async #send(/** @type {Unsent} */ unsent) {
    if (!unsent.photo) return say(unsent.text, unsent.key);
    const photo = await keptPhoto(unsent.key);
    if (!photo) return { status: 400, body: { error: "lost" } };
    return show(photo, unsent.text, unsent.key, unsent.album);
  }

  /** Try again later; at once in sight when the gateway asks for patience itself. */
  #wait(/** @type {Unsent} */ unsent, /** @type {{error: string, after: number} | null} */ told = null) {
    this.tries += 1;
    if (told) this.#mark(unsent, "waiting", told.error);
    else if (this.tries >= PATIENT_TRIES || !navigator.onLine) this.#mark(unsent, "waiting");
    const wait = told ? 1000 * told.after : Math.min(LONGEST, 1000 * 2 ** this.tries);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#work(), wait);
  }

  #mark(/** @type {Unsent} */ unsent, /** @type {Unsent["state"]} */ state, /** @type {string} */ error = "") {
    if (!this.queue.includes(unsent)) return; // came through another way meanwhile
    if (unsent.state === state) return;
    unsent.state = state;
    unsent.error = error;
    keep(PLACE + unsent.key, unsent);
    this.on.changed(unsent);
  }
}
