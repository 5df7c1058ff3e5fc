import { type ByteRange, byteRange } from "./byte-range";

interface HeldFile {
  /** Names these bytes and no others; what was loaded once is never asked for again. */
  hash: string;
  type: string;
  size: number;
  /** Reads a stretch of it. */
  slice: (range: ByteRange) => Promise<Uint8Array>;
}

/** The most bytes that are in memory for one answer. */
const SLICE = 256 * 1024;

/** Headers of what someone brought: never a page of ours, and never anything but what it says it is. */
export const BROUGHT = {
  "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, max-age=31536000, immutable",
  "X-Robots-Tag": "noindex, nofollow",
};

/** Answers with a file or the part of it that is asked for (RFC 9110), slice by slice. */
export function heldFile(request: Request, file: HeldFile): Response {
  const etag = `"${file.hash}"`;
  const headers = { ...BROUGHT, "Accept-Ranges": "bytes", ETag: etag };
  if (namesIt(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const condition = request.headers.get("if-range");
  const asked =
    condition === null || condition.trim() === etag ? request.headers.get("range") : null;
  const range = byteRange(asked, file.size);
  if (range === "outside")
    return new Response(null, {
      status: 416,
      headers: { ...headers, "Content-Range": `bytes */${file.size}` },
    });
  const { from, to } = range === "whole" ? { from: 0, to: file.size } : range;
  return new Response(request.method === "HEAD" ? null : sliced(file, { from, to }), {
    status: range === "whole" ? 200 : 206,
    headers: {
      ...headers,
      "Content-Type": file.type,
      "Content-Length": String(to - from),
      ...(range !== "whole" && { "Content-Range": `bytes ${from}-${to - 1}/${file.size}` }),
    },
  });
}

function namesIt(header: string | null, etag: string): boolean {
  return (header ?? "").split(",").some((one) => [etag, `W/${etag}`, "*"].includes(one.trim()));
}

/** A slice is read when the last one was taken, so that a slow reader holds one in memory. */
function sliced(file: HeldFile, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= to) return controller.close();
        const end = Math.min(to, (Math.floor(at / SLICE) + 1) * SLICE);
        const bytes = await file.slice({ from: at, to: end });
        if (bytes.length !== end - at) throw new Error(`${file.hash} ends before it should`);
        at = end;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}
