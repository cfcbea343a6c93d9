// The strip of a demonstration: as whom one looks around, and the clock that one moves.

import { find, make } from "./elements.js";
import { announce, toast } from "./notices.js";
import { askClock, leapAhead, lookAs } from "./requests.js";
import { inFull, inShort, moveClock, now } from "./times.js";
import { word } from "./words.js";

const TICK = 10_000; // ms
const NEARLY = 2000; // ms; moments travel in whole seconds
const LONGEST_WALK = 20_000; // ms; then the buttons can be tapped again, whatever the clock does
const LEAPS = { hour: "web-demo-uur", morning: "web-demo-morgen", day: "web-demo-dag", week: "web-demo-week" };

export class Demo {
  /** @param {import("./words.js").DemoFacts} facts */
  constructor(facts) {
    this.facts = facts;
    this.button = find("demo-button");
    this.panel = find("demo-panel");
    this.until = 0;
    this.walkTimer = 0;
    // Another tab of this browser became somebody else: what is on this page is not theirs.
    this.others = "BroadcastChannel" in window ? new BroadcastChannel("smederij.demo") : null;
    this.others?.addEventListener("message", () => location.reload());
    this.button.addEventListener("click", () => this.#open(this.panel.dataset.open !== "yes"));
    this.panel.addEventListener("click", (/** @type {Event} */ event) => this.#tapped(event));
    document.addEventListener("click", (event) => {
      if (!find("demo").contains(/** @type {Node} */ (event.target))) this.#open(false);
    });
    find("demo").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || this.panel.dataset.open !== "yes") return;
      event.stopPropagation();
      this.#open(false);
      this.button.focus();
    });
    document.addEventListener("words", () => this.#draw());
    setInterval(() => this.#tell(), TICK);
    this.#draw();
  }

  /** The clock stands here now. */
  goes(/** @type {string} */ at) {
    moveClock(at);
    document.dispatchEvent(new CustomEvent("clock"));
    if (this.until && now().getTime() >= this.until - NEARLY) this.#arrived();
    this.#tell();
  }

  /** Ask where the clock stands: what it told meanwhile was missed. */
  async ask() {
    const at = await askClock();
    if (at) this.goes(at);
  }

  #open(/** @type {boolean} */ yes) {
    this.panel.dataset.open = yes ? "yes" : "no";
    this.button.setAttribute("aria-expanded", String(yes));
  }

  async #tapped(/** @type {Event} */ event) {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (!button || button.getAttribute("aria-disabled")) return;
    if (button.dataset.leap) return this.#leap(button.dataset.leap);
    if (button.dataset.persona === this.facts.persona) return this.#open(false);
    if (!(await lookAs(button.dataset.persona || ""))) return toast(word("web-demo-niet-gelukt"));
    this.others?.postMessage("");
    location.assign("/chat");
  }

  async #leap(/** @type {string} */ leap) {
    this.#busy(true);
    const answer = await leapAhead(leap);
    if (typeof answer === "string") {
      this.#busy(false);
      return toast(word(answer === "too_far" ? "web-demo-te-ver" : "web-demo-niet-gelukt"));
    }
    announce(word("web-demo-vooruit-bezig"));
    this.until = Date.parse(answer.until);
    this.walkTimer = setTimeout(() => this.#arrived(), LONGEST_WALK);
    if (now().getTime() >= this.until - NEARLY) this.#arrived();
  }

  #arrived() {
    clearTimeout(this.walkTimer);
    this.until = 0;
    this.#busy(false);
    this.#open(false);
    announce(word("web-demo-klok", { moment: inFull(now()) }));
  }

  #busy(/** @type {boolean} */ yes) {
    for (const button of this.panel.querySelectorAll("[data-leap]")) {
      if (yes) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    }
  }

  #draw() {
    const persona = this.facts.persona;
    const people = ["", ...this.facts.personas].map((key) =>
      make(
        "button",
        { type: "button", "data-persona": key, "aria-pressed": String(key === persona) },
        word(key ? `web-demo-${key}` : "web-demo-nieuw"),
      ));
    find("demo-people").replaceChildren(...people);
    const leaps = this.facts.leaps.map((leap) =>
      make("button", { type: "button", "data-leap": leap }, word(LEAPS[leap])));
    find("demo-leaps").replaceChildren(...leaps);
    find("demo-who").textContent = word(persona ? `web-demo-${persona}` : "web-demo-nieuw");
    this.#busy(this.until > 0);
    this.#tell();
  }

  #tell() {
    find("demo-when").textContent = inShort(now());
    find("demo-clock").textContent = word("web-demo-klok", { moment: inFull(now()) });
  }
}
