import source from "../ui/offline-worker.js?raw";

export const handle = { access: "public" };

/** The service worker, at a path that lets it answer for /verify/ alone. */
export function loader(): Response {
  const headers = { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" };
  return new Response(source, { headers });
}
