import { createHash } from "node:crypto";
import { z } from "zod";
import type { JsonObject } from "./json";
import { readStatement, statementHolds } from "./statement";
import type { Jwt } from "./vc-jwt";
import { codes } from "./verification/code";
import type { ResolveDid } from "./verification/issuer-key";
import { checkNames, type Verification } from "./verification/verifier";

/** Keeps a receipt from ever being taken for a badge, a pass or a session. */
export const RECEIPT_TYPE = "muster-receipt+jwt";

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
  return readStatement(file, RECEIPT_TYPE);
}

/** What a receipt says, once its signer's key is found and holds; null when it does not. */
export async function verifyReceipt(jwt: Jwt, resolve: ResolveDid): Promise<Receipt | null> {
  const read = receiptClaims.safeParse(jwt.payload);
  if (!read.success) return null;
  const holds = await statementHolds(jwt, read.data.iss, resolve);
  return holds === true ? read.data : null;
}
