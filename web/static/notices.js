// What the page itself has to tell: small notes, alerts, the lost connection, and what a screen reader hears.

import { find, make } from "./elements.js";
import { word } from "./words.js";

const SPOKEN_KEPT = 20_000; // ms; long enough to be read out, then it's only in the conversation
const CONNECTION_PATIENCE = 1500; // ms before a lost connection is worth a word

/** Let a screen reader say this once. */
export function announce(/** @type {string} */ text) {
  if (!text) return;
  const line = make("p", {}, text);
  find("spoken").append(line);
  setTimeout(() => line.remove(), SPOKEN_KEPT);
}

/** Show a small note above the composer; it goes by itself, or when tapped. */
export function toast(/** @type {string} */ text) {
  const note = make("p", { class: "toast" }, text);
  find("toasts").replaceChildren(note);
  announce(text);
  const gone = () => note.remove();
  const time = Math.max(5000, text.length * 90);
  let timer = setTimeout(gone, time);
  note.addEventListener("pointerenter", () => clearTimeout(timer));
  note.addEventListener("pointerleave", () => {
    timer = setTimeout(gone, 2000);
  });
  note.addEventListener("click", gone);
}

/** Show what must be read before going on. */
export function alertBox(/** @type {string} */ text) {
  find("alert-text").textContent = text;
  const box = find("alert");
  if (!box.open) box.showModal();
}

/** Show a sentence that stays until the page is loaded anew. */
export function notice(/** @type {string} */ text) {
  const lost = find("lost");
  lost.replaceChildren(text);
  lost.hidden = false;
}

let lostTimer = 0;

/** The connection went; say so when it stays away. */
export function connectionLost() {
  clearTimeout(lostTimer);
  lostTimer = setTimeout(showLost, navigator.onLine ? CONNECTION_PATIENCE : 0);
}

/** The connection is there. */
export function connectionBack() {
  clearTimeout(lostTimer);
  const lost = find("lost");
  if (lost.hidden) return;
  lost.hidden = true;
  lost.replaceChildren();
  announce(word("web-weer-verbinding"));
}

function showLost() {
  const lost = find("lost");
  if (!lost.hidden) return;
  lost.replaceChildren(
    make("strong", {}, word("web-geen-verbinding")),
    ` ${word("web-geen-verbinding-gerust")}`,
  );
  lost.hidden = false;
}

/** Make every dialog close by its buttons and by a tap beside it. */
export function closeDialogsByTap() {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target === dialog || target.closest("[data-close]")) dialog.close();
    });
  }
}
