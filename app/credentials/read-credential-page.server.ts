import { awardById, awardsBy, awardsOf, encodingOf } from "../../db/queries/credentials";
import { accountOf } from "../../db/queries/identity-accounts";
import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import type { Award, AwardStatus } from "./award-record";
import type { BadgeWords } from "./badge";
import { ownSources } from "./own-sources.server";
import { mayRevoke, type RevocationReason } from "./revocation";
import type { Code } from "./verification/code";
import { verifyCredential } from "./verification/verifier";

/** What a credential's page prints. Days are civil days of the issuer's zone. */
export interface CredentialPage {
  id: string;
  badge: BadgeWords;
  achievementId: string;
  description: string;
  criteria: string;
  /** Only for the holder and for those who may revoke it; strangers read no name. */
  holderName: string | null;
  mine: boolean;
  issuedOn: string;
  validThrough: string | null;
  status: AwardStatus["kind"];
  revokedOn: string | null;
  /** Like the name, not for strangers. */
  revocationReason: RevocationReason | null;
  /** What our own verifier said of the signed file just now; null while it is being signed. */
  check: { code: Code | null; at: number; zone: string } | null;
  evidence: { name: string; description: string }[];
  mayRevoke: boolean;
}

/** A credential's page by its unlisted id, as this reader may see it; null when there is none. */
export async function readCredentialPage(
  reading: Reading,
  input: { id: string; origin: string },
): Promise<CredentialPage | null> {
  const { db, now, actor } = reading;
  const award = await awardById(db, input.id);
  if (award === null) return null;
  const { facts, definition } = award;
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const mine = actor.personId === award.personId;
  const revoker = mayRevoke(held, facts.organizationId) && !mine;
  const holder = mine || revoker ? await accountOf(db, award.personId) : null;
  const issuer = await organizationById(db, facts.organizationId);
  const file = await encodingOf(db, award.id, "json");
  const answer =
    file === null ? null : await verifyCredential(file, await ownSources(reading, input.origin));
  return {
    id: award.id,
    badge: badgeWords(award),
    achievementId: definition.id,
    description: definition.description,
    criteria: definition.criteria,
    holderName: holder?.name ?? null,
    mine,
    issuedOn: award.issuedOn,
    validThrough: award.validThrough,
    status: award.status.kind,
    revokedOn: award.status.kind === "revoked" ? award.status.day : null,
    revocationReason: award.status.kind === "revoked" && holder ? award.status.reason : null,
    check: answer && { code: answer.code, at: now, zone: issuer?.timeZone ?? "UTC" },
    evidence: facts.evidence,
    mayRevoke: revoker && award.status.kind === "issued",
  };
}

/** One award in a list. */
export interface ListedAward {
  id: string;
  badge: BadgeWords;
  issuedOn: string;
  validThrough: string | null;
  status: AwardStatus["kind"];
  /** On the issuer's list only. */
  holderName: string | null;
}

const LATEST = 50;

/** The reader's own awards, and the latest that their college issued when they review there. */
export async function readMyCredentials({
  db,
  actor,
}: Reading): Promise<{ mine: ListedAward[]; issued: ListedAward[] | null }> {
  const personId = actor.personId ?? "";
  const mine = (await awardsOf(db, personId)).map((award) => listed(award, null));
  const colleges = organizationsWhere(await membershipsOf(db, personId), ["reviewer"]);
  if (colleges.length === 0) return { mine, issued: null };
  const latest = await awardsBy(db, colleges, LATEST);
  const issued = latest.map(({ award, holderName }) => listed(award, holderName));
  return { mine, issued };
}

function listed(award: Award, holderName: string | null): ListedAward {
  const { id, issuedOn, validThrough, status } = award;
  return { id, badge: badgeWords(award), issuedOn, validThrough, status: status.kind, holderName };
}

function badgeWords({ facts, definition }: Award): BadgeWords {
  const { strand, level, title, code, version } = definition;
  return { strand, level, title, code, version, issuer: facts.organizationName };
}
