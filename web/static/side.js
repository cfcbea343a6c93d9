// The side list of a wide screen: the doors, and what runs now. Each row says what one could also type.

import { find, icon, make } from "./elements.js";
import { askNow } from "./requests.js";
import { momentOf, nameOfDay, now } from "./times.js";
import { word } from "./words.js";

const CALM = 1500; // ms; one question for all that comes in so shortly

/** @typedef {import("./requests.js").Now} Now */

export class Side {
  /** @param {{say: (text: string) => void, widened: (wide: boolean) => void}} on */
  constructor(on) {
    this.box = find("now");
    this.wide = matchMedia("(min-width: 64rem)");
    this.timer = 0;
    /** @type {Now | null} */
    this.now = null;
    this.box.addEventListener("click", (/** @type {Event} */ event) => {
      const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-now]"));
      if (row) on.say(row.dataset.now || "");
    });
    this.wide.addEventListener("change", () => {
      on.widened(this.wide.matches);
      this.refresh();
    });
    document.addEventListener("words", () => this.#draw());
    document.addEventListener("clock", () => {
      this.#draw();
      this.refresh();
    });
    on.widened(this.wide.matches);
  }

  /** Something happened: ask again what runs, soon. */
  refresh() {
    clearTimeout(this.timer);
    if (this.wide.matches) this.timer = setTimeout(() => this.#ask(), this.now ? CALM : 0);
  }

  async #ask() {
    const now = await askNow();
    if (!now || JSON.stringify(now) === JSON.stringify(this.now)) return;
    this.now = now;
    this.#draw();
  }

  #draw() {
    if (!this.now) return;
    const today = now();
    const { ballots, meetings, tasks, agenda, issues } = this.now;
    const at = [...this.box.querySelectorAll("button")].indexOf(/** @type {any} */ (document.activeElement));
    const sections = [
      section("vote", "web-nu-stemming", "/stem", ballots.map(({ area, closes_at }) =>
        [word("web-nu-stem-mee", { gebied: area }), word("web-nu-tot", { moment: momentOf(closes_at, today) })])),
      section("pin", "web-nu-bijeenkomsten", "/bijeenkomst", meetings.map(({ title, starts_at }) =>
        [title, word("web-nu-om", { moment: momentOf(starts_at, today) })])),
      section("hammer", "web-nu-taken", "/doe", tasks.map(({ title, on }) => [title, nameOfDay(on, today)])),
      section("agenda", "web-nu-agenda", "/agenda", agenda.map(({ title }) => [title, ""])),
      section("say", "web-nu-van-jou", "/mijn", issues.map(({ title, neighbours }) =>
        [title, neighbours === 1 ? word("web-nu-jij") : word("web-nu-buren", { aantal: neighbours })])),
    ].filter(Boolean);
    const empty = make("p", { class: "nothing" }, word("web-nu-niets"));
    this.box.replaceChildren(...(sections.length ? sections : [empty]));
    if (at >= 0) (this.box.querySelectorAll("button")[at] || find("text")).focus();
  }
}

/**
 * @param {string} drawing
 * @param {string} heading key of its words
 * @param {string} command what each row says
 * @param {string[][]} rows title and what stands below it
 */
function section(drawing, heading, command, rows) {
  if (!rows.length) return null;
  return make(
    "section",
    {},
    make("h2", {}, icon(drawing), word(heading)),
    make("ul", {}, ...rows.map(([title, below]) =>
      make(
        "li",
        {},
        make(
          "button",
          { type: "button", "data-now": command },
          make("span", {}, title),
          below ? make("small", {}, below) : null,
        ),
      ))),
  );
}
