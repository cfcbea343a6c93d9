// Keeps the shell of the page: what it looks like, never what was said. Without a network the page then
// opens and says so itself. Asked for as `worker.js?v=<version>`, so each version keeps its own files.

const version = new URL(location.href).searchParams.get("v") || "";
const kept = `shell ${version}`;
const shell = "/chat/shell";
const files = `/static/${version}/`;
const ONLY_IN_STYLES = ["band.svg", "wall.svg"];

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && pathname === "/chat") event.respondWith(page(event.request));
  else if (pathname.startsWith(files)) event.respondWith(file(event.request));
});

async function keep() {
  const cache = await caches.open(kept);
  const answer = await fetch(shell, { cache: "no-store" });
  if (!answer.ok) throw new Error("no shell");
  const html = await answer.clone().text();
  const named = [...html.matchAll(/\/static\/[0-9a-f]{12}\/[\w./-]+/g)].map(([address]) => address);
  if (!named.every((address) => address.startsWith(files))) throw new Error("another version");
  await cache.addAll([...new Set([...named, ...ONLY_IN_STYLES.map((name) => files + name)])]);
  await cache.put(shell, answer);
  await self.skipWaiting();
}

async function dropOthers() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
  await self.clients.claim();
}

async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.status < 502) return answer;
  } catch {
    // No network: that is what the shell is for.
  }
  return (await caches.match(shell)) || Response.error();
}

async function file(request) {
  return (await caches.match(request)) || fetch(request);
}
