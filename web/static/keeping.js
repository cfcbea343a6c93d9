// What the browser keeps for us between two visits. A browser that keeps nothing is no reason to stop.

import { demo } from "./words.js";

// Whoever looks around as a persona of a demonstration has drafts of their own.
const PREFIX = demo?.persona ? `smederij@${demo.persona}.` : "smederij.";

/**
 * Return what was kept under this name, or null.
 * @param {string} name
 */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) || "null");
  } catch {
    return null;
  }
}

/**
 * Keep a value; null forgets it.
 * @param {string} name
 * @param {unknown} value
 */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full, or forbidden in a private window: it lives as long as this page then.
  }
}

/**
 * Return whether this happens for the first time in `seconds`, so that a page can't load itself in a circle.
 * @param {string} name
 * @param {number} seconds
 */
export function firstIn(name, seconds) {
  const now = Date.now();
  try {
    const last = Number(sessionStorage.getItem(PREFIX + name));
    sessionStorage.setItem(PREFIX + name, String(now));
    return now - last > seconds * 1000;
  } catch {
    return false;
  }
}

/**
 * Return all that was kept under names that begin so.
 * @param {string} beginning
 * @returns {any[]}
 */
export function allKept(beginning) {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX + beginning))
      .map((name) => kept(name.slice(PREFIX.length)))
      .filter((value) => value !== null);
  } catch {
    return [];
  }
}
