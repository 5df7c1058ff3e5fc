import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EMAIL, facts, type Issuer, NOW, openIssuer } from "../../../tests/signed-badges";
import { EXTENSIONS, OPEN_BADGES } from "../contexts";
import type { JsonObject } from "../json";
import { LIST_LENGTH } from "../status-list";
import type { Code } from "./code";
import { checkNames, type VerifierSources, verifyCredential } from "./verifier";

let issuer: Issuer;
let stranger: Issuer;
beforeAll(async () => {
  issuer = await openIssuer();
  stranger = await openIssuer({ ...facts, organizationId: "college-2" });
});

async function codeOf(file: string | Uint8Array, change: Partial<VerifierSources> = {}) {
  return (await verifyCredential(file, { ...issuer.sources, ...change })).code;
}
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** The badge as JSON with its text changed after signing. */
const edited = (from: string, to: string) => issuer.json.replace(from, to);
/** The proof with some members changed. */
const withProof = (change: JsonObject) => {
  const badge = JSON.parse(issuer.json);
  return JSON.stringify({ ...badge, proof: [{ ...badge.proof[0], ...change }] });
};

test("a good badge is valid in both encodings, and every check was made", async () => {
  for (const file of [issuer.json, issuer.jwt, `\n ${issuer.json}\n`, Buffer.from(issuer.jwt)]) {
    const { verdict, code, checks, badge } = await verifyCredential(file, {
      ...issuer.sources,
      recipient: EMAIL.toUpperCase(),
    });
    expect({ verdict, code }).toEqual({ verdict: "valid", code: null });
    expect(checks.map(({ name }) => name)).toEqual(checkNames);
    expect(checks.every(({ result }) => result === "pass")).toBe(true);
    expect(badge).toMatchObject({ name: "Start With Trust", validFrom: facts.awardedAt });
  }
});

describe("the file", () => {
  test.each<[string, () => string | Uint8Array, Code]>([
    ["over 256 KB", () => `{"a":"${"x".repeat(262_144)}"}`, "TOO_LARGE"],
    ["nested 33 deep", () => `{"a":${"[".repeat(33)}${"]".repeat(33)}}`, "TOO_DEEP"],
    ["empty", () => "", "FORMAT"],
    ["a list", () => "[]", "FORMAT"],
    ["not UTF-8", () => Buffer.from([0x7b, 0xff, 0x7d]), "FORMAT"],
    ["a PNG's first bytes", () => Buffer.from("89504e470d0a1a0a", "hex"), "FORMAT"],
    ["a five-part token", () => `${issuer.jwt}.AA.AA`, "FORMAT"],
    ["a token of two parts", () => "AA.AA", "FORMAT"],
    ["a repeated name", () => edited('"name":', '"name":"Other","name":'), "DUPLICATE_KEY"],
    ["__proto__", () => edited('"name":', '"__proto__":{},"name":'), "BAD_KEY"],
  ])("%s", async (_, file, code) => {
    expect(await codeOf(file())).toBe(code);
  });
});

describe("the words", () => {
  test.each<[string, (claims: JsonObject) => JsonObject, Code]>([
    [
      "a stranger's context",
      (c) => ({ ...c, "@context": ["https://evil.example/c"] }),
      "CONTEXT_NOT_ALLOWED",
    ],
    [
      "contexts in another order",
      (c) => ({ ...c, "@context": [OPEN_BADGES, EXTENSIONS] }),
      "CONTEXT_NOT_ALLOWED",
    ],
    [
      "a context written in place",
      (c) => ({ ...c, "@context": [...context(c), {}] }),
      "CONTEXT_NOT_ALLOWED",
    ],
    [
      "a context deeper down",
      (c) => ({ ...c, evidence: [{ type: ["Evidence"], "@context": {} }] }),
      "CONTEXT_NOT_ALLOWED",
    ],
    ["no validFrom", ({ validFrom: _, ...c }) => c, "SCHEMA"],
    ["a day that is not", (c) => ({ ...c, validFrom: "2026-02-31T00:00:00Z" }), "SCHEMA"],
    ["an instant without a zone", (c) => ({ ...c, validFrom: "2026-10-31T00:00:00" }), "SCHEMA"],
    ["no badge type", (c) => ({ ...c, type: ["VerifiableCredential"] }), "SCHEMA"],
    ["an issuer without an id", (c) => ({ ...c, issuer: { type: ["Profile"] } }), "SCHEMA"],
    ["no subject", ({ credentialSubject: _, ...c }) => c, "SCHEMA"],
    ["a JSON-LD keyword", (c) => ({ ...c, "@graph": [] }), "SCHEMA"],
    ["a status without a type", (c) => ({ ...c, credentialStatus: { id: "urn:x:1" } }), "SCHEMA"],
  ])("%s", async (_, change, code) => {
    expect(await codeOf(await issuer.token(change(issuer.claims)))).toBe(code);
  });

  test("a word without a meaning cannot be signed over", async () => {
    const answer = await verifyCredential(
      edited('"name":', '"nickname":"x","name":'),
      issuer.sources,
    );
    expect(answer.code).toBe("NOT_JSON_LD_SAFE");
    expect(answer.checks[5]?.detail.problem).toBe("nickname");
  });
});

