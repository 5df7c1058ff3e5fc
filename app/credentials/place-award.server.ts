import { insertAward, makeWayFor } from "../../db/queries/credentials";
import { insertStatusList, isIndexTaken, takePlace } from "../../db/queries/credentials-status";
import { accountOf } from "../../db/queries/identity-accounts";
import { parameterVersionAt } from "../../db/queries/mastery-parameters";
import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { newSecret } from "../record/secret.server";
import type { AchievementDefinition } from "./achievement";
import type { RuleFound } from "./award-record";
import { endOfDay } from "./civil-day";
import type { AwardFacts } from "./open-badge";
import { sealRecipient } from "./recipient";
import { LIST_CAPACITY, LIST_LENGTH } from "./status-list";

/** What an award will say, decided. Days are civil days of the issuer's zone. */
export interface Placing {
  personId: string;
  issuer: { organizationId: string; organizationName: string; timeZone: string };
  definition: AchievementDefinition;
  /** Epoch milliseconds. */
  awardedAt: number;
  issuedOn: string;
  validThrough: string | null;
  evidence: AwardFacts["evidence"];
  /** Null for an award from before this was kept. */
  basis: readonly RuleFound[] | null;
  /** The award whose place it takes once it is issued. */
  supersedes: string | null;
}

/**
 * Writes a reservation: a place in a status list, the frozen facts, sealed for the person's address of
 * today, and the work of signing them after the commit. The caller has locked the person. Returns its id.
 */
export async function placeAward(context: Context, placing: Placing): Promise<string> {
  const { tx, now, newId } = context;
  const { personId, issuer, definition, awardedAt, issuedOn, validThrough, supersedes } = placing;
  const { organizationId, organizationName, timeZone } = issuer;
  if (supersedes !== null) await makeWayFor(tx, supersedes);
  const place = await takeStatusPlace(context, organizationId);
  const account = await accountOf(tx, personId);
  const facts: AwardFacts = {
    credentialId: newId(),
    organizationId,
    organizationName,
    subjectId: newUuid(newId),
    ...(account ? { recipient: sealRecipient(account.email, newSecret()) } : {}),
    awardedAt,
    validUntil: validThrough === null ? null : endOfDay(validThrough, timeZone),
    evidence: placing.evidence,
    statusListId: place.listId,
    statusIndex: place.index,
  };
  await insertAward(tx, {
    facts,
    personId,
    achievementId: definition.id,
    version: definition.version,
    issuedOn,
    validThrough,
    at: now,
    parameters: await parameterVersionAt(tx, now),
    basis: placing.basis,
    supersedes,
  });
  await context.enqueue({
    kind: "sign-credential",
    payload: { credentialId: facts.credentialId },
  });
  return facts.credentialId;
}

/** A free place at a random index, so that neighbors in a list say nothing about each other. */
async function takeStatusPlace(
  { tx, now, newId }: Context,
  organizationId: string,
): Promise<{ listId: string; index: number }> {
  let listId = await takePlace(tx, organizationId, LIST_CAPACITY);
  if (listId === null) {
    listId = newId();
    await insertStatusList(tx, { id: listId, organizationId, at: now });
  }
  for (;;) {
    const index = Number.parseInt(sha256(newId()).slice(0, 8), 16) % LIST_LENGTH;
    if (!(await isIndexTaken(tx, listId, index))) return { listId, index };
  }
}

/** A version 4 UUID made of a fresh random id. */
function newUuid(newId: () => string): string {
  const hex = sha256(newId());
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, variant + hex.slice(17, 20), hex.slice(20, 32)].join("-");
}
