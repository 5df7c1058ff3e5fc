import { generateKeyPairSync } from "node:crypto";
import type { AchievementDefinition } from "../app/credentials/achievement";
import { addProof } from "../app/credentials/data-integrity";
import { didDocument, didWebAddress, organizationDid } from "../app/credentials/did-web";
import type { JsonObject } from "../app/credentials/json";
import { type AwardFacts, addresses, badgeClaims } from "../app/credentials/open-badge";
import { sealRecipient } from "../app/credentials/recipient";
import { makeKey, readPublicKey, signToken } from "../app/credentials/signer.server";
import { isoInstant, statusListClaims } from "../app/credentials/status-list";
import type { VerifierSources } from "../app/credentials/verification/verifier";

const ORIGIN = "https://muster.example";
const KEK = Buffer.alloc(32, 7);
/** Monday 2 November 2026, 17:00 UTC. */
export const NOW = Date.UTC(2026, 10, 2, 17);
export const EMAIL = "dalia@rioseco.example";

export const definition: AchievementDefinition = {
  id: "rel-1",
  version: "1",
  level: "badge",
  strand: "relationships",
  code: "REL-1",
  title: "Start With Trust",
  description: "Makes first weeks with students feel known, respected and expected to grow.",
  criteria: "Every objective shown on new questions, and the practice task rated 3 or better.",
  language: "en",
  course: "rel-1",
  rules: ["objectives-shown", "practice-task"],
};

export const facts: AwardFacts = {
  credentialId: "c-1",
  organizationId: "college-1",
  organizationName: "Juniper Flat College of Education",
  subjectId: "92d09c35-cd7f-4755-a9d2-ff588b83e9a7",
  recipient: sealRecipient(EMAIL, "8e462b8c2d17af12"),
  awardedAt: NOW - 86_400_000,
  validUntil: NOW + 86_400_000,
  evidence: [{ name: "Practice task", description: "Rated 3 or better in every row." }],
  statusListId: "list-1",
  statusIndex: 40_211,
};

/** An issuer with real keys, its published documents, and a badge in both encodings. */
export interface Issuer {
  did: string;
  claims: JsonObject;
  json: string;
  jwt: string;
  /** Every published document by its address. */
  web: Map<string, string>;
  /** What a verifier that trusts this issuer is told. */
  sources: VerifierSources;
  sign: (document: JsonObject) => Promise<string>;
  /** The same with a proof that ends. */
  signUntil: (document: JsonObject, expires: string) => Promise<string>;
  token: (document: JsonObject) => Promise<string>;
  publishList: (revoked: number[], at?: number) => Promise<void>;
}

export async function openIssuer(
  award: AwardFacts = facts,
  achievement: AchievementDefinition = definition,
): Promise<Issuer> {
  const did = organizationDid(ORIGIN, award.organizationId);
  const owner = { organizationId: award.organizationId };
  const ed = generateKeyPairSync("ed25519");
  const p256 = makeKey({ ...owner, kid: "p256-2026-1", algorithm: "ES256" }, KEK);
  const published = [
    { kid: "ed-2026-1", algorithm: "Ed25519", publicKey: ed.publicKey, assertion: true },
    {
      kid: p256.kid,
      algorithm: "ES256",
      publicKey: readPublicKey(p256.publicKey),
      assertion: true,
    },
  ] as const;
  const list = addresses.statusList(ORIGIN, award.statusListId);
  const claims = badgeClaims(award, achievement, ORIGIN);
  const key = { verificationMethod: `${did}#ed-2026-1`, privateKey: ed.privateKey };
  const signUntil = async (document: JsonObject, expires?: string) => {
    const times = { created: isoInstant(NOW), ...(expires === undefined ? {} : { expires }) };
    return JSON.stringify(await addProof(document, key, times));
  };
  const sign = (document: JsonObject) => signUntil(document);
  const token = async (document: JsonObject) => signToken(document, did, p256, KEK);
  const address = didWebAddress(did);
  if (!address) throw new Error("the issuer's DID has no address");
  const web = new Map([
    [`https://${address.host}${address.path}`, JSON.stringify(didDocument(did, published))],
  ]);
  const publishList = async (revoked: number[], at = NOW) => {
    web.set(list, await sign(statusListClaims({ url: list, issuer: did, revoked }, at)));
  };
  await publishList([]);
  const sources: VerifierSources = {
    now: NOW,
    trusted: new Set([did]),
    resolveDid: async (wanted) => {
      const place = didWebAddress(wanted);
      return place === null ? null : (web.get(`https://${place.host}${place.path}`) ?? null);
    },
    readList: async (url) => web.get(url) ?? null,
  };
  return {
    did,
    claims,
    json: await sign(claims),
    jwt: await token(claims),
    web,
    sources,
    sign,
    signUntil,
    token,
    publishList,
  };
}
