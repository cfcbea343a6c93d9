// "Let me know": whether the browser may say that there is news while this page is closed. Nothing is asked
// of the browser before somebody taps the button. What travels: docs/gateway.md, "When the page is closed".

import { find } from "./elements.js";
import { keep, kept } from "./keeping.js";
import { toast } from "./notices.js";
import { askPush, noPush, wantPush } from "./requests.js";
import { word } from "./words.js";

const NEWS = "nieuws";
const CALM = 4000; // ms after the last message, so that the offer comes when somebody is done
const AGAIN = 60_000; // ms between two questions whether to offer it

export class Nudging {
  constructor() {
    this.row = find("nudge-row");
    this.button = find("nudge-button");
    this.offer = find("nudge-offer");
    /** @type {ServiceWorkerRegistration | null} */
    this.worker = null;
    /** @type {string | null} */
    this.key = null;
    this.wanted = false;
    this.busy = false;
    this.timer = 0;
    this.askedAt = -AGAIN;
    this.button.addEventListener("click", () => {
      find("menu").close();
      if (this.wanted) this.#stop();
      else this.#want();
    });
    find("nudge-yes").addEventListener("click", () => this.#want());
    find("nudge-no").addEventListener("click", () => {
      this.#offered();
      find("text").focus({ preventScroll: true });
      toast(word("web-seintje-later"));
    });
    document.addEventListener("words", () => this.#draw());
    document.addEventListener("visibilitychange", () => this.#clear());
  }

  /** The page stands. */
  async begin(/** @type {Promise<ServiceWorkerRegistration | null>} */ registering) {
    this.worker = await registering;
    if (!this.worker?.pushManager || !("Notification" in window)) return;
    this.#clear();
    const state = await this.#ask();
    if (!state) return;
    if (state.wanted) await this.#keepUp();
    else await (await this.#subscription())?.unsubscribe().catch(() => {});
  }

  /** Something happened in the conversation: it may be time for the offer. */
  happened() {
    if (!this.worker?.pushManager || this.wanted || kept("seintje-gevraagd")) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#ask(), CALM);
  }

  async #ask() {
    if (performance.now() - this.askedAt < AGAIN) return null;
    this.askedAt = performance.now();
    const state = await askPush();
    if (!state) return null;
    this.key = state.key;
    this.wanted = state.wanted && Notification.permission === "granted";
    const may = state.key && Notification.permission === "default" && !kept("seintje-gevraagd");
    this.offer.hidden = !(may && state.ask);
    this.#draw();
    return state;
  }

  /** The browser may have given up its subscription, or we have another key: then it makes a new one. */
  async #keepUp() {
    if (Notification.permission !== "granted") return;
    try {
      const now = await this.#subscription();
      if (now && !this.#ours(now)) await now.unsubscribe();
      await wantPush((await this.#subscribe()).toJSON(), true);
    } catch {
      // The push service can't be reached: the next visit tries again.
    }
  }

  async #want() {
    this.#offered();
    if (this.busy || !this.key) return;
    this.busy = true;
    try {
      if ((await Notification.requestPermission()) !== "granted") {
        toast(word(Notification.permission === "denied" ? "web-seintje-mag-niet" : "web-seintje-later"));
        return;
      }
      const before = await this.#subscription();
      if (before && !this.#ours(before)) await before.unsubscribe();
      const { status, body } = await wantPush((await this.#subscribe()).toJSON(), false);
      this.wanted = status === 200 && body.wanted;
      toast(word(this.wanted ? "web-seintje-aan" : "web-seintje-niet-gelukt"));
    } catch {
      toast(word("web-seintje-niet-gelukt"));
    } finally {
      this.busy = false;
      this.#draw();
    }
  }

  async #stop() {
    const { status } = await noPush();
    if (status !== 200) return toast(word("web-seintje-niet-gelukt"));
    this.wanted = false;
    this.#draw();
    await (await this.#subscription())?.unsubscribe().catch(() => {});
    toast(word("web-seintje-uit"));
  }

  #subscription() {
    return this.worker ? this.worker.pushManager.getSubscription() : Promise.resolve(null);
  }

  async #subscribe() {
    const { pushManager } = await navigator.serviceWorker.ready;
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(this.key) });
  }

  #ours(/** @type {PushSubscription} */ { options }) {
    const key = new Uint8Array(options.applicationServerKey || []);
    const ours = bytesOf(this.key);
    return key.length === ours.length && key.every((byte, at) => byte === ours[at]);
  }

  /** It is offered once; the menu goes on offering it. */
  #offered() {
    this.offer.hidden = true;
    keep("seintje-gevraagd", true);
  }

  #draw() {
    this.row.hidden = !this.key;
    find("nudge-word").textContent = word(this.wanted ? "web-seintje-zet-uit" : "web-seintje-zet-aan");
  }

  /** Who looks has no use for the notification any more. */
  async #clear() {
    if (document.hidden || !this.worker) return;
    for (const shown of await this.worker.getNotifications({ tag: NEWS })) shown.close();
  }
}

function bytesOf(/** @type {string | null} */ base64url) {
  const plain = atob((base64url || "").replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}
