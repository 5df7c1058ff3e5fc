import { randomBytes, randomInt } from "node:crypto";

const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** A new opaque id: 128 random bits, URL-safe. */
export function newId(): string {
  return randomBytes(ID_BYTES).toString("base64url");
}

/** A new secret for a link or a token: 256 random bits, URL-safe. The only place that makes one. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

const CODE_DIGITS = 6;

/** A new code that is said aloud in a room: six digits. Guessing is held back by a rate limit. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
}

/** New random bytes for a secret that a device keeps too. */
export function newBytes(size: number): Buffer {
  return randomBytes(size);
}
