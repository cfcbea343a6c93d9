// Moments as people say them, always in the time of the municipality.

import { currentLanguage, word } from "./words.js";

const ZONE = "Europe/Amsterdam";

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
