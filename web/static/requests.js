// The questions that the page asks the gateway. The types say what travels.

import { again, first } from "./keeping.js";
import { notice } from "./notices.js";
import { who } from "./whose.js";
import { word } from "./words.js";

/**
 * @typedef {{text: string, data?: string, url?: string, look?: "main" | "plain" | "quiet"}} Button
 * @typedef {{kind: string, [field: string]: any}} Block
 * @typedef {{url: string, alt: string, width: number, height: number}} Photo
 * @typedef {{url: string, name: string, size: number}} Document
 * @typedef {{text: string, votes: number, mine: boolean}} Option
 * @typedef {{question: string, options: Option[], multiple: boolean, changeable: boolean,
 *   anonymous: boolean, closed: boolean, closes_at: string | null, correct: number[] | null,
 *   explanation: string}} Poll
 * @typedef {{latitude: number, longitude: number, title: string, address: string}} Place
 * @typedef {{id: number, seq: number, from: "bot" | "me", at: string, edited: boolean, text: string,
 *   photo: Photo | null, document: Document | null, poll?: Poll | null, place?: Place | null, buttons: Button[][],
 *   card: {blocks: Block[], buttons: Button[][]} | null, key?: string | null, language?: string | null}} View
 * @typedef {{command: string, description: string}} Command
 * @typedef {{messages: View[], more: boolean, doors: string[][] | null, commands: Command[],
 *   seq: number, language: string}} History
 * @typedef {{ballots: {area: string, closes_at: string}[], meetings: {title: string, starts_at: string}[],
 *   tasks: {title: string, on: string}[],
 *   agenda: {title: string}[], issues: {title: string, neighbours: number}[]}} Now
 * @typedef {{status: number, body: any}} Answer status 0: the gateway was not reached
 */

const PATIENCE = 15_000; // ms
const PHOTO_PATIENCE = 180_000; // ms; a photo over a poor line

/**
 * Return at most 40 messages, oldest first.
 * @param {number | null} before only older than this id
 * @returns {Promise<History | null>} null: the gateway was not reached
 */
export async function askHistory(before) {
  const { status, body } = await ask(`/chat/history${before === null ? "" : `?before=${before}`}`);
  if (status !== 200) return null;
  again("renewed");
  return body;
}

/**
 * @param {string} text
 * @param {string} key
 */
export function say(text, key) {
  return ask("/chat/say", { text, key });
}

/**
 * @param {number} messageId
 * @param {string} data
 * @param {string} key
 */
export function tap(messageId, data, key) {
  return ask("/chat/tap", { message_id: messageId, data, key });
}

/**
 * @param {Blob} photo
 * @param {string} text
 * @param {string} key
 * @param {string} [album] the same for photos sent together
 */
export function show(photo, text, key, album) {
  const form = new FormData();
  form.append("about", JSON.stringify({ text, key, album }));
  form.append("photo", photo, "photo.jpg");
  return ask("/chat/photo", form, PHOTO_PATIENCE);
}

/**
 * @param {number} messageId
 * @param {number[]} options
 * @param {string} key
 */
export function vote(messageId, options, key) {
  return ask("/chat/vote", { message_id: messageId, options, key });
}

/** @returns {Promise<Now | null>} null: nobody knows who this is yet, or the gateway was not reached */
export async function askNow() {
  const { status, body } = await ask("/chat/now");
  return status === 200 ? body : null;
}

/**
 * Look around as somebody of the demonstration; empty: as who one came.
 * @param {string} persona
 */
export async function lookAs(persona) {
  return (await ask("/chat/demo/persona", { persona })).status === 200;
}

/**
 * Ask the clock of the demonstration to go on.
 * @param {string} leap
 * @returns {Promise<{until: string} | string>} or the code of a refusal
 */
export async function leapAhead(leap) {
  const { status, body } = await ask("/chat/demo/clock", { leap });
  return status === 202 ? body : body?.error || "";
}

/** @returns {Promise<string | null>} where the clock of the demonstration stands */
export async function askClock() {
  const { status, body } = await ask("/chat/demo/clock");
  return status === 200 ? body.at : null;
}

/** @returns {Promise<{key: string | null, wanted: boolean, ask: boolean} | null>} null: not reached */
export async function askPush() {
  const { status, body } = await ask("/chat/push");
  return status === 200 ? body : null;
}

/**
 * Tell where this browser can be pushed to.
 * @param {object} subscription as the browser writes it
 * @param {boolean} again it was renewed without anybody asking
 */
export function wantPush(subscription, again) {
  return ask("/chat/push", { ...subscription, again });
}

export function noPush() {
  return ask("/chat/push/off", {});
}

/** The session is gone: load the page, which makes a new one, but never in a circle. */
export function renew() {
  if (renewing) return;
  renewing = first("renewed");
  if (renewing) location.reload();
  else notice(word("web-zonder-koekje"));
}

let renewing = false;

/**
 * @param {string} path
 * @param {object | FormData} [body]
 * @param {number} [patience] ms
 * @returns {Promise<Answer>}
 */
async function ask(path, body, patience = PATIENCE) {
  const form = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method: body ? "POST" : "GET",
      headers: {
        ...(who && { "Smederij-Who": who }),
        ...(body && !form && { "Content-Type": "application/json" }),
      },
      body: form ? body : body && JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 401) renew();
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}
