import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { toBase58 } from "../multibase";
import { toMultikey } from "../public-key";

/** One key under its own did:key. */
export interface TestKey {
  did: string;
  keyId: string;
  privateKey: KeyObject;
}

/** Keys of the standards' suites: made at start, kept nowhere, known to no organization. */
export interface TestIssuer {
  embedded: TestKey;
  token: TestKey;
}

let issuer: TestIssuer | null = null;

export function testIssuer(): TestIssuer {
  issuer ??= { embedded: ed25519(), token: p256() };
  return issuer;
}

function ed25519(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return named(toMultikey(publicKey), privateKey);
}

/** Multikey of a P-256 key: 0x1200 as a varint, then the compressed point. */
function p256(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const sign = (Buffer.from(y, "base64url").at(-1) ?? 0) & 1;
  const point = Buffer.concat([Buffer.from([0x80, 0x24, 2 + sign]), Buffer.from(x, "base64url")]);
  return named(toBase58(point), privateKey);
}

function named(multikey: string, privateKey: KeyObject): TestKey {
  const did = `did:key:${multikey}`;
  return { did, keyId: `${did}#${multikey}`, privateKey };
}
