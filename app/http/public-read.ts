import { createHash } from "node:crypto";
import { notFound } from "./respond";

interface PublicFile {
  body: string | Uint8Array;
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
  return new Response(sendable(file.body), { headers: { ...headers, "Content-Type": file.type } });
}

/** The same for a JSON document. */
export function publicJson(request: Request, document: object | null, maxAge: number): Response {
  const body = document === null ? null : JSON.stringify(document);
  return publicFile(request, body === null ? null : { body, type: JSON_TYPE, maxAge });
}

interface SharedFile extends Omit<PublicFile, "maxAge"> {
  /** Whether anyone with its address may have it. */
  isOpen: boolean;
}

/**
 * A file whose owner decides who may have it: a public read that every copy asks about again, or for
 * its reader alone and kept by nobody. Null answers like an id that does not exist.
 */
export function sharedFile(request: Request, file: SharedFile | null): Response {
  if (file === null) throw notFound();
  if (file.isOpen) return publicFile(request, { ...file, maxAge: 0 });
  const { body, type, headers } = file;
  return new Response(sendable(body), {
    headers: {
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex, nofollow",
      ...headers,
      "Content-Type": type,
    },
  });
}

/**
 * Headers of a page that is found by its link alone. Where nothing is posted from it, it tells no other
 * page where its reader came from; a form needs its origin sent along.
 */
export function unlistedPage({ hasForm }: { hasForm: boolean }): Record<string, string> {
  return {
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": hasForm ? "same-origin" : "no-referrer",
  };
}

export const JSON_TYPE = "application/json; charset=utf-8";
/** A drawing alone in a window runs in a sandbox with nothing allowed (A1). */
export const SVG_ALONE = {
  type: "image/svg+xml; charset=utf-8",
  headers: {
    "Content-Security-Policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  },
};

/** Bytes in memory of their own: what is shared may not be sent. */
function sendable(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" ? body : Uint8Array.from(body);
}
