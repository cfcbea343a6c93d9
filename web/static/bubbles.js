// Draws one message: its bubble or card, picture, document and buttons.

import { drawKeyboard } from "./buttons.js";
import { drawBlocks } from "./cards.js";
import { icon, make } from "./elements.js";
import { drawn, keptPhoto } from "./photos.js";
import { drawPoll } from "./polls.js";
import { textNodes } from "./texts.js";
import { timeOfDay } from "./times.js";
import { botName, currentLanguage, word } from "./words.js";

/**
 * @typedef {import("./requests.js").View} View
 * @typedef {import("./sending.js").Unsent} Unsent
 */

const OWN_PHOTO = 560; // px, drawn twice as large as shown
/** Words for why the gateway did not take a photo. @type {Object<string, string>} */
const REFUSED = {
  too_large: "web-foto-te-groot",
  no_picture: "web-foto-onleesbaar",
  lost: "web-foto-kwijt",
};

/**
 * Return the inside of a message.
 * @param {View} view
 * @param {boolean} [again] a poll: one changes an earlier choice
 * @returns {HTMLElement}
 */
export function drawBubble(view, again = false) {
  const blocks = view.card ? view.card.blocks : [];
  const keyboard = drawKeyboard(view.card ? view.card.buttons : view.buttons);
  const picture = view.photo && drawPicture(view.photo);
  const file = view.document && drawDocument(view.document);
  const article = make("article", { tabindex: -1, "aria-label": nameOf(view) });
  if (blocks.length) {
    // Who may see it is the last thing to know: below the buttons, beside the time.
    const last = blocks[blocks.length - 1];
    const privacy = last.kind === "privacy" ? drawBlocks([last], null) : [];
    const rest = privacy.length ? blocks.slice(0, -1) : blocks;
    article.className = picture ? "card pictured" : "card";
    const drawn = drawBlocks(rest, picture);
    // The time stands where a line has room for it: beside a badge on top, or at the end.
    const onTop = rest.length > 0 && rest[0].kind === "badge" && !privacy.length;
    if (onTop) drawn[drawn.findIndex((one) => one.matches(".badge"))] = heads(drawn, view);
    article.append(...present([...drawn, file, keyboard]));
    if (!onTop) article.append(make("div", { class: "end" }, ...privacy, drawTime(view)));
    return article;
  }
  if (view.poll || view.place) {
    article.className = "card";
    const inside = view.poll ? drawPoll(view.poll, view.id, again) : drawPlace(view.place);
    article.append(...present([inside, keyboard, make("div", { class: "end" }, drawTime(view))]));
    return article;
  }
  const text = view.text || (picture || file ? "" : word("web-bericht-weg"));
  const body = make("p", { class: text ? "text" : "text bare" }, ...textNodes(text), drawTime(view));
  article.className = keyboard ? "bubble asks" : "bubble";
  if (picture) article.classList.add("photo");
  article.append(...present([picture, file, body, keyboard]));
  return article;
}

/**
 * Return the inside of a message of one's own that is still on its way.
 * @param {Unsent} unsent
 */
export function drawUnsent(unsent) {
  const going = unsent.state === "going";
  const label = word("web-naam-bericht", { wie: word("web-jij"), tijd: timeOfDay(unsent.at) });
  const mark = going
    ? make("span", { class: "time" }, timeOfDay(unsent.at), icon("clock"))
    : make("span", { class: "time" }, icon("clock"));
  const bubble = make(
    "article",
    { class: `bubble ${unsent.state}${unsent.photo ? " photo" : ""}`, tabindex: -1, "aria-label": label },
    unsent.photo ? drawOwnPhoto(unsent.key) : null,
    make("p", { class: unsent.text ? "text" : "text bare" }, unsent.text, going ? mark : null),
  );
  if (going) return bubble;
  const refused = unsent.state === "refused";
  bubble.append(
    make(
      "p",
      { class: "unsent" },
      icon(refused ? "close" : "clock"),
      make("span", {}, refused ? whyRefused(unsent) : whyWaiting(unsent)),
      make(
        "button",
        { type: "button", class: "key small", [refused ? "data-rewrite" : "data-retry"]: unsent.key },
        word(refused ? (unsent.photo ? "web-haal-weg" : "web-aanpassen") : "web-opnieuw"),
      ),
    ),
  );
  return bubble;
}

