import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import {
  beside,
  type Change,
  college,
  DAY,
  dated,
  embedded,
  entry,
  inText,
  iso,
  listAt,
  lookalike,
  rawHeader,
  rawPayload,
  same,
  status,
  stranger,
  subjectOf,
  token,
  unlisted,
  without,
  withProof,
  world,
} from "../../tests/case-world";
import { runCase } from "./case-file";
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES } from "./contexts";
import { toMultikey } from "./public-key";
import { LIST_LENGTH } from "./status-list";
import { type Code, codes, verdictOf } from "./verification/code";

/** What one change of the claims must give in both encodings. */
const bothEncodings: [string, Change, Code | null][] = [
  ["good", same, null],
  ["five minutes early", dated({ validFrom: iso(5 * 60_000) }), null],
  ["over five minutes early", dated({ validFrom: iso(5 * 60_000 + 1000) }), "NOT_YET_VALID"],
  ["five minutes late", dated({ validUntil: iso(-5 * 60_000) }), null],
  ["over five minutes late", dated({ validUntil: iso(-5 * 60_000 - 1000) }), "EXPIRED"],
  ["without an end", without("validUntil"), null],
  ["an offset other than UTC", dated({ validFrom: "2026-11-21T19:00:00+01:00" }), null],
  ["a date without a time", dated({ validFrom: "2026-09-01" }), "SCHEMA"],
  ["an empty end", dated({ validUntil: null }), "SCHEMA"],
  ["no issuer", without("issuer"), "SCHEMA"],
  ["no subject", without("credentialSubject"), "SCHEMA"],
  ["another type", dated({ type: ["VerifiableCredential"] }), "SCHEMA"],
  [
    "a subject that is no one",
    (c) => ({ ...c, credentialSubject: { ...subjectOf(c), id: null } }),
    "SCHEMA",
  ],
  [
    "no achievement",
    (c) => ({ ...c, credentialSubject: without("achievement")(subjectOf(c)) }),
    "SCHEMA",
  ],
  [
    "version 1 of the data model",
    dated({ "@context": ["https://www.w3.org/2018/credentials/v1", OPEN_BADGES] }),
    "CONTEXT_NOT_ALLOWED",
  ],
  [
    "contexts in another order",
    dated({ "@context": [OPEN_BADGES, CREDENTIALS_V2, EXTENSIONS] }),
    "CONTEXT_NOT_ALLOWED",
  ],
  ["one context, as text", dated({ "@context": CREDENTIALS_V2 }), "CONTEXT_NOT_ALLOWED"],
  [
    "a context one letter longer",
    dated({ "@context": [CREDENTIALS_V2, `${OPEN_BADGES}x`] }),
    "CONTEXT_NOT_ALLOWED",
  ],
  [
    "a context inside",
    (c) => ({
      ...c,
      credentialSubject: { ...subjectOf(c), "@context": { name: "https://schema.org/name" } },
    }),
    "CONTEXT_NOT_ALLOWED",
  ],
  ["no context", without("@context"), "CONTEXT_NOT_ALLOWED"],
  ["no status", without("credentialStatus"), null],
  ["revoked", status(listAt("/status/1", { statusListIndex: "7" })), "REVOKED"],
  ["revoked, by number", status(listAt("/status/1", { statusListIndex: 7 })), "REVOKED"],
  [
    "suspended",
    status(listAt("/status/pending", { statusListIndex: "7", statusPurpose: "suspension" })),
    "SUSPENDED",
  ],
  ["a list for two purposes", status(listAt("/status/both")), null],
  ["a list for another purpose", status(listAt("/status/pending")), "STATUS_UNKNOWN"],
  ["a purpose of its own", status(entry({ statusPurpose: "message" })), "STATUS_UNSUPPORTED"],
  ["no purpose", status(without("statusPurpose")(entry())), "STATUS_UNSUPPORTED"],
  [
    "another kind of status",
    status({ id: "urn:x:1", type: "1EdTechRevocationList" }),
    "STATUS_UNSUPPORTED",
  ],
  ["wide entries", status(entry({ statusSize: 2 })), "STATUS_UNSUPPORTED"],
  ["a missing list", status(listAt("/status/none")), "STATUS_UNKNOWN"],
  ["a list that is null", status(listAt("/status/null")), "STATUS_UNKNOWN"],
  [
    "a list elsewhere",
    status(entry({ statusListCredential: "https://elsewhere.example/status/1" })),
    "STATUS_UNKNOWN",
  ],
  ["a list by no address", status(entry({ statusListCredential: 1 })), "STATUS_UNKNOWN"],
  ["a web page for a list", status(listAt("/status/html")), "STATUS_UNKNOWN"],
  ["a list out of date", status(listAt("/status/old")), "STATUS_UNKNOWN"],
  ["a list five minutes out of date", status(listAt("/status/edge")), null],
  ["a list a second more", status(listAt("/status/past-edge")), "STATUS_UNKNOWN"],
  ["a list from tomorrow", status(listAt("/status/ahead")), "STATUS_UNKNOWN"],
  ["a list one entry too short", status(listAt("/status/short")), "STATUS_UNKNOWN"],
  ["a gzip bomb", status(listAt("/status/bomb")), "STATUS_UNKNOWN"],
  ["a list that is no gzip", status(listAt("/status/not-gzip")), "STATUS_UNKNOWN"],
  ["a list without its multibase letter", status(listAt("/status/bare")), "STATUS_UNKNOWN"],
  ["a list changed after signing", status(listAt("/status/tampered")), "STATUS_UNKNOWN"],
  ["another issuer's list", status(listAt("/status/evil")), "STATUS_UNKNOWN"],
  ["a list signed by another", status(listAt("/status/forged")), "STATUS_UNKNOWN"],
  ["an unsigned list", status(listAt("/status/unsigned")), "STATUS_UNKNOWN"],
  ["a list of another address", status(listAt("/status/moved")), "STATUS_UNKNOWN"],
  ["a list signed by a lost key", status(listAt("/status/lost-key")), "STATUS_UNKNOWN"],
  ["a list as a token", status(listAt("/status/token")), null],
  [
    "revoked in a list as a token",
    status(listAt("/status/token", { statusListIndex: "7" })),
    "REVOKED",
  ],
  ["a list token with few claims", status(listAt("/status/token-bare")), null],
  ["a list token by two issuers", status(listAt("/status/token-iss")), "STATUS_UNKNOWN"],
  ...["-1", "1.5", "05", "", "0x5", " 5", "1e1", String(LIST_LENGTH), "9".repeat(40)].map(
    (index): [string, Change, Code] => [
      `index “${index}”`,
      status(entry({ statusListIndex: index })),
      "STATUS_UNKNOWN",
    ],
  ),
  ["no index", status(without("statusListIndex")(entry())), "STATUS_UNKNOWN"],
  ["the last index", status(entry({ statusListIndex: String(LIST_LENGTH - 1) })), null],
  [
    "two entries, both fine",
    status(entry(), listAt("/status/pending", { statusPurpose: "suspension" })),
    null,
  ],
  [
    "two entries, the second suspended",
    status(
      entry(),
      listAt("/status/pending", { statusPurpose: "suspension", statusListIndex: "7" }),
    ),
    "SUSPENDED",
  ],
  ["two entries, the second unknown", status(entry(), listAt("/status/none")), "STATUS_UNKNOWN"],
  [
    "two entries, the second unsupported",
    status(entry(), entry({ statusPurpose: "message" })),
    "STATUS_UNSUPPORTED",
  ],
  [
    "unknown, then revoked",
    status(listAt("/status/none"), entry({ statusListIndex: "7" })),
    "REVOKED",
  ],
  [
    "expired and revoked",
    (c) => ({ ...status(entry({ statusListIndex: "7" }))(c), validUntil: iso(-DAY) }),
    "EXPIRED",
  ],
];

