import { createHmac } from "node:crypto";

/**
 * What one person's unsent work is kept under in a browser: a name that says nothing of them, and the key
 * (32 bytes, base64) that encrypts it. Only pages shown to them hold it, so that whoever comes after them
 * on the same device finds nothing to read.
 */
export function storeKeyOf(personId: string, secret: string): { owner: string; storeKey: string } {
  const made = (use: string) =>
    createHmac("sha256", secret).update(`unsent work ${use} ${personId}`);
  return {
    owner: made("of").digest("base64url").slice(0, 22),
    storeKey: made("key").digest("base64"),
  };
}

/** Does unsent work name another owner than this person? What names none came from a plain form. */
export function isOfAnother(owner: string | undefined, personId: string, secret: string): boolean {
  return owner !== undefined && owner !== storeKeyOf(personId, secret).owner;
}
