// Lets the browser keep the shell of the page, so that it opens without a network and can be installed.

const VERSION = new URL(import.meta.url).pathname.split("/")[2];

/**
 * Ask the browser to keep the shell. One that can't (plain http, a private window) goes without.
 * @returns {Promise<ServiceWorkerRegistration | null>}
 */
export async function keepShell() {
  if (!navigator.serviceWorker || !/^[0-9a-f]{12}$/.test(VERSION)) return null;
  const address = `/chat/worker.js?v=${VERSION}`;
  const { trustedTypes } = /** @type {any} */ (window);
  const trusted = trustedTypes
    ? trustedTypes.createPolicy("worker", { createScriptURL: () => address }).createScriptURL("")
    : address;
  try {
    return await navigator.serviceWorker.register(trusted, { scope: "/chat" });
  } catch {
    return null;
  }
}
