// Sends what is chosen in a poll, once.

import { freshKey } from "./elements.js";
import { toast } from "./notices.js";
import { chosenIn } from "./polls.js";
import { vote } from "./requests.js";
import { word } from "./words.js";

/**
 * Send the choice in the form of a poll; say so when nothing is chosen or it doesn't arrive.
 * @param {HTMLFormElement} form
 * @returns {Promise<import("./requests.js").View | null>} the message as it is now
 */
export async function answerPoll(form) {
  const options = chosenIn(form);
  if (!options.length) return void toast(word("web-peiling-kies")) ?? null;
  const button = /** @type {HTMLElement} */ (form.querySelector("[type=submit]"));
  if (button.getAttribute("aria-disabled")) return null;
  button.setAttribute("aria-disabled", "true");
  const { status, body } = await vote(Number(form.dataset.poll), options, freshKey());
  button.removeAttribute("aria-disabled");
  if (status === 200) return body.message;
  /** @type {Record<number, string>} */
  const told = { 400: "web-peiling-niet-meer", 429: "web-rustig-tikken" };
  toast(word(told[status] || "web-knop-niet-gelukt"));
  return null;
}
