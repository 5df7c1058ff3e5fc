import { badgeContextProblem, nestedContextProblem } from "../contexts";
import type { JsonObject } from "../json";
import { recipientMatches } from "../recipient";
import { claimMismatch } from "../vc-jwt";
import {
  type Code,
  type Detail,
  type Finding,
  failed,
  found,
  type Verdict,
  verdictOf,
} from "./code";
import { datesProblem, earliestEnd } from "./dates";
import { readBadgeFile, type SignedFile } from "./file";
import { type Badge, readBadge } from "./shape";
import { checkSignatures, findKeys, readSignatures, type Signature } from "./signature";
import { checkStatus, type StatusSources } from "./status";

/** The checks, in the order in which they are made. */
export const checkNames = [
  "file",
  "contexts",
  "shape",
  "proof",
  "key",
  "signature",
  "claims",
  "dates",
  "status",
  "issuer",
  "recipient",
] as const;
export type CheckName = (typeof checkNames)[number];

/** One line of the answer. A check that an earlier failure made pointless is "not-made". */
export interface Check {
  name: CheckName;
  result: "pass" | "fail" | "unknown" | "untrusted" | "not-made";
  code: Code | null;
  detail: Detail;
}

export interface Verification {
  verdict: Verdict;
  /** The first failing check's code; null when valid. */
  code: Code | null;
  checks: Check[];
  /** What the signed claims say; null while no signature stands behind them. */
  badge: Badge | null;
}

/** Everything a verifier must be told; it fetches nothing itself. */
export interface VerifierSources extends StatusSources {
  /** DIDs of the issuers that the checker accepts, as exact strings. */
  trusted: ReadonlySet<string>;
  /** An address to compare with the sealed match, if the checker gave one. */
  recipient?: string;
}

/**
 * Checks an Open Badges 3.0 credential, JSON with an embedded proof or JWT, alone or baked into a
 * PNG or SVG, in the order of credentials.md. Fails closed: a check that cannot be made is never a yes.
 */
export async function verifyCredential(
  input: string | Uint8Array,
  sources: VerifierSources,
): Promise<Verification> {
  const checks = new Checks();
  const believed = await believe(input, sources, checks);
  const badge = believed?.badge ?? null;
  if (believed !== null && badge !== null) {
    checks.add("dates", checkDates(badge, believed.signatures, sources.now));
    checks.add("status", await checkStatus(badge.issuer.id, badge.statuses, sources));
    checks.add("issuer", checkIssuer(badge.issuer.id, sources.trusted));
    checks.compareRecipient(badge, sources.recipient);
  }
  const code = checks.firstCode();
  return { verdict: verdictOf(code), code, checks: checks.all(), badge };
}

/** Everything that must hold before one word of the file is believed. */
async function believe(
  input: string | Uint8Array,
  sources: VerifierSources,
  checks: Checks,
): Promise<{ badge: Badge; signatures: Signature[] } | null> {
  const file = checks.add("file", readBadgeFile(input));
  if (file === null) return null;
  if (checks.add("contexts", checkContexts(file.document)) === null) return null;
  const badge = checks.add("shape", readBadge(file.document));
  if (badge === null) return null;
  const signatures = checks.add("proof", readSignatures(file));
  if (signatures === null) return null;
  const keys = checks.add("key", await findKeys(badge.issuer.id, signatures, sources.resolveDid));
  if (keys === null) return null;
  if (checks.add("signature", await checkSignatures(signatures, keys)) === null) return null;
  return checks.add("claims", checkClaims(file)) === null ? null : { badge, signatures };
}

function checkContexts(document: JsonObject): Finding<true> {
  const problem = badgeContextProblem(document["@context"]) ?? nestedContextProblem(document);
  return problem === null ? found(true) : failed("CONTEXT_NOT_ALLOWED", { context: problem });
}

function checkClaims(file: SignedFile): Finding<true> {
  if (file.encoding === "embedded") return found(true, { encoding: "embedded" });
  const claim = claimMismatch(file.jwt.payload);
  return claim === null ? found(true, { encoding: "jwt" }) : failed("CLAIM_MISMATCH", { claim });
}

/** A proof may end before the badge does (Data Integrity 1.0, `expires`). */
function checkDates(badge: Badge, signatures: Signature[], now: number): Finding<true> {
  const { validFrom } = badge;
  const validUntil = earliestEnd([badge.validUntil, ...signatures.map(({ expires }) => expires)]);
  const detail = { validFrom, ...(validUntil === null ? {} : { validUntil }) };
  const problem = datesProblem({ validFrom, validUntil }, now);
  return problem === null ? found(true, detail) : failed(problem, detail);
}

function checkIssuer(issuer: string, trusted: ReadonlySet<string>): Finding<true> {
  return trusted.has(issuer) ? found(true, { issuer }) : failed("ISSUER_NOT_TRUSTED", { issuer });
}

/** The lines so far; a name without a line reads "not-made". */
class Checks {
  private readonly made = new Map<CheckName, Check>();

  add<T>(name: CheckName, finding: Finding<T>): T | null {
    const { detail } = finding;
    if (finding.ok) {
      this.made.set(name, { name, result: "pass", code: null, detail });
      return finding.value;
    }
    const verdict = verdictOf(finding.code);
    const result = verdict === "unknown" || verdict === "untrusted" ? verdict : "fail";
    this.made.set(name, { name, result, code: finding.code, detail });
    return null;
  }

  /** Whose badge it is, is a question beside its validity: it has a line and no code. */
  compareRecipient(badge: Badge, email: string | undefined): void {
    if (email === undefined) return;
    const same = recipientMatches(badge.identifiers, email);
    const result = same === null ? "unknown" : same ? "pass" : "fail";
    this.made.set("recipient", { name: "recipient", result, code: null, detail: {} });
  }

  firstCode(): Code | null {
    return this.all().find((check) => check.code !== null)?.code ?? null;
  }

  all(): Check[] {
    return checkNames.map(
      (name) => this.made.get(name) ?? { name, result: "not-made", code: null, detail: {} },
    );
  }
}
