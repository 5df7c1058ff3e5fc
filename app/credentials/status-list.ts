import { gunzipSync, gzipSync } from "node:zlib";
import { LIST_CONTEXTS } from "./contexts";
import type { JsonObject } from "./json";
import { fromBase64url } from "./multibase";

/** Entries in one list: the least that hides one person among the rest (Bitstring Status List v1.0, §5.1). */
export const LIST_LENGTH = 131_072;
/** A list takes no new credentials once half its entries are used: a random one is still found at once. */
export const LIST_CAPACITY = LIST_LENGTH / 2;
/** Largest list read, unpacked: 33 million entries. */
const MAX_LIST_BYTES = 4 * 1024 * 1024;
/** A list is signed again every day; three days cover a weekend without power. */
export const LIST_VALID_MS = 72 * 60 * 60 * 1000;

/** Bits set at these indexes, packed as the standard says: gzip, base64url, multibase "u" (§3.1.3). */
export function encodeList(revoked: Iterable<number>, length = LIST_LENGTH): string {
  const bits = new Uint8Array(length / 8);
  for (const index of revoked) {
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`Status index ${index} is outside the list`);
    }
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${gzipSync(bits).toString("base64url")}`;
}

/** The unpacked bits, or null when the text is no list or unpacks to more than 4 MiB. */
export function decodeList(encoded: string): Uint8Array | null {
  const packed = encoded.startsWith("u") ? fromBase64url(encoded.slice(1)) : null;
  if (packed === null) return null;
  try {
    return gunzipSync(packed, { maxOutputLength: MAX_LIST_BYTES });
  } catch {
    return null;
  }
}

/** The bit at this index; index 0 is the first, leftmost bit. The caller checks the range. */
export function bitAt(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

/** Whether the signed copy lacks something: it was never signed, or something was revoked since. */
export function isBehind(list: { body: string | null; signedEvents: number; events: number }) {
  return list.body === null || list.signedEvents < list.events;
}

/** The list as a credential to sign. `now` is in epoch milliseconds. */
export function statusListClaims(
  list: { url: string; issuer: string; revoked: Iterable<number> },
  now: number,
): JsonObject {
  return {
    "@context": LIST_CONTEXTS,
    id: list.url,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: list.issuer,
    validFrom: isoInstant(now),
    validUntil: isoInstant(now + LIST_VALID_MS),
    credentialSubject: {
      id: `${list.url}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: encodeList(list.revoked),
    },
  };
}

/** An instant as credentials write it: whole seconds, UTC. */
export function isoInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
