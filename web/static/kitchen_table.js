// The form for a talk at the kitchen table. What is saved goes into the same queue as what people type in the
// conversation: it survives a lost connection and a reload, is said once, and leaves this device after that.

import { find } from "./elements.js";
import { Sending } from "./sending.js";
import { now } from "./times.js";
import "./whose.js";
import { word } from "./words.js";

const COMMAND = "/keukentafel "; // a talk begins so; see domain/kitchen_table/posted.py

const form = find("table");
const agreed = find("agreed");
const street = find("street");
/** @type {HTMLTextAreaElement[]} */
const said = [...document.querySelectorAll("textarea.said")];

const sending = new Sending({ changed: showWaiting, said: sent });

form.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  save();
});
addEventListener("online", () => sending.hurry());
sending.resume();
showWaiting();
document.documentElement.dataset.ready = "";

function save() {
  const things = said.map((one) => oneLine(one.value)).filter(Boolean);
  if (!agreed.checked || !oneLine(street.value) || !things.length) {
    tell("web-tafel-mist");
    return;
  }
  const first = `${COMMAND}${talkKey()} ${now().toISOString()}`;
  const talk = [first, oneLine(street.value), ...things.map((one) => `- ${one}`)].join("\n");
  form.reset();
  tell("web-tafel-opgeslagen");
  sending.say(talk);
  agreed.focus();
}

/** Return 16 hexadecimal digits by lot: a talk with them is stored once, however often it is posted. */
function talkKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function oneLine(/** @type {string} */ text) {
  return text.replace(/\s+/g, " ").trim();
}

function tell(/** @type {string} */ key) {
  find("told").textContent = word(key);
}

function sent() {
  tell("web-tafel-verstuurd");
  showWaiting();
}

function showWaiting() {
  const talks = sending.queue.filter((one) => one.text.startsWith(COMMAND));
  if (talks.some((one) => one.state === "refused")) tell("web-tafel-geweigerd");
  find("waiting").textContent = talks.length
    ? word("web-tafel-wacht", { aantal: talks.length })
    : word("web-tafel-leeg");
}
