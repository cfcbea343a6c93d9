// The web phone: puts the parts together. What travels: docs/gateway.md, "To the browser".

import "./whose.js"; // before all that reads what the browser keeps
import { spokenWords, whyRefused, whyWaiting } from "./bubbles.js";
import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { Demo } from "./demo.js";
import { Doors } from "./doors.js";
import { find } from "./elements.js";
import { keepShell } from "./installing.js";
import { Looking } from "./looking.js";
import { Menu } from "./menu.js";
import { Messages } from "./messages.js";
import {
  alertBox, announce, closeDialogsByTap, connectionBack, connectionLost, toast,
} from "./notices.js";
import { Nudging } from "./nudging.js";
import { askHistory } from "./requests.js";
import { Scrolling } from "./scrolling.js";
import { Sending } from "./sending.js";
import { Side } from "./side.js";
import { Taps } from "./taps.js";
import { Unread } from "./unread.js";
import { enlarge, fitSight } from "./viewing.js";
import { answerPoll } from "./voting.js";
import { demo, offline, speak, start, word } from "./words.js";

const TYPING = 5000; // ms
const ANSWER = 3000; // ms; what comes so shortly after a tap is its answer, and comes in sight

const messages = new Messages();
const scrolling = new Scrolling({
  reachedTop: () => fetchOlder(), reachedEnd: () => unread.read(), resized: () => makeRoom(false),
});
const unread = new Unread({ atEnd: () => scrolling.atEnd });
const sending = new Sending({ changed: showUnsent, said: (view) => take(view, false) });
const taps = new Taps({ failed: (status) => toast(word(status === 429 ? "web-rustig-tikken" : "web-knop-niet-gelukt")) });
const doors = new Doors({ say });
const menu = new Menu({ say, focus: () => composer.focus() });
const composer = new Composer({ say });
const side = new Side({ say, widened: (wide) => doors.moveAside(wide) });
const strip = demo && new Demo(demo);
const connection = new Connection({
  heard,
  opened(again) {
    connectionBack();
    looking.opened();
    sending.hurry();
    if (again) catchUp();
    if (again) strip?.ask();
  },
  lost: connectionLost,
});

const looking = new Looking({ say: (what) => connection.say(what) });
const nudging = new Nudging();

let more = false;
let fetching = false;
let typingTimer = 0;
let lastTap = { id: 0, place: "" };
let tappedAt = -ANSWER;
/** Edits of messages whose page of history is on its way. @type {import("./requests.js").View[]} */
let late = [];

/** Say a text, as typed or tapped, with the photos that go along. */
function say(/** @type {string} */ text, /** @type {Blob[]} */ photos = []) {
  if (!text && !photos.length) return;
  unread.answered();
  looking.acts();
  sending.say(text, photos);
  scrolling.toEnd();
}

function showUnsent(/** @type {import("./sending.js").Unsent} */ unsent) {
  const hadFocus = messages.unsent(unsent.key)?.contains(document.activeElement);
  scrolling.hold(() => messages.putUnsent(unsent), () => null);
  if (hadFocus) composer.focus();
  doors.here([...sending.queue.map((one) => one.text).reverse(), ...messages.ownTexts]);
  if (unsent.state === "waiting") announce(`${whyWaiting(unsent)}: ${unsent.text || word("web-foto")}`);
  if (unsent.state === "refused") announce(whyRefused(unsent));
}

/** Handle one event of the socket. */
function heard(/** @type {any} */ event) {
  if (event.type === "message") take(event.message, true);
  else if (event.type === "deleted") takeAway(event.id, event.seq);
  else if (event.type === "doors") setDoors(event.doors);
  else if (event.type === "clock") strip?.goes(event.at);
  else if (event.type === "typing") showTyping(TYPING);
  else if (event.type === "answer") {
    taps.answered(String(event.query));
    if (event.text && event.alert) alertBox(event.text);
    else if (event.text) toast(event.text);
  }
}

/**
 * Take in a message, new or changed.
 * @param {import("./requests.js").View} view
 * @param {boolean} aloud say it to who listens
 */
