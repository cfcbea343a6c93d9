// The socket: it reconnects by itself and asks for all that changed since the last thing it heard.

import { renew } from "./requests.js";
import { who } from "./whose.js";

const NO_SESSION = 4401;
const TOO_MANY = 4429; // newer pages of the same person took the place of this one
const SILENCE = 60_000; // ms; the gateway pings every 25 s
const HANDSHAKE = 10_000; // ms
const LONGEST = 20_000; // ms between two tries

export class Connection {
  /**
   * @param {object} on
   * @param {(event: any) => void} on.heard each event but pings
   * @param {(again: boolean) => void} on.opened `again`: it was open before, so something may be missed
   * @param {() => void} on.lost
   */
  constructor(on) {
    this.on = on;
    this.seq = 0;
    this.isOpen = false;
    this.opened = 0;
    this.tries = 0;
    /** @type {WebSocket | null} */
    this.socket = null;
    this.retryTimer = 0;
    this.watchTimer = 0;
    addEventListener("online", () => this.#hurry());
    addEventListener("offline", () => this.socket?.close());
    addEventListener("pageshow", () => this.#hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
  }

  /** Open the socket; what happened after `seq` comes first. */
  start(/** @type {number} */ seq) {
    this.saw(seq);
    this.started = true;
    this.#open();
  }

  /** Remember that all up to `seq` is on the page. */
  saw(/** @type {number} */ seq) {
    if (seq > this.seq) this.seq = seq;
  }

  /** Say something over the socket; while it is closed that is left out. */
  say(/** @type {object} */ what) {
    if (this.isOpen && this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(what));
  }

  #open() {
    clearTimeout(this.retryTimer);
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/chat/socket?after=${this.seq}&who=${who}`);
    this.socket = socket;
    this.#watch(HANDSHAKE);
    socket.addEventListener("open", () => {
      this.tries = 0;
      this.isOpen = true;
      this.opened += 1;
      this.#watch(SILENCE);
      this.on.opened(this.opened > 1);
    });
    socket.addEventListener("message", (message) => {
      this.#watch(SILENCE);
      const event = JSON.parse(message.data);
      if (event.type !== "ping") this.on.heard(event);
    });
    socket.addEventListener("close", (event) => this.#closed(socket, event.code));
  }

  /** A dead line says nothing and does not close: give up on it and start anew. */
  #watch(/** @type {number} */ ms) {
    clearTimeout(this.watchTimer);
    this.watchTimer = setTimeout(() => {
      const dead = this.socket;
      dead?.close();
      if (dead) this.#closed(dead, 0);
    }, ms);
  }

  #closed(/** @type {WebSocket} */ socket, /** @type {number} */ code) {
    if (socket !== this.socket) return;
    this.socket = null;
    this.isOpen = false;
    clearTimeout(this.watchTimer);
    this.on.lost();
    if (code === NO_SESSION) return renew();
    if (code === TOO_MANY) return; // until somebody looks at this page again
    const wait = Math.min(LONGEST, 500 * 2 ** this.tries) * (0.75 + Math.random() / 2);
    this.tries += 1;
    this.retryTimer = setTimeout(() => this.#open(), wait);
  }

  #hurry() {
    if (!this.started || this.socket) return;
    this.tries = 0;
    this.#open();
  }
}
