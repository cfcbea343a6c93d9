// Keeps the shell of the page: what it looks like, never what was said. Without a network the page then
// opens and says so itself. Asked for as `worker.js?v=<version>`, so each version keeps its own files.
// And shows that there is news, when the page is closed. `self.given` (words, icon) comes from the server.

const version = new URL(location.href).searchParams.get("v") || "";
const kept = `shell ${version}`;
const shells = { "/chat": "/chat/shell", "/chat/keukentafel": "/chat/keukentafel/shell" };
const files = `/static/${version}/`;
const ONLY_IN_STYLES = ["band.svg", "wall.svg"];

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && pathname in shells) event.respondWith(page(event.request, shells[pathname]));
  else if (pathname.startsWith(files)) event.respondWith(file(event.request));
});

addEventListener("push", (event) => event.waitUntil(showNews(event.data)));
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPage());
});
addEventListener("pushsubscriptionchange", (event) => event.waitUntil(subscribeAgain(event)));

const NEWS = "nieuws"; // of several notifications one stays

async function keep() {
  const cache = await caches.open(kept);
  const answers = [];
  const named = ONLY_IN_STYLES.map((name) => files + name);
  for (const shell of Object.values(shells)) {
    const answer = await fetch(shell, { cache: "no-store" });
    if (!answer.ok) throw new Error("no shell");
    const html = await answer.clone().text();
    named.push(...[...html.matchAll(/\/static\/[0-9a-f]{12}\/[\w./-]+/g)].map(([address]) => address));
    answers.push([shell, answer]);
  }
  if (!named.every((address) => address.startsWith(files))) throw new Error("another version");
  await cache.addAll([...new Set(named)]);
  for (const [shell, answer] of answers) await cache.put(shell, answer);
  await self.skipWaiting();
}

async function dropOthers() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
  await self.clients.claim();
}

async function page(request, shell) {
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

/** Say that there is news, never what: it stands in the conversation. */
async function showNews(data) {
  const open = await pages();
  // Who looks at the page has seen it. Safari alone wants a notification for each push, whatever is in sight.
  const mustShow = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);
  if (!mustShow && open.some((page) => page.visibilityState === "visible")) return;
  const language = languageIn(data);
  const words = given.words[language];
  await registration.showNotification(words["web-nieuws-titel"], {
    body: words["web-nieuws-tekst"], lang: language, tag: NEWS, icon: given.icon, badge: given.icon,
  });
}

/** The language that the server named; otherwise that of the browser, if we have words in it. */
function languageIn(data) {
  let named = "";
  try {
    named = data.json().language;
  } catch {
    // An empty push, or one that can't be read: there is news all the same.
  }
  return [named, navigator.language.slice(0, 2), "nl"].find((one) => given.words[one]);
}

async function openPage() {
  const [page] = await pages();
  try {
    return await page.focus();
  } catch {
    return self.clients.openWindow("/chat"); // there is none, or it is on its way out
  }
}

async function pages() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname === "/chat");
}

/** The browser gave up the subscription: make another, and tell it. Without success the page does it later. */
async function subscribeAgain({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options;
  if (!newSubscription && !options?.applicationServerKey) return;
  const subscription = newSubscription || (await registration.pushManager.subscribe(options));
  await fetch("/chat/push", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...subscription.toJSON(), again: true }),
  });
}
