// Buttons under a message. `data-place` says where in the message one stands, so that after an edit
// the focus can stay on the same place.

import { icon, make } from "./elements.js";
import { anchorAttributes, safeAddress } from "./texts.js";
import { word } from "./words.js";

/** @typedef {import("./requests.js").Button} Button */

const FEW = 4;

/**
 * Return one button: a tap, or a link where it has an address.
 * @param {Button} button
 * @param {string} place
 * @param {{icon?: string, only?: boolean, look?: string, about?: string, figure?: string, pressed?: boolean}} [drawn]
 *   `only`: the icon stands for the text; `about`: what the button is for, when several in a card have the
 *   same words; `figure`: stands for the text; `pressed`: whether it is the one that was chosen
 * @returns {HTMLElement}
 */
export function drawButton(button, place, drawn = {}) {
  const look = drawn.look || button.look || "plain";
  const attributes = {
    class: `key ${look}${drawn.only || drawn.figure ? " square" : ""}`,
    "aria-label":
      drawn.only || drawn.figure ? button.text : drawn.about ? `${button.text}: ${drawn.about}` : null,
    "aria-pressed": drawn.pressed === undefined ? null : String(drawn.pressed),
    "data-place": place,
  };
  const label = drawn.only ? null : make("span", { class: "label" }, drawn.figure || button.text);
  const picture = drawn.icon ? icon(drawn.icon) : null;
  if (!button.url) {
    return make("button", { ...attributes, type: "button", "data-tap": button.data }, picture, label, dots());
  }
  const address = safeAddress(button.url);
  if (!address) return make("span", attributes, label);
  const anchor = anchorAttributes(address);
  const away = anchor.target && make("span", { class: "unseen" }, ` (${word("web-nieuw-venster")})`);
  return make("a", { ...attributes, ...anchor }, label, away, anchor.target ? icon("away") : null);
}

/**
 * Return the keyboard of a message, or null when it has none.
 * @param {Button[][]} rows
 */
export function drawKeyboard(rows) {
  if (!rows.length) return null;
  const all = rows.flat();
  const few = all.length <= FEW && all.every((button) => [...button.text].length <= 24);
  return make(
    "div",
    { class: `keys${few ? " few" : ""}` },
    ...rows.map((row, y) =>
      make("div", { class: "row" }, ...row.map((button, x) => drawButton(button, `k${y}.${x}`)))),
  );
}

function dots() {
  return make("span", { class: "dots", "aria-hidden": "true" }, make("i"), make("i"), make("i"));
}