/** What only an embedded proof can get wrong. */
const embeddedCases: [string, () => Promise<string>, Code | null][] = [
  [
    "a proof that is an object",
    () => inText(embedded(), (c) => ({ ...c, proof: Object(c.proof)[0] })),
    null,
  ],
  ["a proof that is text", () => inText(embedded(), dated({ proof: "yes" })), "NO_PROOF"],
  ["no proof", () => inText(embedded(), without("proof")), "NO_PROOF"],
  [
    "another suite",
    () => inText(embedded(), withProof({ cryptosuite: "eddsa-jcs-2022" })),
    "PROOF_UNSUPPORTED",
  ],
  [
    "an older proof",
    () => inText(embedded(), withProof({ type: "Ed25519Signature2020" })),
    "PROOF_UNSUPPORTED",
  ],
  [
    "another suite beside ours",
    () => inText(embedded(), beside({ type: "DataIntegrityProof", cryptosuite: "ecdsa-sd-2023" })),
    null,
  ],
  [
    "a broken proof of ours beside a good one",
    () => inText(embedded(), beside({ proofValue: "z2" })),
    "PROOF_INVALID",
  ],
  [
    "another purpose",
    () => inText(embedded(), withProof({ proofPurpose: "authentication" })),
    "PROOF_PURPOSE",
  ],
  ["no purpose", () => inText(embedded(), withProof({ proofPurpose: null })), "PROOF_PURPOSE"],
  [
    "a proof that ended",
    () => inText(embedded(), withProof({ expires: iso(-DAY) })),
    "PROOF_INVALID",
  ],
  ["no proof value", () => inText(embedded(), withProof({ proofValue: null })), "PROOF_INVALID"],
  [
    "the value in another base",
    () => inText(embedded(), withProof({ proofValue: "mAAAA" })),
    "PROOF_INVALID",
  ],
  [
    "a changed claim",
    () => inText(embedded(), dated({ name: "Site Coordinator" })),
    "PROOF_INVALID",
  ],
  [
    "a word with no meaning",
    () => inText(embedded(), dated({ nickname: "x" })),
    "NOT_JSON_LD_SAFE",
  ],
  [
    "a token's claim in a proof's badge",
    () => inText(embedded(), dated({ jti: "urn:x:1" })),
    "NOT_JSON_LD_SAFE",
  ],
  ["a retired key", () => inText(embedded(same, { key: college.keys.retired })), null],
  ["a lost key", () => inText(embedded(same, { key: college.keys.lost })), "KEY_NOT_AUTHORISED"],
  [
    "a key of no name",
    () => inText(embedded(), withProof({ verificationMethod: `${college.did}#ed-9` })),
    "KEY_NOT_FOUND",
  ],
  [
    "the key itself in the fragment",
    () =>
      inText(
        embedded(),
        withProof({
          verificationMethod: `${college.did}#${toMultikey(generateKeyPairSync("ed25519").publicKey)}`,
        }),
      ),
    "KEY_NOT_FOUND",
  ],
  [
    "the token's key",
    () => inText(embedded(), withProof({ verificationMethod: college.keys.p256.id })),
    "KEY_TYPE",
  ],
  [
    "a stranger's key",
    () => inText(embedded(same, { key: stranger.keys.ed })),
    "ISSUER_KEY_MISMATCH",
  ],
  ["an issuer no one knows", () => inText(embedded(same, { by: unlisted })), "ISSUER_UNRESOLVED"],
  [
    "an issuer at another host",
    () => inText(embedded(dated({ issuer: "did:web:evil.example:issuers:eastfield" }))),
    "ISSUER_UNRESOLVED",
  ],
  ["an issuer that looks alike", () => inText(embedded(same, { by: lookalike })), "STATUS_UNKNOWN"],
  [
    "a stranger without a list",
    () => inText(embedded(without("credentialStatus"), { by: stranger })),
    "ISSUER_NOT_TRUSTED",
  ],
  [
    "the look-alike without a list",
    () => inText(embedded(without("credentialStatus"), { by: lookalike })),
    "ISSUER_NOT_TRUSTED",
  ],
  [
    "a repeated name",
    async () => (await inText(embedded())).replace('"name":', '"name":"Other","name":'),
    "DUPLICATE_KEY",
  ],
  [
    "a repeated name, spelled with an escape",
    async () => (await inText(embedded())).replace('"name":', '"n\\u0061me":"Other","name":'),
    "DUPLICATE_KEY",
  ],
  [
    "__proto__",
    async () => (await inText(embedded())).replace('"name":', '"__proto__":{},"name":'),
    "BAD_KEY",
  ],
  [
    "33 levels",
    () => inText(embedded(), dated({ x: JSON.parse("[".repeat(32) + "]".repeat(32)) })),
    "TOO_DEEP",
  ],
  [
    "10,000 levels",
    async () =>
      (await inText(embedded())).replace(
        '"name":',
        `"x":${"[".repeat(10_000)}${"]".repeat(10_000)},"name":`,
      ),
    "TOO_DEEP",
  ],
  ["too large", () => inText(embedded(), dated({ x: "x".repeat(262_144) })), "TOO_LARGE"],
  ["cut short", async () => (await inText(embedded())).slice(0, -1), "FORMAT"],
  ["empty", async () => "", "FORMAT"],
];