function take(view, aloud) {
  connection.saw(view.seq);
  if (view.key) sending.forget(view.key);
  if (!messages.isNews(view)) return;
  if (more && view.id < (messages.oldest ?? 0)) return void late.push(view); // its page comes later
  if (aloud && view.from === "bot") speak(view.language || null);
  const before = messages.view(view.id);
  if (aloud && view.from === "bot") announce(spokenWords(view, before));
  if (before) change(view);
  else add(view);
}

function add(/** @type {import("./requests.js").View} */ view) {
  const answers = view.from === "bot" && performance.now() - tappedAt < ANSWER;
  const follow = scrolling.atEnd || answers;
  if (view.from === "bot") {
    showTyping(0);
    looking.saw(view.id);
    nudging.happened();
  }
  const hadFocus = view.key && messages.unsent(view.key)?.contains(document.activeElement);
  const item = messages.put(view);
  if (hadFocus) composer.focus();
  doors.here(messages.ownTexts);
  side.refresh();
  if (!item) return;
  if (view.from === "bot") {
    item.classList.add("fresh");
    doors.freshMessage();
    makeRoom(true);
    unread.came(view.id, follow);
  }
  if (!follow && view.from === "bot") scrolling.missed();
  else if (view.from === "bot") scrolling.show(item);
  else if (follow) scrolling.toEnd();
}

/** Draw an edit where the message stands. What was tapped stays under the thumb and in focus. */
function change(/** @type {import("./requests.js").View} */ view) {
  const item = messages.element(view.id);
  side.refresh();
  if (!item) return void messages.put(view);
  const at = (/** @type {string} */ place) => place && item.querySelector(`[data-place="${place}"]`);
  const focused = item.contains(document.activeElement) ? document.activeElement : null;
  const tapped = lastTap.id === view.id ? lastTap.place : "";
  const place = focused?.getAttribute("data-place") || "";
  const labels = { [tapped]: nameOf(at(tapped)), [place]: nameOf(at(place)) };
  // Another step has another button on the same place: that one must not be hit by a second tap.
  const same = (/** @type {string} */ where) => (nameOf(at(where)) === labels[where] ? at(where) : null);
  const inSight = item.getBoundingClientRect().bottom > 0;
  scrolling.hold(() => messages.put(view), () => same(tapped) || (inSight && scrolling.atEnd ? null : item));
  makeRoom(false);
  if (tapped && !same(tapped) && item === messages.lastOfBot) scrolling.show(item, true);
  if (!focused) return;
  const row = place.startsWith("b") && item.querySelector(`[data-place^="${place.split(".")[0]}."]`);
  const next = same(place) || row || item.querySelector("article");
  next.focus({ preventScroll: true });
}

function nameOf(/** @type {Element | null | ""} */ button) {
  return button ? button.getAttribute("aria-label") || button.textContent : null;
}

function takeAway(/** @type {number} */ id, /** @type {number} */ seq) {
  connection.saw(seq);
  const hadFocus = messages.element(id)?.contains(document.activeElement);
  scrolling.hold(() => messages.remove(id));
  if (hadFocus) find("talk").focus({ preventScroll: true });
}

function setDoors(/** @type {string[][] | null} */ rows) {
  doors.set(rows);
  doors.here(messages.ownTexts);
  makeRoom(true);
}

/** Fold the doors when the last message asks something and would not be seen whole. */
function makeRoom(/** @type {boolean} */ mayOpen) {
  const last = messages.lastOfBot;
  const needs = last?.querySelector(".card, .asks");
  doors.makeRoom(needs ? last.offsetHeight + 16 : 0, mayOpen);
}

function showTyping(/** @type {number} */ ms) {
  clearTimeout(typingTimer);
  find("typing").hidden = ms === 0;
  if (ms) typingTimer = setTimeout(() => showTyping(0), ms);
}

/** Put a page of history on the page. */
function takeHistory(/** @type {import("./requests.js").History} */ history) {
  speak(history.language);
  menu.set(history.commands);
  for (const view of history.messages) take(view, false);
  connection.saw(history.seq);
  setDoors(history.doors);
}

