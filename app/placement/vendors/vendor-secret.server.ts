import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "../../env.server";
import type { Signed } from "./vendor";

/**
 * The secret that a vendor signs its news with, in base64url. It is made from the server's own secret
 * and the vendor's id, so a copy of the database signs nothing.
 */
export function vendorSecret({ secret }: Pick<Env, "secret">, vendorId: string): string {
  return createHmac("sha256", secret).update(`vendor ${vendorId}`).digest("base64url");
}

/** The MAC of a body sent at a time (epoch seconds, as text), in hexadecimal. */
export function macOf(secret: string, at: string, body: Uint8Array): string {
  return createHmac("sha256", secret).update(`${at}.`).update(body).digest("hex");
}

/** Whether one of the MACs is of this body, compared in constant time. */
export function isSignedBy(secret: string, signed: Signed, body: Uint8Array): boolean {
  const expected = Buffer.from(macOf(secret, signed.at, body));
  return signed.macs.some((mac) => {
    const given = Buffer.from(mac);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
