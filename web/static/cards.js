// Draws the blocks of a card, top to bottom. Shapes: docs/gateway.md, "To the browser".

import { drawButton } from "./buttons.js";
import { icon, make } from "./elements.js";
import { textNodes } from "./texts.js";

/** @typedef {import("./requests.js").Block} Block */

const MOST_TILES = 10;
const SHORT = 40; // characters that leave room for a button beside them on a telephone
const LEAD = /^([^.!?:]{2,28}[?:])(\s.+)$/su;

/** @type {Object<string, (block: Block, place: string, card: {pot: boolean}) => HTMLElement>} */
const DRAWN = {
  title: (block) => make("h2", { class: "title" }, block.text),

  paragraph: (block) => make("p", { class: block.small ? "small text" : "text" }, ...textNodes(block.text)),

  step: (block) =>
    make(
      "div",
      { class: "step" },
      make("span", {}, block.text),
      make("span", { class: "bar", "aria-hidden": "true" }, ...tiles(block.now, block.of)),
    ),

  quote: (block) =>
    make(
      "blockquote",
      { class: "quote" },
      make("p", { class: "text" }, ...textNodes(block.text)),
      block.by ? make("footer", {}, block.by) : null,
    ),

  said: (block, place) =>
    make(
      "div",
      { class: [...block.text].length > SHORT ? "said long" : "said" },
      make("p", { class: "tile" }, make("strong", {}, block.count), ` ${block.unit}`),
      make(
        "div",
        { class: "words" },
        make("p", {}, block.text, block.mark ? make("span", { class: "extra" }, block.mark) : null),
        block.button
          ? drawButton(block.button, `${place}.button`, { icon: block.button.url ? "" : "plus", about: block.text })
          : null,
      ),
    ),

  pot: (block) =>
    make(
      "div",
      { class: "pot" },
      make("span", {}, block.text),
      block.of <= MOST_TILES
        ? make("span", { class: "tiles", "aria-hidden": "true" }, ...tiles(block.given, block.of))
        : null,
    ),

  choice: (block, place, card) =>
    make(
      "div",
      { class: block.mine > 0 ? "choice mine" : "choice" },
      make(
        "div",
        {},
        make("p", { class: "label" }, block.label),
        block.below
          ? make(
              "p",
              { class: "below" },
              make("span", { class: "tiles", "aria-hidden": "true" }, ...tiles(Math.min(block.mine || 0, 5), 0)),
              block.below,
            )
          : null,
      ),
      block.minus && drawButton(block.minus, `${place}.minus`, { icon: "minus", only: true, look: "quiet" }),
      block.plus
        ? drawButton(block.plus, `${place}.plus`, { icon: "plus", only: true, look: "plain" })
        : // All points given: the place stays, so that nothing moves under a thumb.
          card.pot && make("span", { class: "key square closed", "aria-hidden": "true" }),
    ),

  scale: (block, place) =>
    make(
      "div",
      { class: "scale", role: "group", "aria-label": block.label },
      make("p", { class: "label" }, block.label),
      block.below ? make("p", { class: "text" }, ...textNodes(block.below)) : null,
      make("p", { class: "ask" }, block.ask),
      make("p", { class: "ends" }, make("span", {}, block.low), make("span", {}, block.high)),
      make(
        "div",
        { class: "marks" },
        ...block.marks.map((/** @type {import("./requests.js").Button} */ button, /** @type {number} */ mark) =>
          drawButton(button, `${place}.mark${mark}`, {
            figure: String(mark),
            look: mark === block.mine ? "mine" : "plain",
            pressed: mark === block.mine,
          })),
      ),
    ),

  weighed: (block, place) =>
    make(
      "div",
      { class: block.mine === null ? "weighed" : "weighed mine" },
      make(
        "div",
        {},
        make("p", { class: "label" }, block.label),
        make("p", { class: "below" }, block.below),
        make("p", { class: "track", "aria-hidden": "true" }, ...tiles(block.mine || 0, block.of)),
      ),
      drawButton(block.change, `${place}.change`, {
        figure: block.mine === null ? "–" : String(block.mine),
        look: block.mine === null ? "plain" : "mine",
      }),
    ),

  day: (block, place) =>
    make(
      "div",
      { class: "when" },
      make(
        "p",
        { class: "leaf" },
        make("span", {}, block.weekday),
        make("strong", {}, block.day),
        make("span", {}, block.month),
      ),
      make(
        "div",
        { class: "words" },
        make("p", { class: "label" }, block.text),
        block.below ? make("p", { class: "below" }, block.below) : null,
      ),
      block.button ? drawButton(block.button, `${place}.button`, { about: block.text }) : null,
    ),

  badge: (block) =>
    make("p", { class: block.decided ? "badge decided" : "badge" }, block.decided ? icon("spark") : null, block.text),

  next: (block) => make("p", { class: "next text" }, ...withLead(block.text)),

  privacy: (block) => make("p", { class: "privacy" }, icon(block.eye ? "eye" : "lock"), make("span", {}, block.text)),
};

/**
 * Return the blocks as elements.
 * @param {Block[]} blocks
 * @param {HTMLElement | null} picture stands where the card says, or on top when it doesn't
 * @returns {HTMLElement[]}
 */
export function drawBlocks(blocks, picture) {
  const card = { pot: blocks.some((block) => block.kind === "pot") };
  /** @type {HTMLElement[]} */
  const drawn = [];
  /** @type {HTMLElement | null} */
  let facts = null;
  if (picture && !blocks.some((block) => block.kind === "picture")) drawn.push(picture);
  blocks.forEach((block, index) => {
    if (block.kind === "fact") {
      if (!facts) drawn.push((facts = make("dl", { class: "facts" })));
      facts.append(make("div", {}, make("dt", {}, block.name), make("dd", {}, ...textNodes(block.value))));
      return;
    }
    facts = null;
    if (block.kind === "picture") {
      if (picture && block.photo) picture.classList.add("bare");
      if (picture) drawn.push(picture);
    } else if (DRAWN[block.kind]) {
      drawn.push(DRAWN[block.kind](block, `b${index}`, card));
    } else if (block.text) {
      // A kind newer than this page: its words are better than nothing.
      drawn.push(make("p", { class: "text" }, ...textNodes(block.text)));
    }
  });
  return drawn;
}

function tiles(/** @type {number} */ full, /** @type {number} */ of) {
  return Array.from({ length: Math.max(full, of) }, (_, at) => make("i", { class: at < full ? "full" : "" }));
}

/** "Wat nu? Woensdag ..." begins with a bold question. */
function withLead(/** @type {string} */ text) {
  const [, lead, rest] = LEAD.exec(text) || [];
  return lead ? [make("strong", {}, lead), ...textNodes(rest)] : textNodes(text);
}
