// Draws a poll: radio buttons or checkboxes while one may choose, then bars with their figures.

import { icon, make } from "./elements.js";
import { momentOf, now } from "./times.js";
import { currentLanguage, word } from "./words.js";

/** @typedef {import("./requests.js").Poll} Poll */

/**
 * Return a poll. `data-poll` is on its form; which option, is the value of its control.
 * @param {Poll} poll
 * @param {number} id of its message
 * @param {boolean} [again] one changes an earlier choice
 * @returns {HTMLElement}
 */
export function drawPoll(poll, id, again = false) {
  const chose = poll.options.some((option) => option.mine);
  const over = poll.closed || isOver(poll);
  const open = !over && (again || !chose);
  return make(
    "div",
    { class: "poll" },
    open ? drawForm(poll, id) : drawResult(poll),
    ...note(poll),
    poll.explanation ? make("p", { class: "next text" }, poll.explanation) : null,
    !open && !over && poll.changeable
      ? make("button", { type: "button", class: "key quiet", "data-poll-again": id, "data-place": "p.again" },
          word("web-peiling-anders"))
      : null,
  );
}

/** Return the numbers that are chosen in the form of a poll. */
export function chosenIn(/** @type {HTMLFormElement} */ form) {
  return [...form.querySelectorAll("input:checked")].map((input) => Number(input.value));
}

function drawForm(/** @type {Poll} */ poll, /** @type {number} */ id) {
  return make(
    "form",
    { "data-poll": id },
    make(
      "fieldset",
      {},
      make("legend", { class: "title" }, poll.question),
      make("p", { class: "small text" }, word(poll.multiple ? "web-peiling-meer" : "web-peiling-een")),
      ...poll.options.map((option, at) =>
        make(
          "label",
          { class: "option" },
          make("input", {
            type: poll.multiple ? "checkbox" : "radio",
            name: `poll-${id}`,
            value: at,
            checked: option.mine,
            "data-place": `p.${at}`,
          }),
          make("span", {}, option.text),
        )),
    ),
    make("button", { type: "submit", class: "key main", "data-place": "p.vote" }, word("web-peiling-stem")),
  );
}

function drawResult(/** @type {Poll} */ poll) {
  const all = poll.options.reduce((sum, option) => sum + option.votes, 0);
  const percent = new Intl.NumberFormat(currentLanguage(), { style: "percent", maximumFractionDigits: 0 });
  return make(
    "div",
    {},
    make("h2", { class: "title" }, poll.question),
    make(
      "ul",
      { class: "bars" },
      ...poll.options.map((option, at) => {
        const share = all ? option.votes / all : 0;
        const bar = make("span", { class: "bar", "aria-hidden": "true" }, make("i"));
        bar.style.setProperty("--share", String(share));
        const right = poll.correct?.includes(at);
        return make(
          "li",
          { class: option.mine ? "mine" : "" },
          make("span", { class: "what" }, option.text),
          make("strong", {}, `${option.votes} (${percent.format(share)})`),
          bar,
          option.mine ? make("small", {}, icon("vote"), word("web-peiling-mijn")) : null,
          right ? make("small", {}, icon("spark"), word("web-peiling-goed")) : null,
        );
      }),
    ),
  );
}

/** Its time can be over without anybody having closed it. */
function isOver(/** @type {Poll} */ poll) {
  return poll.closes_at !== null && Date.parse(poll.closes_at) <= Date.now();
}

function note(/** @type {Poll} */ poll) {
  const until = poll.closes_at && word("web-peiling-tot", { moment: momentOf(poll.closes_at, now()) });
  const text = poll.closed || isOver(poll) ? word("web-peiling-gesloten") : until;
  return text ? [make("p", { class: "small text" }, text)] : [];
}
