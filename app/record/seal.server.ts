import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A name for a key-encryption key (32 bytes) that says nothing about it. */
export function kekIdOf(kek: Buffer): string {
  return createHash("sha256").update("muster kek").update(kek).digest("hex").slice(0, 16);
}

/** Nonce, tag and AES-256-GCM ciphertext of a secret, base64url, bound to whose it is. */
export function sealBytes(secret: Buffer, kek: Buffer, boundTo: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", kek, nonce).setAAD(Buffer.from(boundTo));
  const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

/** The secret again. Throws for another key, another owner, or one changed bit. */
export function openBytes(sealed: string, kek: Buffer, boundTo: string): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", kek, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const secret = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([secret, decipher.final()]);
}
