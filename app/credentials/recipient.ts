import { createHash } from "node:crypto";
import { isObject, type Json, type JsonObject } from "./json";

/**
 * The sealed match for an e-mail address (Open Badges 3.0, IdentityObject): SHA-256 of the address,
 * lower-cased and NFC, and a salt of this one credential. Someone who holds the file can still test
 * addresses they can guess.
 */
export function sealRecipient(email: string, salt: string): { identityHash: string; salt: string } {
  return { identityHash: seal(email, salt), salt };
}

/** Was this credential made out to this e-mail address? Null when it holds no match to compare with. */
export function recipientMatches(identifiers: Json[], email: string): boolean | null {
  const sealed = identifiers.filter(isObject).filter(isEmailIdentity);
  if (sealed.length === 0) return null;
  return sealed.some(
    ({ hashed, identityHash, salt }) =>
      identityHash === (hashed === true ? seal(email, String(salt ?? "")) : normal(email)),
  );
}

function isEmailIdentity(identity: JsonObject): boolean {
  const { identityType, identityHash, hashed } = identity;
  if (identityType !== "emailAddress" || typeof identityHash !== "string") return false;
  return hashed === false || identityHash.startsWith("sha256$");
}

function seal(email: string, salt: string): string {
  return `sha256$${createHash("sha256")
    .update(normal(email) + salt)
    .digest("hex")}`;
}

function normal(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}
