// A picture seen large, and the page fitted to what can be seen of it.

import { find } from "./elements.js";

/** Show the picture of a button large. */
export function enlarge(/** @type {HTMLElement} */ button) {
  const picture = find("viewer-picture");
  const small = button.querySelector("img");
  picture.src = button.dataset.enlarge;
  picture.alt = small ? small.alt : "";
  find("viewer").showModal();
}

/** Keep the page above a keyboard that lies over it (iOS). Zooming in makes the sight smaller too: no reason. */
export function fitSight() {
  const sight = window.visualViewport;
  sight?.addEventListener("resize", () => {
    if (Math.abs(sight.scale - 1) > 0.01) return;
    document.documentElement.style.setProperty("--sight", `${sight.height}px`);
    scrollTo(0, 0);
  });
}
