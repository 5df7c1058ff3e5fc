import { isUtf8 } from "node:buffer";

/** The text of UTF-8 bytes, a byte order mark included; null when they are anything else. */
export function readUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : null;
}