/** What only a token can get wrong. */
const tokenCases: [string, () => Promise<string>, Code | null][] = [
  [
    "alg none, unsigned",
    async () => (await token(same, { header: { alg: "none" } })).replace(/[^.]*$/, ""),
    "ALG",
  ],
  ["alg HS256", () => token(same, { header: { alg: "HS256" } }), "ALG"],
  ["alg EdDSA", () => token(same, { header: { alg: "EdDSA", kid: college.keys.ed.id } }), "ALG"],
  ["alg in small letters", () => token(same, { header: { alg: "es256" } }), "ALG"],
  ["no alg", () => token(same, { header: { alg: undefined } }), "ALG"],
  [
    "RS256 with its key, as 1EdTech writes it",
    () => token(same, { header: { alg: "RS256", jwk: {} } }),
    "ALG",
  ],
  ...["jwk", "jku", "x5c", "x5u", "crit"].map((name): [string, () => Promise<string>, Code] => [
    `the header ${name}`,
    () => token(same, { header: { [name]: [] } }),
    "HEADER",
  ]),
  ["a pass, not a badge", () => token(same, { header: { typ: "muster-pass" } }), "HEADER"],
  [
    "typ vc+jwt, changed after signing",
    () => token(same, { header: { typ: "vc+jwt" } }),
    "PROOF_INVALID",
  ],
  ["no kid", () => token(same, { header: { kid: undefined } }), "KEY_NOT_FOUND"],
  [
    "a kid of no name",
    () => token(same, { header: { kid: `${college.did}#p256-9` } }),
    "KEY_NOT_FOUND",
  ],
  [
    "the embedded proof's key",
    () => token(same, { header: { kid: college.keys.ed.id } }),
    "KEY_TYPE",
  ],
  [
    "a lost key",
    () => token(same, { header: { kid: college.keys.lost.id } }),
    "KEY_NOT_AUTHORISED",
  ],
  ["a stranger's key", () => token(same, { key: stranger.keys.p256 }), "ISSUER_KEY_MISMATCH"],
  [
    "a stranger's signature under our key's name",
    () => token(same, { key: { ...stranger.keys.p256, id: college.keys.p256.id } }),
    "PROOF_INVALID",
  ],
  ["an issuer no one knows", () => token(same, { by: unlisted }), "ISSUER_UNRESOLVED"],
  [
    "a stranger without a list",
    () => token(without("credentialStatus"), { by: stranger }),
    "ISSUER_NOT_TRUSTED",
  ],
  ["another signature", async () => `${(await token()).slice(0, -4)}AAAA`, "PROOF_INVALID"],
  ["no signature", async () => (await token()).replace(/[^.]*$/, ""), "PROOF_INVALID"],
  ...(["iss", "jti", "sub", "nbf", "exp"] as const).flatMap(
    (name): [string, () => Promise<string>, Code][] => [
      [
        `another ${name}`,
        () =>
          token(same, {
            claims: dated({ [name]: name === "nbf" || name === "exp" ? 1 : "urn:x:1" }),
          }),
        "CLAIM_MISMATCH",
      ],
      [`no ${name}`, () => token(same, { claims: without(name) }), "CLAIM_MISMATCH"],
    ],
  ),
  [
    "nbf as text",
    () => token(same, { claims: (c) => ({ ...c, nbf: String(c.nbf) }) }),
    "CLAIM_MISMATCH",
  ],
  [
    "exp where the badge has no end",
    () => token(without("validUntil"), { claims: dated({ exp: 1_900_000_000 }) }),
    "CLAIM_MISMATCH",
  ],
  [
    "a wrong claim in an expired badge",
    () => token(dated({ validUntil: iso(-DAY) }), { claims: dated({ iss: "urn:x:1" }) }),
    "CLAIM_MISMATCH",
  ],
  [
    "a repeated name in the payload",
    () => rawPayload((text) => text.replace('"name":', '"name":"Other","name":')),
    "DUPLICATE_KEY",
  ],
  [
    "__proto__ in the payload",
    () => rawPayload((text) => text.replace('"name":', '"__proto__":{},"name":')),
    "BAD_KEY",
  ],
  [
    "10,000 levels in the payload",
    () =>
      rawPayload((text) =>
        text.replace('"name":', `"x":${"[".repeat(10_000)}${"]".repeat(10_000)},"name":`),
      ),
    "TOO_DEEP",
  ],
  [
    "too large",
    () => rawPayload((text) => text.replace('"name":', `"x":"${"x".repeat(200_000)}","name":`)),
    "TOO_LARGE",
  ],
  ["a payload that is a list", () => rawPayload(() => "[]"), "FORMAT"],
  ["a payload that is no JSON", () => rawPayload(() => "yes"), "FORMAT"],
  [
    "a repeated name in the header",
    () => rawHeader(`{"alg":"none","alg":"ES256","kid":"${college.keys.p256.id}"}`),
    "DUPLICATE_KEY",
  ],
  ["__proto__ in the header", () => rawHeader('{"alg":"ES256","__proto__":{}}'), "BAD_KEY"],
  [
    "a deep header",
    () => rawHeader(`{"alg":"ES256","x":${"[".repeat(99)}${"]".repeat(99)}}`),
    "TOO_DEEP",
  ],
  ["five parts", async () => `${await token()}.AA.AA`, "FORMAT"],
  [
    "the badge wrapped in vc",
    () => token(same, { claims: ({ iss, ...vc }) => ({ iss: iss ?? null, vc }) }),
    "CONTEXT_NOT_ALLOWED",
  ],
];

const everyCase: [string, () => Promise<string>, Code | null][] = [
  ...bothEncodings.flatMap(
    ([name, change, code]): [string, () => Promise<string>, Code | null][] => [
      [`embedded: ${name}`, () => inText(embedded(change)), code],
      [`token: ${name}`, () => token(change), code],
    ],
  ),
  ...embeddedCases.map(([name, ...rest]): (typeof embeddedCases)[number] => [
    `embedded: ${name}`,
    ...rest,
  ]),
  ...tokenCases.map(([name, ...rest]): (typeof tokenCases)[number] => [`token: ${name}`, ...rest]),
];

test.each(everyCase)("%s", async (name, build, code) => {
  const entry = { name, raw: await build(), expect: code === null, code };
  expect(await runCase(await world, entry, 0)).toEqual({
    name,
    verdict: verdictOf(code),
    code,
    met: true,
  });
});

test("every code has a case", () => {
  const met = new Set(everyCase.map(([, , code]) => code));
  expect(codes.filter((code) => !met.has(code))).toEqual([]);
});
