import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { gzipSync } from "node:zlib";
import { CompactSign } from "jose";
import { type CaseFile, caseFile } from "../app/credentials/case-file";
import { CREDENTIALS_V2 } from "../app/credentials/contexts";
import { addProof, UnsafeDocumentError } from "../app/credentials/data-integrity";
import type { JsonObject } from "../app/credentials/json";
import { badgeClaims } from "../app/credentials/open-badge";
import { toJwk, toMultikey } from "../app/credentials/public-key";
import { encodeList, LIST_LENGTH } from "../app/credentials/status-list";
import { toJwtClaims } from "../app/credentials/vc-jwt";
import { definition, facts } from "./signed-badges";

/**
 * A world of its own for `credential cases`: fresh keys, one issuer to trust, one that only looks
 * like it, one stranger, one that no one can resolve, and what they publish.
 */
const AT = "2026-11-21T18:00:00Z";
const BASE = "https://localhost:34558";
export const DAY = 86_400_000;
export const iso = (offset: number) => new Date(Date.parse(AT) + offset).toISOString();

interface Party {
  did: string;
  keys: Record<"ed" | "retired" | "lost" | "p256", { id: string; privateKey: KeyObject }>;
  document: JsonObject;
}

function openParty(segment: string): Party {
  const did = `did:web:localhost%3A34558:issuers:${segment}`;
  const ed = ["ed", "retired", "lost"].map(() => generateKeyPairSync("ed25519"));
  const p256 = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const [now, retired, lost] = ed.map((pair, index) => ({
    id: `${did}#ed-${index}`,
    ...pair,
  }));
  if (!now || !retired || !lost) throw new Error("three keys were made");
  const token = { id: `${did}#p256`, ...p256 };
  const multikeys = [now, retired, lost].map(({ id, publicKey }) => ({
    id,
    type: "Multikey",
    controller: did,
    publicKeyMultibase: toMultikey(publicKey),
  }));
  const jwk = {
    id: token.id,
    type: "JsonWebKey",
    controller: did,
    publicKeyJwk: toJwk(p256.publicKey),
  };
  return {
    did,
    keys: { ed: now, retired, lost, p256: token },
    document: {
      id: did,
      verificationMethod: [...multikeys, jwk],
      assertionMethod: [now.id, retired.id, token.id],
    },
  };
}

export const college = openParty("eastfield");
export const lookalike = openParty("e%D0%B0stfield");
export const stranger = openParty("elsewhere");
export const unlisted = openParty("nowhere");

export type Change = (claims: JsonObject) => JsonObject;
export const same: Change = (claims) => claims;
export const subjectOf = (claims: JsonObject): JsonObject => Object(claims.credentialSubject);
export const entry = (change: JsonObject = {}): JsonObject => ({
  id: `${BASE}/status/1#5`,
  type: "BitstringStatusListEntry",
  statusPurpose: "revocation",
  statusListIndex: "5",
  statusListCredential: `${BASE}/status/1`,
  ...change,
});

function claimsOf(party: Party): JsonObject {
  const badge = badgeClaims(facts, definition, "https://muster.example");
  return {
    ...badge,
    issuer: { id: party.did, type: ["Profile"], name: "Eastfield College of Education" },
    validFrom: "2026-09-01T00:00:00Z",
    validUntil: "2028-09-01T00:00:00Z",
    credentialStatus: entry(),
  };
}

interface Signing {
  by?: Party;
  /** The key, when it is another party's or another one of the issuer's. */
  key?: { id: string; privateKey: KeyObject };
}

/** A signed badge. What cannot be signed over (a word without a meaning) is changed afterwards. */
export async function embedded(
  change: Change = same,
  { by = college, key = by.keys.ed }: Signing = {},
): Promise<JsonObject> {
  const method = { verificationMethod: key.id, privateKey: key.privateKey };
  const times = { created: "2026-11-21T18:46:49Z" };
  try {
    return await addProof(change(claimsOf(by)), method, times);
  } catch (error) {
    if (!(error instanceof UnsafeDocumentError)) throw error;
    return change(await addProof(claimsOf(by), method, times));
  }
}

export const inText = async (signed: Promise<JsonObject>, change: Change = same) =>
  JSON.stringify(change(await signed));

export const withProof =
  (change: JsonObject): Change =>
  (signed) => {
    const [proof] = Array.isArray(signed.proof) ? signed.proof : [];
    return { ...signed, proof: [{ ...Object(proof), ...change }] };
  };

export async function token(
  change: Change = same,
  {
    by = college,
    key = by.keys.p256,
    header = {},
    claims = same,
  }: Signing & {
    header?: object;
    /** A change of the claims and their registered doubles together. */
    claims?: Change;
  } = {},
): Promise<string> {
  const payload = Buffer.from(JSON.stringify(claims(toJwtClaims(change(claimsOf(by))))));
  return compact(payload, key, header);
}

