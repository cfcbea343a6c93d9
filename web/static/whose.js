// Whose page this is. What a browser keeps (texts and photos not sent yet, a draft, how far one read) is one
// person's: once this browser is somebody else's, or nobody's, it goes and is neither shown nor sent.

import { forgetAll, keep, kept } from "./keeping.js";
import { dropPhotos } from "./photos.js";
import { saidWho } from "./words.js";

/** What the gateway calls whose page this is; without a network, whose it was the last time. */
export const who = saidWho || kept("who") || "";

if (saidWho && kept("who") !== saidWho) {
  forgetAll();
  dropPhotos();
  keep("who", saidWho);
}
