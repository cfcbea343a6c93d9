// Moments as people say them, always in the time of the municipality.

import { currentLanguage, demo, word } from "./words.js";

const ZONE = "Europe/Amsterdam";

/** How far the clock of a demonstration is ahead of this machine's, in ms; 0 outside one. */
let ahead = demo ? Date.parse(demo.now) - Date.now() : 0;

/** Return the moment now, as it is in the conversation. */
export function now() {
  return new Date(Date.now() + ahead);
}

/** The clock of the demonstration stands here; it only goes forward. */
export function moveClock(/** @type {string} */ at) {
  ahead = Math.max(ahead, Date.parse(at) - Date.now());
}

const clock = new Intl.DateTimeFormat("nl-NL", {
  timeZone: ZONE, hour: "numeric", minute: "2-digit", hourCycle: "h23",
});
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short" });

/**
 * Return the time of day, such as "20.14".
 * @param {string | Date} at a moment, ISO 8601
 */
export function timeOfDay(at) {
  return clock.format(new Date(at)).replace(":", ".");
}

/**
 * Return the calendar day as "2026-11-24"; equal for moments of one day in Amsterdam.
 * @param {string | Date} at
 */
export function dayOf(at) {
  return day.format(new Date(at));
}

/**
 * Return a moment within days or weeks: "vandaag, 20.00", "vrijdag 27 november, 20.00".
 * @param {string | Date} at
 * @param {Date} now
 */
export function momentOf(at, now) {
  return `${nameOfDay(dayOf(at), now)}, ${timeOfDay(at)}`;
}

/**
 * Return the name of a day: today, yesterday, "maandag 23 november", with the year if it's not this one.
 * @param {string} key as `dayOf` gives it
 * @param {Date} now
 */
export function nameOfDay(key, now) {
  // Noon, so that no clock change can move it to another day.
  const noon = new Date(`${key}T12:00:00Z`);
  if (key === dayOf(now)) return word("web-vandaag");
  if (key === dayOf(new Date(now.getTime() - 86_400_000))) return word("web-gisteren");
  const sameYear = key.slice(0, 4) === dayOf(now).slice(0, 4);
  return new Intl.DateTimeFormat(currentLanguage(), {
    timeZone: ZONE, weekday: "long", day: "numeric", month: "long", year: sameYear ? undefined : "numeric",
  }).format(noon);
}

/**
 * Return a moment in full, such as "za 28 november, 14.01".
 * @param {Date} at
 */
export function inFull(at) {
  return withTime(at, { weekday: "short", day: "numeric", month: "long" });
}

/**
 * Return the same for where there is little room: "28 nov, 14.01".
 * @param {Date} at
 */
export function inShort(at) {
  return withTime(at, { day: "numeric", month: "short" });
}

function withTime(/** @type {Date} */ at, /** @type {Intl.DateTimeFormatOptions} */ how) {
  const name = new Intl.DateTimeFormat(currentLanguage(), { timeZone: ZONE, ...how }).format(at);
  return `${name}, ${timeOfDay(at)}`;
}
