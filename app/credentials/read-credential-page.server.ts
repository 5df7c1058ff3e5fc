import { awardsBy, encodingOf } from "../../db/queries/credentials";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import type { AwardStatus } from "./award-record";
import { type BadgeWords, badgeWords } from "./badge";
import { ownSources } from "./own-sources.server";
import { readSeenAward, type SeenAward } from "./read-seen-award.server";
import type { RevocationReason } from "./revocation";
import type { Code } from "./verification/code";
import { verifyCredential } from "./verification/verifier";

/** What a credential's page prints. Days are civil days of the issuer's zone. */
export interface CredentialPage
  extends Pick<SeenAward, "seenAs" | "visibility" | "mayChoose" | "holderName"> {
  id: string;
  badge: BadgeWords;
  achievementId: string;
  description: string;
  criteria: string;
  issuedOn: string;
  validThrough: string | null;
  status: AwardStatus["kind"];
  revokedOn: string | null;
  /** For the holder and the issuer; that it was renewed is for everyone. */
  revocationReason: RevocationReason | null;
  /** What our own verifier said of the signed file just now; null while it is being signed. */
  check: { code: Code | null; at: number; zone: string } | null;
  evidence: { name: string; description: string }[];
  mayRevoke: boolean;
}

/**
 * A credential's page by its unlisted id, as this reader may see it; null when there is none, and for
 * strangers when it is private. `withdrawn`: its holder is erased.
 */
export async function readCredentialPage(
  reading: Reading,
  input: { id: string; origin: string },
): Promise<CredentialPage | "withdrawn" | null> {
  const { db, now } = reading;
  const seen = await readSeenAward(reading, input.id);
  if (seen === null || seen === "withdrawn") return seen;
  const { award, seenAs, visibility, mayChoose, holderName, zone } = seen;
  const { facts, definition, status } = award;
  const file = await encodingOf(db, award.id, "json");
  const answer =
    file === null ? null : await verifyCredential(file, await ownSources(reading, input.origin));
  return {
    id: award.id,
    seenAs,
    visibility,
    mayChoose,
    holderName,
    badge: badgeWords(award),
    achievementId: definition.id,
    description: definition.description,
    criteria: definition.criteria,
    issuedOn: award.issuedOn,
    validThrough: award.validThrough,
    status: status.kind,
    revokedOn: status.kind === "revoked" ? status.day : null,
    revocationReason: reasonFor(status, seenAs !== "anyone"),
    check: answer && { code: answer.code, at: now, zone },
    evidence: facts.evidence,
    mayRevoke: seenAs === "issuer" && status.kind === "issued",
  };
}

/** One award in the issuer's list. */
export interface ListedAward {
  id: string;
  badge: BadgeWords;
  issuedOn: string;
  status: AwardStatus["kind"];
  holderName: string | null;
}

const LATEST = 50;

/** The latest that the reader's college issued; null for whoever reviews at none. */
export async function readLatestIssued({ db, actor }: Reading): Promise<ListedAward[] | null> {
  const colleges = organizationsWhere(await membershipsOf(db, actor.personId ?? ""), ["reviewer"]);
  if (colleges.length === 0) return null;
  const latest = await awardsBy(db, colleges, LATEST);
  return latest.map(({ award, holderName }) => {
    const { id, issuedOn, status } = award;
    return { id, badge: badgeWords(award), issuedOn, status: status.kind, holderName };
  });
}

function reasonFor(status: AwardStatus, knows: boolean): RevocationReason | null {
  if (status.kind !== "revoked") return null;
  return knows || status.reason === "superseded" ? status.reason : null;
}
