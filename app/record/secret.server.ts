import { randomBytes } from "node:crypto";

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