describe("the proof and its key", () => {
  test.each<[string, () => string | Promise<string>, Code]>([
    ["no proof", () => JSON.stringify(issuer.claims), "NO_PROOF"],
    ["an empty proof list", () => JSON.stringify({ ...issuer.claims, proof: [] }), "NO_PROOF"],
    ["another suite", () => withProof({ cryptosuite: "ecdsa-rdfc-2019" }), "PROOF_UNSUPPORTED"],
    ["another proof type", () => withProof({ type: "Ed25519Signature2020" }), "PROOF_UNSUPPORTED"],
    [
      "a proof that leans on another",
      () => withProof({ previousProof: "urn:x:1" }),
      "PROOF_UNSUPPORTED",
    ],
    ["another purpose", () => withProof({ proofPurpose: "authentication" }), "PROOF_PURPOSE"],
    [
      "a proof with its own context",
      () => withProof({ "@context": [OPEN_BADGES] }),
      "CONTEXT_NOT_ALLOWED",
    ],
    [
      "a later date on the proof",
      () => withProof({ created: "2026-11-03T00:00:00Z" }),
      "PROOF_INVALID",
    ],
    ["another signature", () => withProof({ proofValue: `z${"2".repeat(87)}` }), "PROOF_INVALID"],
    ["no signature", () => withProof({ proofValue: "" }), "PROOF_INVALID"],
    ["a changed claim", () => edited('"name":"Start', '"name":"Begin'), "PROOF_INVALID"],
    ["a stranger's key", () => stranger.sign({ ...issuer.claims }), "ISSUER_KEY_MISMATCH"],
    [
      "a key by an unknown name",
      () => withProof({ verificationMethod: `${issuer.did}#ed-9` }),
      "KEY_NOT_FOUND",
    ],
    [
      "the other kind of key",
      () => withProof({ verificationMethod: `${issuer.did}#p256-2026-1` }),
      "KEY_TYPE",
    ],
    ["a changed claim in a token", () => swapPayload({ name: "Other" }), "PROOF_INVALID"],
    ["alg none", () => swapHeader({ alg: "none" }), "ALG"],
    ["alg HS256", () => swapHeader({ alg: "HS256" }), "ALG"],
    ["alg EdDSA", () => swapHeader({ alg: "EdDSA" }), "ALG"],
    ["a token that brings a key", () => swapHeader({ jwk: { kty: "EC" } }), "HEADER"],
    [
      "a token that names a key's address",
      () => swapHeader({ jku: "https://evil.example" }),
      "HEADER",
    ],
    ["a token with critical rules", () => swapHeader({ crit: ["b64"], b64: false }), "HEADER"],
    ["a token of another kind", () => swapHeader({ typ: "muster-pass" }), "HEADER"],
    ["a token without a key id", () => swapHeader({ kid: 7 }), "KEY_NOT_FOUND"],
    [
      "a token with the other kind of key",
      () => swapHeader({ kid: `${issuer.did}#ed-2026-1` }),
      "KEY_TYPE",
    ],
    ["a lax spelling of the signature", () => laxSpelling(issuer.jwt), "PROOF_INVALID"],
  ])("%s", async (_, file, code) => {
    expect(await codeOf(await file())).toBe(code);
  });

  test("an issuer that cannot be resolved is unknown", async () => {
    const unresolved = await verifyCredential(issuer.json, {
      ...issuer.sources,
      resolveDid: async () => null,
    });
    expect(unresolved).toMatchObject({
      verdict: "unknown",
      code: "ISSUER_UNRESOLVED",
      badge: null,
    });
    const byAnother = { resolveDid: () => stranger.sources.resolveDid(stranger.did) };
    expect(await codeOf(issuer.json, byAnother)).toBe("ISSUER_UNRESOLVED");
  });

  test("a compromised key signs for no one; a retired one still does", async () => {
    const document = JSON.parse((await issuer.sources.resolveDid(issuer.did)) ?? "");
    const stripped = { ...document, assertionMethod: [] };
    const resolveDid = async () => JSON.stringify(stripped);
    expect(await codeOf(issuer.json, { resolveDid })).toBe("KEY_NOT_AUTHORISED");
    const [method] = document.verificationMethod;
    const seized = { ...document, verificationMethod: [{ ...method, controller: stranger.did }] };
    const resolveSeized = async () => JSON.stringify(seized);
    expect(await codeOf(issuer.json, { resolveDid: resolveSeized })).toBe("ISSUER_KEY_MISMATCH");
    const twice = { ...document, verificationMethod: [method, method] };
    expect(await codeOf(issuer.json, { resolveDid: async () => JSON.stringify(twice) })).toBe(
      "KEY_NOT_FOUND",
    );
  });
});

