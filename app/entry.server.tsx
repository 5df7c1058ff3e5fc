import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { ResponseProvider } from "./ui/response";

const RENDER_LIMIT_MS = 5_000;

/** Renders the whole document before the first byte leaves: one write, and an error is a clean 500. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = context;
  const unavailable = context.isUnavailable();
  const { actionHeaders, errors } = remix.staticHandlerContext;
  const wait = waitAsked(actionHeaders);
  if (wait !== null) headers.set("Retry-After", wait);
  const fields = unavailable ? context.sentForm() : null;
  const { pathname, search } = new URL(request.url);
  const again = fields && { path: pathname + search, fields };
  // A page that says that there is nothing here (404) is no form that came back.
  const refused = errors === null && status >= 400 && status !== 404;
  return new Promise((resolve, reject) => {
    const body = new PassThrough();
    const rendering = renderToPipeableStream(
      <ResponseProvider value={{ nonce, requestId, refused, unavailable, again }}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </ResponseProvider>,
      {
        nonce,
        onAllReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          rendering.pipe(body);
        },
        onError: reject,
        onShellError: reject,
      },
    );
    setTimeout(
      () => rendering.abort(new Error("rendering took too long")),
      RENDER_LIMIT_MS,
    ).unref();
  });
}

/** What an action says of coming back later; Remix drops it from a document unless the route repeats it. */
function waitAsked(actionHeaders: Record<string, Headers>): string | null {
  const waits = Object.values(actionHeaders).map((headers) => headers.get("Retry-After"));
  return waits.find((wait) => wait !== null) ?? null;
}

/**
 * Every error that no route expected goes to the log under the request's id. What the router itself refuses,
 * such as a form sent to a page that takes none, is a fault of whoever sent it: the request's line says so.
 */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) context.report(error);
};