/** Any bytes as a token; ES256 whatever the header then says. */
async function compact(payload: Uint8Array, key = college.keys.p256, header: object = {}) {
  const signed = await new CompactSign(payload)
    .setProtectedHeader({ alg: "ES256", kid: key.id, typ: "JWT" })
    .sign(key.privateKey);
  if (Object.keys(header).length === 0) return signed;
  const [, body, signature] = signed.split(".");
  const said = { alg: "ES256", kid: key.id, typ: "JWT", ...header };
  return `${Buffer.from(JSON.stringify(said)).toString("base64url")}.${body}.${signature}`;
}

export const rawPayload = (edit: (text: string) => string) =>
  compact(Buffer.from(edit(JSON.stringify(toJwtClaims(claimsOf(college))))));
export const rawHeader = async (text: string) => {
  const [, body, signature] = (await token()).split(".");
  return `${Buffer.from(text).toString("base64url")}.${body}.${signature}`;
};

const zeros = (length: number) => `u${gzipSync(Buffer.alloc(length)).toString("base64url")}`;
function listClaims(path: string, change: JsonObject = {}, subject: JsonObject = {}, by = college) {
  return {
    "@context": [CREDENTIALS_V2],
    id: `${BASE}${path}`,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: by.did,
    validFrom: "2026-11-01T00:00:00Z",
    credentialSubject: {
      id: `${BASE}${path}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: encodeList([7]),
      ...subject,
    },
    ...change,
  };
}

async function lists(): Promise<Record<string, unknown>> {
  const signed = async (claims: JsonObject, key = college.keys.ed) =>
    addProof(claims, { verificationMethod: key.id, privateKey: key.privateKey }, { created: AT });
  const one = (path: string, change?: JsonObject, subject?: JsonObject, by?: Party) =>
    signed(listClaims(path, change, subject, by), by?.keys.ed);
  const good = await one("/status/1");
  const asToken = (path: string, change: JsonObject = {}, strip: string[] = []) => {
    const payload = { ...toJwtClaims(listClaims(path)), ...change };
    const kept = Object.entries(payload).filter(([name]) => !strip.includes(name));
    return compact(Buffer.from(JSON.stringify(Object.fromEntries(kept))));
  };
  return {
    "/status/1": good,
    "/status/pending": await one("/status/pending", {}, { statusPurpose: "suspension" }),
    "/status/both": await one("/status/both", {}, { statusPurpose: ["revocation", "suspension"] }),
    "/status/old": await one("/status/old", { validUntil: iso(-DAY) }),
    "/status/edge": await one("/status/edge", { validUntil: iso(-5 * 60_000) }),
    "/status/past-edge": await one("/status/past-edge", { validUntil: iso(-5 * 60_000 - 1000) }),
    "/status/ahead": await one("/status/ahead", { validFrom: iso(DAY) }),
    "/status/undated": await one("/status/undated", { validFrom: iso(0) }),
    "/status/short": await one("/status/short", {}, { encodedList: zeros(LIST_LENGTH / 8 - 1) }),
    "/status/bomb": await one("/status/bomb", {}, { encodedList: zeros(80 << 20) }),
    "/status/not-gzip": await one("/status/not-gzip", {}, { encodedList: "uAAAA" }),
    "/status/bare": await one("/status/bare", {}, { encodedList: zeros(LIST_LENGTH / 8).slice(1) }),
    "/status/tampered": { ...good, id: `${BASE}/status/tampered` },
    "/status/evil": await one("/status/evil", {}, {}, stranger),
    "/status/forged": await signed(listClaims("/status/forged"), stranger.keys.ed),
    "/status/unsigned": listClaims("/status/unsigned"),
    "/status/moved": good,
    "/status/lost-key": await signed(listClaims("/status/lost-key"), college.keys.lost),
    "/status/token": await asToken("/status/token"),
    "/status/token-bare": await asToken("/status/token-bare", {}, ["sub", "jti", "nbf"]),
    "/status/token-iss": await asToken("/status/token-iss", { iss: stranger.did }),
    "/status/html": "<html>",
    "/status/null": null,
  };
}

export const status =
  (...entries: JsonObject[]): Change =>
  (claims) => ({
    ...claims,
    credentialStatus: entries.length === 1 ? (entries[0] ?? null) : entries,
  });
export const listAt = (path: string, change: JsonObject = {}) =>
  entry({ statusListCredential: `${BASE}${path}`, ...change });
export const dated =
  (change: JsonObject): Change =>
  (claims) => ({ ...claims, ...change });
export const without =
  (name: string): Change =>
  ({ [name]: _, ...claims }) =>
    claims;

export function beside(other: JsonObject): Change {
  return (signed) => {
    const [proof] = Array.isArray(signed.proof) ? signed.proof : [];
    const whole = "cryptosuite" in other ? other : { ...Object(proof), ...other };
    return { ...signed, proof: [whole, proof ?? null] };
  };
}

export const world: Promise<CaseFile> = lists().then((published) =>
  caseFile.parse({
    at: AT,
    base: BASE,
    dids: Object.fromEntries(
      [college, lookalike, stranger].map(({ did, document }) => [
        `/issuers/${did.split(":").at(-1)}/did.json`,
        document,
      ]),
    ),
    lists: published,
    trust: [college.did],
    cases: [],
  }),
);
