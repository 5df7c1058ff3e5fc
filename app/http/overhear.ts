import type { IncomingMessage } from "node:http";

/** The fields of a posted form, in their order. */
export type SentForm = [name: string, value: string][];

const MAX_BYTES = 64 * 1024;

/**
 * Keeps a copy of a posted form while someone else reads it. Call it before the reader starts. The
 * answer gives the fields once all were read: null when there was no form, when it was larger than a
 * page should carry, or when it held a password, which no page ever shows again.
 */
export function overhear(request: IncomingMessage): () => SentForm | null {
  const kind = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (request.method !== "POST" || kind !== "application/x-www-form-urlencoded") return () => null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) chunks.push(chunk);
  });
  return () => {
    if (!request.complete || bytes > MAX_BYTES) return null;
    const fields = [...new URLSearchParams(Buffer.concat(chunks).toString("latin1"))];
    return fields.some(([name]) => /password/i.test(name)) ? null : fields;
  };
}
