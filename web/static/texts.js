// Text as people and the bot wrote it: addresses and known commands can be tapped, nothing else changes.

import { make } from "./elements.js";
import { word } from "./words.js";

const PIECE = /(https?:\/\/[^\s<>"“”]+)|(?<![\w/])(\/[a-z]{2,32})(?![\w/-])/giu;
const SAFE = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

/** @type {Set<string>} */
let known = new Set();

/**
 * Remember which words behind a slash are commands.
 * @param {{command: string}[]} commands
 */
export function knowCommands(commands) {
  known = new Set(commands.map((one) => one.command));
}

/**
 * Return the address if a browser may be sent there, otherwise null.
 * @param {string} text
 */
export function safeAddress(text) {
  try {
    const address = new URL(text, location.href);
    return SAFE.has(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** Return how an anchor must open this address: our own pages here, others beside us. */
export function anchorAttributes(/** @type {URL} */ address) {
  const away = address.origin !== location.origin && address.protocol.startsWith("http");
  return { href: address.href, target: away ? "_blank" : null, rel: away ? "noopener noreferrer" : null };
}

/** An address ends before the full stop of its sentence, and before a bracket that it did not open. */
function trimmed(/** @type {string} */ address) {
  let end = address.replace(/[.,;:!?'’…]+$/u, "");
  while (end.endsWith(")") && end.split(")").length > end.split("(").length) end = end.slice(0, -1);
  return end;
}

/**
 * Return a text as nodes. Line breaks are kept by the stylesheet.
 * @param {string} text
 * @returns {Node[]}
 */
export function textNodes(text) {
  /** @type {Node[]} */
  const nodes = [];
  let from = 0;
  const put = (/** @type {number} */ at, /** @type {string} */ piece, /** @type {Node} */ node) => {
    nodes.push(document.createTextNode(text.slice(from, at)), node);
    from = at + piece.length;
  };
  for (const found of text.matchAll(PIECE)) {
    if (found[1]) {
      const piece = trimmed(found[1]);
      const address = safeAddress(piece);
      if (address) put(found.index, piece, link(address, piece));
    } else if (known.has(found[2].slice(1))) {
      put(found.index, found[2], make("button", { type: "button", class: "command", "data-say": found[2] }, found[2]));
    }
  }
  nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

function link(/** @type {URL} */ address, /** @type {string} */ text) {
  const anchor = make("a", anchorAttributes(address), text);
  if (anchor.getAttribute("target")) {
    anchor.append(make("span", { class: "unseen" }, ` (${word("web-nieuw-venster")})`));
  }
  return anchor;
}