/**
 * Return what a screen reader says of a message that comes in or changes.
 * @param {View} view
 * @param {View | null} before what stood there, of which nothing is said twice
 */
export function spokenWords(view, before) {
  const old = new Set(before ? before.text.split("\n") : []);
  const lines = (view.text || "").split("\n").filter((line) => line.trim() && !old.has(line));
  if (before && !lines.length) return "";
  const picture = view.photo && !before ? [`${word("web-foto")}: ${view.photo.alt}`] : [];
  const buttons = (view.card ? view.card.buttons : view.buttons).flat().map((button) => button.text);
  const choices = buttons.length && !before ? [`${word("web-knoppen")} ${buttons.join(", ")}`] : [];
  return [`${nameOf(view)}:`, ...picture, ...lines, ...choices].join("\n");
}

/** Return why something of one's own was not taken. */
export function whyRefused(/** @type {Unsent} */ unsent) {
  return word((unsent.photo && REFUSED[unsent.error || ""]) || "web-niet-aangenomen");
}

/** Return why something of one's own is not sent yet. */
export function whyWaiting(/** @type {Unsent} */ unsent) {
  return word(unsent.error === "too_fast" ? "web-rustig-aan" : "web-nog-niet-verstuurd");
}

function drawOwnPhoto(/** @type {string} */ key) {
  const canvas = /** @type {HTMLCanvasElement} */ (
    make("canvas", { class: "picture", role: "img", "aria-label": word("web-foto"), width: 280, height: 210 }));
  keptPhoto(key).then((photo) => photo && drawn(photo, OWN_PHOTO, canvas));
  return canvas;
}

function drawPlace(/** @type {import("./requests.js").Place} */ place) {
  const where = `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
  return make(
    "div",
    { class: "place" },
    icon("pin"),
    make("div", {}, make("strong", {}, place.title || word("web-plek")), make("p", {}, place.address || where)),
  );
}

function heads(/** @type {HTMLElement[]} */ drawn, /** @type {View} */ view) {
  return make("div", { class: "heads" }, drawn.find((one) => one.matches(".badge")), drawTime(view));
}

function nameOf(/** @type {View} */ view) {
  const name = word("web-naam-bericht", {
    wie: view.from === "me" ? word("web-jij") : botName,
    tijd: timeOfDay(view.at),
  });
  return view.edited ? `${name}, ${word("web-aangepast")}` : name;
}

function drawTime(/** @type {View} */ view) {
  // The name of the message says it already, so it is not read out twice.
  return make("time", { class: "time", datetime: view.at, "aria-hidden": "true" }, timeOfDay(view.at));
}

function drawPicture(/** @type {import("./requests.js").Photo} */ photo) {
  const alt = photo.alt || word("web-foto");
  return make(
    "button",
    { type: "button", class: "picture", "data-enlarge": photo.url, "aria-label": `${word("web-vergroot")} ${alt}` },
    make("img", { src: photo.url, alt, width: photo.width, height: photo.height, decoding: "async" }),
  );
}

function drawDocument(/** @type {import("./requests.js").Document} */ file) {
  const name = file.name || word("web-bestand");
  return make(
    "a",
    { class: "document", href: file.url, download: name },
    icon("file"),
    make("span", {}, make("strong", {}, name), make("small", {}, sizeOf(file.size))),
  );
}

function sizeOf(/** @type {number} */ bytes) {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), "kB"] : [bytes / 1_000_000, "MB"];
  const digits = unit === "MB" ? 1 : 0;
  return `${amount.toLocaleString(currentLanguage(), { maximumFractionDigits: digits })} ${unit}`;
}

/** @template T @param {(T | null | undefined | false | "")[]} things @returns {T[]} */
function present(things) {
  return /** @type {T[]} */ (things.filter(Boolean));
}
