import { z } from "zod";
import type { JsonObject } from "./json";
import { readStatement, statementHolds } from "./statement";
import type { Jwt } from "./vc-jwt";
import type { ResolveDid } from "./verification/issuer-key";

/** Keeps a pass from ever being taken for a badge, a receipt or a session. */
export const PASS_TYPE = "muster-pass+jwt";

/** How long a pass speaks for itself (credentials.md, Routes; security.md, row 12). */
const LIFE_SECONDS = 72 * 3600;
/** Two clocks may disagree by this much. */
const TOLERANCE_SECONDS = 5 * 60;

/**
 * What a standing pass says: at `iat` this credential of this person was in force. Its issuer is the
 * DID before the `#` of its key, left out because every letter makes a QR code finer. In seconds.
 */
const passClaims = z.strictObject({
  iat: z.number().int(),
  exp: z.number().int(),
  /** The credential. */
  jti: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string(),
  title: z.string(),
  /** Its last valid day, where it has one. */
  until: z.string().optional(),
  /** Where its revocation would show: the list's id and the place in it. */
  list: z.string().regex(/^[\w-]{1,64}$/),
  index: z.number().int().nonnegative(),
});
export type Pass = z.infer<typeof passClaims>;

/** The claims of a pass made at `at`. It ends after 72 hours, or with the credential. Epoch milliseconds. */
export function passFor(
  credential: {
    id: string;
    title: string;
    validThrough: string | null;
    validUntil: number | null;
    statusListId: string;
    statusIndex: number;
  },
  holderName: string,
  at: number,
): Pass & JsonObject {
  const iat = Math.floor(at / 1000);
  const end = Math.floor((credential.validUntil ?? Number.POSITIVE_INFINITY) / 1000);
  return {
    iat,
    exp: Math.min(iat + LIFE_SECONDS, end),
    jti: credential.id,
    name: holderName,
    title: credential.title,
    ...(credential.validThrough === null ? {} : { until: credential.validThrough }),
    list: credential.statusListId,
    index: credential.statusIndex,
  };
}

/** The address that a pass's QR code holds: what follows the `#` never leaves the reader's device. */
export function passAddress(origin: string, pass: string): string {
  return `${origin}/verify/offline#${pass}`;
}

/** A pass taken apart, alone or in its address; null for anything else. */
export function readPass(file: string | Uint8Array): Jwt | null {
  const isAddress =
    typeof file === "string" && /^\s*https?:\/\/[^\s#]+\/verify\/offline#/.test(file);
  return readStatement(isAddress ? file.slice(file.indexOf("#") + 1) : file, PASS_TYPE);
}

/** What a pass is worth; the last two only where its credential is on record. */
export type PassAnswer =
  | "valid"
  | "forged"
  | "early"
  | "ended"
  | "issuer-unknown"
  | "revoked"
  | "elsewhere";

/** A pass as checked. `pass` is null when nothing of it can be believed. */
export interface CheckedPass {
  answer: PassAnswer;
  pass: Pass | null;
  /** What the issuer is called, where its credential is on record; else the DID that its key names. */
  issuer: string;
}

/** Checks a pass's form, signature and times at `now` (epoch milliseconds), not its credential's status. */
export async function verifyPass(jwt: Jwt, resolve: ResolveDid, now: number): Promise<CheckedPass> {
  const { kid } = jwt.header;
  const issuer = typeof kid === "string" ? (kid.split("#")[0] ?? "") : "";
  const read = passClaims.safeParse(jwt.payload);
  if (!read.success) return { answer: "forged", pass: null, issuer };
  const holds = await statementHolds(jwt, issuer, resolve);
  if (holds === "unknown") return { answer: "issuer-unknown", pass: null, issuer };
  if (!holds) return { answer: "forged", pass: null, issuer };
  const pass = read.data;
  const seconds = now / 1000;
  if (seconds < pass.iat - TOLERANCE_SECONDS) return { answer: "early", pass, issuer };
  return { answer: seconds > pass.exp + TOLERANCE_SECONDS ? "ended" : "valid", pass, issuer };
}
