// Tells the gateway what stood in sight, so that nobody is called back for what they saw.

const REPLY = 60_000; // ms; what comes so soon after somebody's own act answers it, also behind another tab
const CALM = 300; // ms; one word about all that comes in so shortly

export class Looking {
  /** @param {{say: (what: object) => void}} on */
  constructor(on) {
    this.on = on;
    this.newest = 0;
    this.told = 0;
    this.acted = -Infinity;
    this.timer = 0;
    document.addEventListener("visibilitychange", () => this.#look());
  }

  /** A message stands on the page. */
  saw(/** @type {number} */ id) {
    if (id <= this.newest) return;
    this.newest = id;
    this.#look();
  }

  /** Somebody typed or tapped. */
  acts() {
    this.acted = performance.now();
  }

  /** The socket is open, or open again: what was told before may not have arrived. */
  opened() {
    this.told = 0;
    this.#look();
  }

  #look() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const near = performance.now() - this.acted < REPLY;
      if ((document.hidden && !near) || this.newest <= this.told) return;
      this.told = this.newest;
      this.on.say({ seen: this.newest });
    }, CALM);
  }
}
