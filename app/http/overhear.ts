import { once } from "node:events";
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
  if (!isForm(request)) return () => null;
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

/** The same for a form that nobody else will read: once it has all come in. */
export async function hearOut(request: IncomingMessage): Promise<() => SentForm | null> {
  const heard = overhear(request);
  if (isForm(request) && !request.complete) await once(request, "end");
  return heard;
}

function isForm({ method, headers }: IncomingMessage): boolean {
  const kind = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  return method === "POST" && kind === "application/x-www-form-urlencoded";
}
