// Photos that go along with the next text: chosen, pasted or dropped, seen, and taken away again.

import { find, icon, make } from "./elements.js";
import { announce } from "./notices.js";
import { drawn, dropPhoto, keepPhoto, keptPhoto, shrink } from "./photos.js";
import { demo, photos as taken, word } from "./words.js";

const MOST = 3;
// Under which name the browser keeps those that are not sent yet.
const DRAFT = demo?.persona ? `draft@${demo.persona}` : "draft";
const PREVIEW = 144; // px, drawn twice as large as shown

export class Attaching {
  /** @param {{changed: () => void, focus: () => void}} on */
  constructor(on) {
    this.on = on;
    this.button = find("photo-button");
    this.input = find("photo-input");
    this.strip = find("photos");
    this.note = find("photo-note");
    /** @type {Blob[]} */
    this.photos = [];
    this.#draw();
    if (!taken) {
      // A browser would open a file that is dropped here, and the page would be gone.
      for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());
      return;
    }
    this.button.addEventListener("click", () => this.input.click());
    this.input.addEventListener("change", () => {
      this.take([...this.input.files]);
      this.input.value = "";
    });
    this.strip.addEventListener("click", (/** @type {Event} */ event) => {
      const button = /** @type {HTMLElement | null} */ (
        /** @type {Element} */ (event.target).closest("[data-remove]"));
      if (button) this.#remove(Number(button.dataset.remove));
    });
    document.addEventListener("paste", (event) => this.#takeOf(event, event.clipboardData));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => this.#takeOf(event, event.dataTransfer, true));
    document.addEventListener("words", () => this.#draw());
    keptPhoto(DRAFT).then((photos) => {
      if (photos && !this.photos.length) this.#set(photos);
    });
  }

  /** Take photos in, as many as fit; what can't be taken is told in words. */
  async take(/** @type {File[]} */ files) {
    const wanted = files.slice(0, MOST - this.photos.length);
    let said = wanted.length < files.length ? word("web-foto-te-veel", { grens: MOST }) : "";
    this.button.setAttribute("aria-busy", "true");
    for (const file of wanted) {
      const photo = await shrink(file);
      if (photo && this.photos.length < MOST) this.photos = [...this.photos, photo];
      else said = word("web-foto-onleesbaar");
    }
    this.button.removeAttribute("aria-busy");
    this.#set(this.photos);
    this.#tell(said);
    if (wanted.length && !said) announce(word("web-foto-erbij", { aantal: this.photos.length }));
    this.on.focus();
  }

  /** Give the photos away, to be sent. */
  handOver() {
    const photos = this.photos;
    this.#set([]);
    this.#tell("");
    return photos;
  }

  #takeOf(
    /** @type {Event} */ event,
    /** @type {DataTransfer | null} */ transfer,
    /** @type {boolean} */ always = false,
  ) {
    const files = [...(transfer?.files || [])].filter((file) => file.type.startsWith("image/"));
    // A browser would open a file that is dropped beside the page's own places.
    if (files.length || always) event.preventDefault();
    if (files.length) this.take(files);
  }

  #remove(/** @type {number} */ at) {
    this.#set(this.photos.filter((_, place) => place !== at));
    this.#tell("");
    announce(word("web-foto-weg"));
    const next = this.strip.querySelectorAll("[data-remove]")[Math.min(at, this.photos.length - 1)];
    if (next) next.focus();
    else this.on.focus();
  }

  #set(/** @type {Blob[]} */ photos) {
    this.photos = photos;
    if (photos.length) keepPhoto(DRAFT, photos);
    else dropPhoto(DRAFT);
    this.#draw();
  }

  #draw() {
    this.strip.hidden = !this.photos.length;
    this.button.hidden = !taken || this.photos.length >= MOST;
    this.strip.replaceChildren(...this.photos.map((photo, at) => {
      const canvas = /** @type {HTMLCanvasElement} */ (make("canvas", { "aria-hidden": "true" }));
      drawn(photo, PREVIEW, canvas);
      const name = word("web-foto-haal-weg", { nummer: at + 1 });
      return make(
        "li",
        {},
        canvas,
        make("button", { type: "button", "data-remove": at, "aria-label": name }, icon("close")),
      );
    }));
    this.on.changed();
  }

  #tell(/** @type {string} */ text) {
    this.note.textContent = text;
  }
}
