import { Secret, TOTP } from "otpauth";

/** How a person can be proved beside their password. A passkey is next to join (security.md I6). */
export type FactorKind = "totp" | "passkey";

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const STEP_S = 30;
const DIGITS = 6;
/** Steps of clock difference that are forgiven on each side. */
const WINDOW = 1;
/** RFC 4226 §4, R6: 160 bits. */
export const SECRET_BYTES = 20;
/** So many recovery codes, each of 80 random bits. */
export const RECOVERY_CODES = 10;
export const RECOVERY_BYTES = 10;

/** A secret as it is typed into an app: base32, in groups of four. */
export function secretInText(secret: Buffer): string {
  return (
    base32(secret)
      .match(/.{1,4}/g)
      ?.join(" ") ?? ""
  );
}

/** The address that an app reads from the QR code (otpauth://). */
export function otpauthAddress(secret: Buffer, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The time step whose code this is, one to each side of now forgiven; null when it is none of them.
 * `now` in epoch milliseconds. Whether that step was used before is for the caller.
 */
export function stepOfCode(secret: Buffer, code: string, now: number): number | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : stepAt(now) + delta;
}

/** The code of a time step. */
export function codeOfStep(secret: Buffer, step: number): string {
  return totpOf(secret).generate({ timestamp: step * STEP_S * 1000 });
}

/** The time step of an instant, epoch milliseconds. */
export function stepAt(now: number): number {
  return Math.floor(now / 1000 / STEP_S);
}

/** A recovery code for people: base32 in groups of four, `abcd-efgh-…`. */
export function recoveryCode(random: Buffer): string {
  return base32(random).toLowerCase().match(/.{4}/g)?.join("-") ?? "";
}

/** What was typed as a recovery code, as it was made; null when it cannot be one. */
export function typedRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[^a-z2-7]/g, "");
  return plain.length === 16 ? (plain.match(/.{4}/g)?.join("-") ?? null) : null;
}

function base32(bytes: Buffer): string {
  return secretOf(bytes).base32;
}

function secretOf(bytes: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}

function totpOf(secret: Buffer, label = ""): TOTP {
  return new TOTP({
    issuer: "Muster",
    label,
    algorithm: "SHA1",
    digits: DIGITS,
    period: STEP_S,
    secret: secretOf(secret),
  });
}