describe("dates, with five minutes of doubt", () => {
  const minutes = 60_000;
  test.each<[string, number, Code | null]>([
    ["five minutes early", facts.awardedAt - 5 * minutes, null],
    ["six minutes early", facts.awardedAt - 6 * minutes, "NOT_YET_VALID"],
    ["five minutes late", (facts.validUntil ?? 0) + 5 * minutes, null],
    ["six minutes late", (facts.validUntil ?? 0) + 6 * minutes, "EXPIRED"],
  ])("%s", async (_, now, code) => {
    await issuer.publishList([], now);
    expect(await codeOf(issuer.json, { now })).toBe(code);
    await issuer.publishList([]);
  });

  test.each<[string, string, Code | null]>([
    ["a proof that ends tomorrow", "2026-11-03T17:00:00Z", null],
    ["a proof that ended yesterday", "2026-11-01T17:00:00Z", "EXPIRED"],
    ["a proof that ends on no day", "never", "EXPIRED"],
  ])("%s", async (_, expires, code) => {
    expect(await codeOf(await issuer.signUntil(issuer.claims, expires))).toBe(code);
  });
});

describe("status", () => {
  const list = "https://muster.example/status/list-1";
  const serve = (text: string | null) => ({ readList: async () => text });
  const published = () => JSON.parse(issuer.web.get(list) ?? "");
  const signedList = (change: (claims: JsonObject) => JsonObject) => {
    const { proof: _, ...claims } = published();
    return issuer.sign(change(claims));
  };
  const withSubject = (change: JsonObject) => (claims: JsonObject) => ({
    ...claims,
    credentialSubject: { ...Object(claims.credentialSubject), ...change },
  });
  const packed = (bytes: number) => `u${gzipSync(Buffer.alloc(bytes)).toString("base64url")}`;

  test("revoked and suspended", async () => {
    await issuer.publishList([facts.statusIndex]);
    expect(await codeOf(issuer.json)).toBe("REVOKED");
    expect(await codeOf(issuer.jwt)).toBe("REVOKED");
    await issuer.publishList([facts.statusIndex - 1, facts.statusIndex + 1]);
    expect(await codeOf(issuer.json)).toBeNull();
    await issuer.publishList([]);
  });

  test.each<[string, () => Promise<string | null> | string | null, string]>([
    ["unreachable", () => null, "unreachable"],
    ["not JSON", () => "<html>", "FORMAT"],
    [
      "changed after signing",
      () => JSON.stringify({ ...published(), validUntil: "2030-01-01T00:00:00Z" }),
      "PROOF_INVALID",
    ],
    ["unsigned", () => JSON.stringify({ ...published(), proof: undefined }), "NO_PROOF"],
    ["another issuer's", () => stranger.sign({ ...unproved(), issuer: stranger.did }), "issuer"],
    ["signed by another", () => stranger.sign(unproved()), "ISSUER_KEY_MISMATCH"],
    ["of another address", () => signedList((c) => ({ ...c, id: `${list}2` })), "address"],
    [
      "for another purpose",
      () => signedList(withSubject({ statusPurpose: "suspension" })),
      "purpose",
    ],
    [
      "too short to hide in",
      () => signedList(withSubject({ encodedList: packed(LIST_LENGTH / 16) })),
      "short",
    ],
    [
      "a gigabyte of zeros",
      () => signedList(withSubject({ encodedList: packed(64 << 20) })),
      "encoding",
    ],
    ["not gzip", () => signedList(withSubject({ encodedList: "uAAAA" })), "encoding"],
    [
      "out of date",
      () => signedList((c) => ({ ...c, validUntil: "2026-11-02T00:00:00Z" })),
      "EXPIRED",
    ],
    [
      "from tomorrow",
      () => signedList((c) => ({ ...c, validFrom: "2026-11-03T17:00:00Z" })),
      "NOT_YET_VALID",
    ],
    ["not a list", () => issuer.json, "SCHEMA"],
  ])("a list %s is a doubt", async (_, text, reason) => {
    const { verdict, code, checks } = await verifyCredential(issuer.json, {
      ...issuer.sources,
      ...serve(await text()),
    });
    expect({ verdict, code }).toEqual({ verdict: "unknown", code: "STATUS_UNKNOWN" });
    expect(checks.find(({ name }) => name === "status")?.detail.reason).toBe(reason);
  });

  const unproved = (): JsonObject => {
    const { proof: _, ...claims } = published();
    return claims;
  };

  test.each<[string, JsonObject, Code]>([
    ["another kind of status", { type: "1EdTechRevocationList" }, "STATUS_UNSUPPORTED"],
    ["another purpose", { statusPurpose: "message" }, "STATUS_UNSUPPORTED"],
    ["wider entries", { statusSize: 2 }, "STATUS_UNSUPPORTED"],
    ["an index past the end", { statusListIndex: String(LIST_LENGTH) }, "STATUS_UNKNOWN"],
    ["an index below the start", { statusListIndex: "-1" }, "STATUS_UNKNOWN"],
    ["no list", { statusListCredential: null }, "STATUS_UNKNOWN"],
  ])("an entry of %s", async (_, change, code) => {
    const entry = { ...Object(issuer.claims.credentialStatus), ...change };
    expect(await codeOf(await issuer.token({ ...issuer.claims, credentialStatus: entry }))).toBe(
      code,
    );
  });

  test("every entry is read, and a sure no comes before a doubt", async () => {
    const entry = { ...Object(issuer.claims.credentialStatus) };
    const elsewhere = { ...entry, statusListCredential: "https://elsewhere.example/1" };
    const both = await issuer.token({ ...issuer.claims, credentialStatus: [elsewhere, entry] });
    expect(await codeOf(both)).toBe("STATUS_UNKNOWN");
    await issuer.publishList([facts.statusIndex]);
    expect(await codeOf(both)).toBe("REVOKED");
    await issuer.publishList([]);
  });
});

