/**
 * The service worker of /verify/: what the page for the school door kept answers when the network
 * does not, or not soon. Nothing else is kept, and nothing but reading goes through it.
 */

/** A slow network is as good as none to somebody at a door. */
const PATIENCE_MS = 4_000;

/**
 * @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} Fetching
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Extendable
 */
const worker =
  /** @type {{ skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} */ (
    /** @type {unknown} */ (globalThis)
  );

addEventListener("install", () => void worker.skipWaiting());
addEventListener("activate", (event) =>
  /** @type {Extendable} */ (event).waitUntil(worker.clients.claim()),
);
addEventListener("fetch", (event) => {
  const { request, respondWith } = /** @type {Fetching} */ (event);
  if (request.method === "GET") respondWith.call(event, answer(request));
});

/** @param {Request} request */
async function answer(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  const live = fetch(request);
  if (kept === undefined) return live;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([live.catch(() => kept), late]);
}
