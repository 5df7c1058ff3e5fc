import { createHash } from "node:crypto";
import { z } from "zod";
import { JsonError, type JsonObject } from "./json";
import { readUtf8 } from "./utf8";
import { type Jwt, jwtHolds, parseJwt } from "./vc-jwt";
import { codes } from "./verification/code";
import { findIssuerKey, type ResolveDid } from "./verification/issuer-key";
import { refusedHeader } from "./verification/signature";
import { checkNames, type Verification } from "./verification/verifier";

/** Keeps a receipt from ever being taken for a badge, a pass or a session. */
export const RECEIPT_TYPE = "muster-receipt+jwt";

/** Longest receipt read, in characters. */
const MOST_LENGTH = 16 * 1024;
const verdicts = ["valid", "invalid", "unknown", "untrusted"] as const;

/** What a receipt says: what was checked, when, and how it came out. It names no person. */
const checkClaims = z.looseObject({
  kind: z.literal("check"),
  iss: z.string(),
  iat: z.number().int(),
  jti: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(verdicts),
  code: z.enum(codes).nullable(),
  checks: z.array(z.looseObject({ name: z.enum(checkNames), result: z.string() })),
  badge: z.looseObject({ id: z.string(), name: z.string(), issuer: z.string() }).optional(),
  /** When the issuer signed the list that was read, in seconds. */
  status_at: z.number().optional(),
});
/** What one says of a whole run: the hash of its table, and how many rows came out how. */
const runClaims = z.looseObject({
  kind: z.literal("run"),
  iss: z.string(),
  iat: z.number().int(),
  jti: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.number(),
  valid: z.number(),
  invalid: z.number(),
  unknown: z.number(),
  untrusted: z.number(),
});
const receiptClaims = z.discriminatedUnion("kind", [checkClaims, runClaims]);
export type Receipt = z.infer<typeof receiptClaims>;

/** The claims of a receipt for one check. `at` in epoch milliseconds, written in seconds. */
export function receiptFor(
  checked: { file: string | Uint8Array; verification: Verification },
  by: { issuer: string; id: string; at: number },
): JsonObject {
  const { file, verification } = checked;
  const { verdict, code, checks, badge } = verification;
  const signedAt = checks.find(({ name }) => name === "status")?.detail.signedAt;
  return {
    kind: "check",
    iss: by.issuer,
    iat: Math.floor(by.at / 1000),
    jti: by.id,
    sha256: createHash("sha256").update(file).digest("hex"),
    verdict,
    code,
    checks: checks.map(({ name, result }) => ({ name, result })),
    ...(badge ? { badge: { id: badge.id, name: badge.name, issuer: badge.issuer.id } } : {}),
    ...(typeof signedAt === "number" ? { status_at: Math.floor(signedAt / 1000) } : {}),
  };
}

/** A receipt taken apart; null for anything else, a badge among them. */
export function readReceipt(file: string | Uint8Array): Jwt | null {
  if (file.length > MOST_LENGTH) return null;
  const text = (typeof file === "string" ? file : (readUtf8(file) ?? "")).trim();
  const jwt = /^[\w-]+\.[\w-]+\.[\w-]{86}$/.test(text) ? tokenOf(text) : null;
  return jwt?.header.typ === RECEIPT_TYPE ? jwt : null;
}

function tokenOf(text: string): Jwt | null {
  try {
    return parseJwt(text);
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

/** What a receipt says, once its signer's key is found and holds; null when it does not. */
export async function verifyReceipt(jwt: Jwt, resolve: ResolveDid): Promise<Receipt | null> {
  const { header, payload, token } = jwt;
  const read = receiptClaims.safeParse(payload);
  if (!read.success || refusedHeader(header) !== null) return null;
  if (header.alg !== "ES256" || typeof header.kid !== "string") return null;
  const use = { keyId: header.kid, algorithm: "ES256" } as const;
  const key = await findIssuerKey(read.data.iss, use, resolve);
  return key.ok && (await jwtHolds(token, key.value)) ? read.data : null;
}