describe("who accepts whom", () => {
  test("signed by and accepted are two lines", async () => {
    const answer = await verifyCredential(issuer.json, { ...issuer.sources, trusted: new Set() });
    expect(answer).toMatchObject({ verdict: "untrusted", code: "ISSUER_NOT_TRUSTED" });
    expect(answer.checks.find(({ name }) => name === "signature")?.result).toBe("pass");
  });

  test("trust is the exact string", async () => {
    const trusted = new Set([
      issuer.did.toUpperCase(),
      `${issuer.did}:`,
      `${issuer.did}#ed-2026-1`,
    ]);
    expect(await codeOf(issuer.json, { trusted })).toBe("ISSUER_NOT_TRUSTED");
  });

  test("whose it is has a line of its own and no say in validity", async () => {
    const answer = await verifyCredential(issuer.json, {
      ...issuer.sources,
      recipient: "x@y.example",
    });
    expect(answer).toMatchObject({ verdict: "valid", code: null });
    expect(answer.checks.at(-1)).toMatchObject({ name: "recipient", result: "fail", code: null });
  });
});

test("one flipped bit anywhere is found, and the failing check is named", async () => {
  for (const file of [Buffer.from(issuer.json), Buffer.from(issuer.jwt)]) {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(file);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const { verdict, code, checks } = await verifyCredential(flipped, issuer.sources);
        expect(verdict).not.toBe("valid");
        expect(checks.find((check) => check.code !== null)?.code).toBe(code);
      }),
      { numRuns: 100 },
    );
  }
});

test("hostile bytes get an answer, never an error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), async (file) => {
      expect((await verifyCredential(file, { ...issuer.sources, now: NOW })).verdict).toBe(
        "invalid",
      );
    }),
  );
});

function context(claims: JsonObject): string[] {
  return Array.isArray(claims["@context"]) ? claims["@context"].map(String) : [];
}

function swapHeader(change: object): string {
  const [, payload, signature] = issuer.jwt.split(".");
  const header = { alg: "ES256", kid: `${issuer.did}#p256-2026-1`, typ: "JWT", ...change };
  return [part(header), payload, signature].join(".");
}

function swapPayload(change: object): string {
  const [header, payload = "", signature] = issuer.jwt.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  return [header, part({ ...claims, ...change }), signature].join(".");
}

/** The same signature bytes, spelled with the last character's spare bits set. */
function laxSpelling(token: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const last = alphabet.indexOf(token.at(-1) ?? "");
  return token.slice(0, -1) + alphabet[last + 1];
}
