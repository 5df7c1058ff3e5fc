import { createHash } from "node:crypto";
import { notFound } from "./respond";

interface PublicFile {
  body: string;
  type: string;
  /** How long copies may be used, in seconds. */
  maxAge: number;
  /** Headers of this kind of file alone. */
  headers?: Record<string, string>;
}

/**
 * A public, cookie-less read that pages of other sites may make (H5): CORS for everyone, an ETag,
 * and never a search result. Null answers like an id that does not exist.
 */
export function publicFile(request: Request, file: PublicFile | null): Response {
  if (file === null) throw notFound();
  const etag = `"${createHash("sha256").update(file.body).digest("base64url")}"`;
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": `public, max-age=${file.maxAge}`,
    "X-Robots-Tag": "noindex, nofollow",
    ETag: etag,
    ...file.headers,
  };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  if (known.some((tag) => tag === etag || tag === `W/${etag}`)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(file.body, { headers: { ...headers, "Content-Type": file.type } });
}

/** The same for a JSON document. */
export function publicJson(request: Request, document: object | null, maxAge: number): Response {
  const body = document === null ? null : JSON.stringify(document);
  return publicFile(request, body === null ? null : { body, type: JSON_TYPE, maxAge });
}

export const JSON_TYPE = "application/json; charset=utf-8";