async function fetchOlder() {
  if (!more || fetching || messages.oldest === null) return;
  fetching = true;
  find("older").hidden = false;
  const history = await askHistory(messages.oldest);
  find("older").hidden = true;
  fetching = false;
  if (!history) return;
  scrolling.hold(() => {
    for (const view of history.messages) {
      if (messages.isNews(view)) messages.put(view);
    }
    setMore(history.more && history.messages.length > 0);
    unread.place(more);
  });
  const waiting = late;
  late = [];
  for (const view of waiting) take(view, false);
  doors.here(messages.ownTexts);
}

function setMore(/** @type {boolean} */ yes) {
  more = yes;
  find("begin").hidden = yes;
}

/** After a lost connection the doors and the menu may be others; what was said comes by the socket. */
async function catchUp() {
  const history = await askHistory(null);
  if (!history) return;
  menu.set(history.commands);
  setDoors(history.doors);
  side.refresh();
}

/** Return the newest history, however long it takes; what one types meanwhile is kept. */
async function firstHistory() {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 20_000)) {
    const history = await askHistory(null);
    if (history) return history;
    connectionLost();
    find("away").hidden = false;
    if (wait === 1000) sending.resume();
    document.documentElement.dataset.ready = "away";
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, wait)),
      new Promise((resolve) => addEventListener("online", resolve, { once: true })),
    ]);
  }
}

async function begin() {
  closeDialogsByTap();
  listen();
  if (offline && !composer.byThumb) composer.focus();
  const history = await firstHistory();
  find("away").hidden = true;
  connectionBack();
  takeHistory(history);
  setMore(history.more);
  sending.resume();
  makeRoom(true);
  for (const item of document.querySelectorAll(".fresh")) item.classList.remove("fresh");
  scrolling.toEnd();
  const line = unread.begin(more);
  if (line) scrolling.startAt(line);
  else unread.read();
  connection.start(history.seq);
  // A persona is greeted by itself.
  if (start || !(history.messages.length || demo?.persona)) {
    window.history.replaceState(null, "", location.pathname);
    sending.say(start ? `/start ${start}` : "/start");
    showTyping(TYPING);
  }
  if (!composer.byThumb) composer.focus();
  document.documentElement.dataset.ready = "yes";
  side.refresh();
  nudging.begin(keepShell());
}

function listen() {
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const control = /** @type {HTMLElement | null} */ (target.closest("button"));
    if (!control) return;
    if (control.dataset.tap) tapped(control);
    else if (control.dataset.say) say(control.dataset.say);
    else if (control.dataset.enlarge) enlarge(control);
    else if (control.dataset.retry) sending.hurry();
    else if (control.dataset.rewrite) rewrite(control.dataset.rewrite);
    else if (control.dataset.pollAgain) chooseAgain(Number(control.dataset.pollAgain));
  });
  document.addEventListener("submit", async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.dataset.poll) return;
    event.preventDefault();
    const view = await answerPoll(form);
    if (view) take(view, false);
  });
  document.addEventListener("keydown", (event) => {
    // A dialog closes by itself; from anywhere else Escape leads back to where one types.
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) composer.focus();
  });
  fitSight();
}

function tapped(/** @type {HTMLElement} */ button) {
  const id = Number(button.closest(".message")?.id.slice(1));
  looking.acts();
  lastTap = { id, place: button.dataset.place || "" };
  tappedAt = performance.now();
  taps.tap(id, button);
}

function rewrite(/** @type {string} */ key) {
  const unsent = sending.queue.find((one) => one.key === key);
  sending.forget(key);
  messages.removeUnsent(key);
  if (unsent?.text) composer.rewrite(unsent.text);
  else composer.focus();
}

function chooseAgain(/** @type {number} */ id) {
  messages.drawAgain(id);
  const form = messages.element(id)?.querySelector("form");
  (form?.querySelector("input:checked") || form?.querySelector("input"))?.focus();
}

begin();
