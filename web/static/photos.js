// Photos on their way: made small before they leave, which also takes out where and when they were
// taken, and kept by the browser until they came through.

const LONGEST_SIDE = 1600; // px
const QUALITY = 0.85;
const PLACE = "photos";

/** What a browser that keeps nothing still has as long as the page lives. @type {Map<string, any>} */
const here = new Map();

/**
 * Return the photo as a JPEG that is small enough to send.
 * @param {Blob} file
 * @returns {Promise<Blob | null>} null: this browser can't read it as a picture
 */
export async function shrink(file) {
  const canvas = await drawn(file, LONGEST_SIDE);
  return canvas && new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}

/**
 * Return a photo drawn on a canvas, which needs no address of its own.
 * @param {Blob} file
 * @param {number} longest px of its longest side
 * @param {HTMLCanvasElement} [canvas] draw on this one
 * @returns {Promise<HTMLCanvasElement | null>}
 */
export async function drawn(file, longest, canvas = document.createElement("canvas")) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const brush = canvas.getContext("2d");
    if (!brush) return null;
    brush.fillStyle = "#fff"; // where a picture is transparent
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas;
  } catch {
    return null;
  }
}

/** Keep a photo, or a few, under a key until it is dropped. */
export function keepPhoto(/** @type {string} */ key, /** @type {Blob | Blob[]} */ photo) {
  here.set(key, photo);
  return ask("readwrite", (store) => store.put(photo, key));
}

/** Return what is kept under this key, or nothing. @returns {Promise<any>} */
export async function keptPhoto(/** @type {string} */ key) {
  return here.get(key) || ask("readonly", (store) => store.get(key));
}

/** Forget what is kept under this key. */
export function dropPhoto(/** @type {string} */ key) {
  here.delete(key);
  return ask("readwrite", (store) => store.delete(key));
}

/** Forget all that is kept. */
export function dropPhotos() {
  here.clear();
  return ask("readwrite", (store) => store.clear());
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} question
 * @returns {Promise<any>} undefined where the browser keeps nothing
 */
function ask(mode, question) {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open("smederij", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(PLACE);
      opening.onerror = () => resolve(undefined);
      opening.onsuccess = () => {
        const request = question(opening.result.transaction(PLACE, mode).objectStore(PLACE));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(undefined);
        request.transaction?.addEventListener("complete", () => opening.result.close());
      };
    } catch {
      resolve(undefined);
    }
  });
}
