// The page's own words, in the language that the last message asked for.

import { find } from "./elements.js";

/**
 * @typedef {{persona: string, personas: string[], leaps: string[], now: string}} DemoFacts
 * @type {{words: Object<string, Object<string, string>>, start?: string, offline?: boolean, photos?: boolean,
 *   who?: string, demo?: DemoFacts | null}}
 */
const phone = JSON.parse(find("phone").textContent);

/** Whether this page is the shell that the browser kept: there was no network when it opened. */
export const offline = Boolean(phone.offline);
/** Whose page this is, as the gateway says it; nothing for the shell. */
export const saidWho = phone.who || "";
/** Whether the bot takes photos: what it would refuse is not offered. */
export const photos = Boolean(phone.photos);

/** What the page knows of the demonstration that it is part of; null outside one. */
export const demo = phone.demo || null;

const asked = offline ? new URLSearchParams(location.search).get("start") || "" : phone.start || "";

/** What stood behind `?start=`, or nothing. */
export const start = /^[A-Za-z0-9_-]{1,64}$/.test(asked) ? asked : "";

/** The name of the one that we talk with, as the page shows it. */
export const botName = document.querySelector("h1").textContent.trim();

let language = document.documentElement.lang;

/** @returns {string} code of the language in force, such as "nl" */
export function currentLanguage() {
  return language;
}

/**
 * Return one of the page's own sentences, with its <gaps> filled.
 * @param {string} key
 * @param {Object<string, string | number>} [gaps]
 */
export function word(key, gaps = {}) {
  const text = (phone.words[language] || {})[key] || phone.words.nl[key];
  return text.replace(/<(\w+)>/g, (gap, name) => String(gaps[name] ?? gap));
}

/**
 * Use another language from now on; one that the page has no words for changes nothing.
 * @param {string | null} code
 */
export function speak(code) {
  if (!code || code === language || !phone.words[code]) return;
  language = code;
  document.documentElement.lang = code;
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word, { wie: botName });
  }
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", word(element.dataset.wordLabel));
  }
  for (const element of document.querySelectorAll("[data-word-placeholder]")) {
    element.setAttribute("placeholder", word(element.dataset.wordPlaceholder));
  }
  document.dispatchEvent(new CustomEvent("words"));
}
