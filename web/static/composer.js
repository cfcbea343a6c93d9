// The composer: grows with the text, keeps the draft, and stays in focus after sending.

import { Attaching } from "./attaching.js";
import { find } from "./elements.js";
import { keep, kept } from "./keeping.js";
import { word } from "./words.js";

const LONGEST = 4096; // characters, as the Bot API counts

export class Composer {
  /** @param {{say: (text: string, photos: Blob[]) => void}} on */
  constructor(on) {
    this.on = on;
    this.form = find("composer");
    this.text = find("text");
    this.note = find("text-note");
    // Where thumbs type, Enter is a new line, as in other messengers; the button sends.
    this.byThumb = matchMedia("(hover: none) and (pointer: coarse)").matches;
    this.text.enterKeyHint = this.byThumb ? "enter" : "send";
    this.text.value = kept("draft") || "";
    this.text.addEventListener("input", () => this.#changed());
    this.text.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && !this.byThumb;
      if (!sends) return;
      event.preventDefault();
      this.#send();
    });
    this.form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#send();
    });
    // The keyboard of a telephone stays up: the button must not take the focus.
    this.form.querySelector(".send").addEventListener("pointerdown", (/** @type {Event} */ event) => {
      event.preventDefault();
    });
    document.addEventListener("words", () => this.#tell());
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width !== width) this.#grow(); // other lines break; its own height is no reason
      width = contentRect.width;
    }).observe(this.text);
    this.attaching = new Attaching({ changed: () => this.#changed(), focus: () => this.focus() });
    this.#changed();
  }

  focus() {
    this.text.focus({ preventScroll: true });
  }

  /** Put a text back to be changed, before what stands there. */
  rewrite(/** @type {string} */ text) {
    this.text.value = this.text.value.trim() ? `${text}\n${this.text.value}` : text;
    this.#changed();
    this.text.focus();
  }

  #send() {
    const text = this.text.value.trim();
    this.text.focus();
    if (text.length > LONGEST || !(text || this.attaching.photos.length)) return;
    this.text.value = "";
    const photos = this.attaching.handOver();
    this.#changed();
    this.on.say(text, photos);
  }

  #changed() {
    keep("draft", this.text.value || null);
    const filled = this.text.value.trim() !== "" || Boolean(this.attaching?.photos.length);
    this.form.classList.toggle("filled", filled);
    this.#grow();
    this.#tell();
  }

  #grow() {
    this.text.style.setProperty("--height", "auto");
    this.text.style.setProperty("--height", `${this.text.scrollHeight + 3}px`);
  }

  #tell() {
    const length = this.text.value.trim().length;
    const tooLong = length > LONGEST;
    this.text.setAttribute("aria-invalid", String(tooLong));
    this.note.textContent = tooLong ? word("web-te-lang", { aantal: length, grens: LONGEST }) : "";
  }
}
