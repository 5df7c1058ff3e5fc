import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import type { Env } from "../env.server";
import { kekIdOf, openBytes, sealBytes } from "../record/seal.server";
import { addProof } from "./data-integrity";
import type { JsonObject } from "./json";
import type { KeyAlgorithm } from "./public-key";
import { signJws, signJwt } from "./vc-jwt";

/** A key pair of one organization, its private half sealed. */
export interface SealedKey {
  organizationId: string;
  /** The label in key ids, for example ed-2026-1. */
  kid: string;
  algorithm: KeyAlgorithm;
  /** SPKI, base64. */
  publicKey: string;
  /** Nonce, tag and AES-256-GCM ciphertext of the PKCS #8 key, base64url; bound to org, kid and algorithm. */
  sealed: string;
  /** Names the key-encryption key that opens it, so that keys can be sealed anew. */
  kekId: string;
}

/** Makes a new key pair and seals its private half under the key-encryption key (32 bytes). */
export function makeKey(
  owner: { organizationId: string; kid: string; algorithm: KeyAlgorithm },
  kek: Buffer,
): SealedKey {
  const pair =
    owner.algorithm === "Ed25519"
      ? generateKeyPairSync("ed25519")
      : generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    ...owner,
    publicKey: pair.publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    sealed: seal(owner, pair.privateKey, kek),
    kekId: kekIdOf(kek),
  };
}

/** The same key, its private half sealed under another key-encryption key. Throws when `from` is not its own. */
export function sealAnew(key: SealedKey, from: Buffer, to: Buffer): SealedKey {
  return { ...key, sealed: seal(key, open(key, from), to), kekId: kekIdOf(to) };
}

/** The public half of a stored key. */
export function readPublicKey(spki: string): KeyObject {
  return createPublicKey({ key: Buffer.from(spki, "base64"), format: "der", type: "spki" });
}

/** The document with an embedded proof by an Ed25519 key of `did`, as text. */
export async function signEmbedded(
  document: JsonObject,
  did: string,
  key: SealedKey,
  kek: Buffer,
  created: string,
): Promise<string> {
  const verificationMethod = `${did}#${key.kid}`;
  const signed = await addProof(
    document,
    { verificationMethod, privateKey: open(key, kek) },
    { created },
  );
  return JSON.stringify(signed);
}

/** The credential as a JWT signed by a P-256 key of `did`. */
export function signToken(document: JsonObject, did: string, key: SealedKey, kek: Buffer): string {
  return signJwt(document, `${did}#${key.kid}`, open(key, kek));
}

/** Anything else that `did` states, as a JWS of its own kind by its P-256 key. */
export function signStatement(
  claims: JsonObject,
  typ: string,
  signer: { did: string; key: SealedKey; kek: Buffer },
): string {
  const { did, key, kek } = signer;
  return signJws(claims, { kid: `${did}#${key.kid}`, typ }, open(key, kek));
}

/** A text's own signature by an Ed25519 key, base64url; the same text and key give the same one. */
export function signText(text: string, key: SealedKey, kek: Buffer): string {
  return sign(null, Buffer.from(text), open(key, kek)).toString("base64url");
}

/**
 * Which of the key-encryption keys at hand sealed a key: the current one or, until every key is sealed
 * anew, the old one. Throws when neither did.
 */
export function kekOf(
  key: SealedKey,
  { keyEncryptionKey, oldKeyEncryptionKey }: Pick<Env, "keyEncryptionKey" | "oldKeyEncryptionKey">,
): Buffer {
  if (key.kekId === kekIdOf(keyEncryptionKey)) return keyEncryptionKey;
  if (oldKeyEncryptionKey && key.kekId === kekIdOf(oldKeyEncryptionKey)) return oldKeyEncryptionKey;
  throw new Error(`Key ${key.kid} was sealed under another key-encryption key`);
}

/** A private key under the key-encryption key, bound to whose it is. */
function seal(
  owner: Omit<SealedKey, "publicKey" | "sealed" | "kekId">,
  key: KeyObject,
  kek: Buffer,
) {
  return sealBytes(key.export({ format: "der", type: "pkcs8" }), kek, boundTo(owner));
}

/**
 * Private keys that were opened lately. Reading one costs forty times as much as signing with it; a
 * minute is enough for a run, and no destroyed key outlives its sealed half in memory by more.
 */
const opened = new Map<string, KeyObject>();
const OPEN_FOR_MS = 60_000;

/** The one place where a private key exists in the clear. Throws when it was sealed for another owner. */
function open(key: SealedKey, kek: Buffer): KeyObject {
  const kekId = kekIdOf(kek);
  if (key.kekId !== kekId) {
    throw new Error(`Key ${key.kid} was sealed under another key-encryption key`);
  }
  const name = `${boundTo(key)}|${kekId}|${key.sealed}`;
  const known = opened.get(name);
  if (known) return known;
  const fresh = unseal(key, kek);
  opened.set(name, fresh);
  setTimeout(() => opened.delete(name), OPEN_FOR_MS).unref();
  return fresh;
}

function unseal(key: SealedKey, kek: Buffer): KeyObject {
  const pkcs8 = openBytes(key.sealed, kek, boundTo(key));
  return createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
}

function boundTo(owner: { organizationId: string; kid: string; algorithm: string }): string {
  return [owner.organizationId, owner.kid, owner.algorithm].join("|");
}
