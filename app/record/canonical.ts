import { createHash } from "node:crypto";

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/**
 * The one spelling of a JSON value: keys sorted by code unit, absent values left out, no spaces.
 * Equal values give equal text, so that hashes can be made again. Throws on a number JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.keys(value)
      .sort()
      .flatMap((key) => {
        const held = value[key];
        return held === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(held)}`];
      });
    return `{${entries.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Error(`JSON cannot hold ${value}`);
  return JSON.stringify(value);
}

/** SHA-256 of text, in lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * The id of what a form makes, from the key that the form carried: the same form makes one thing, however
 * often it is sent, and nobody chooses an id.
 */
export function keyedId(...parts: readonly string[]): string {
  return sha256(parts.join("\0")).slice(0, 32);
}
