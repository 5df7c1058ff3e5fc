import { awardsOf, insertAward, makeWayFor } from "../../db/queries/credentials";
import { insertStatusList, isIndexTaken, takePlace } from "../../db/queries/credentials-status";
import { accountOf } from "../../db/queries/identity-accounts";
import { parameterVersionAt } from "../../db/queries/mastery-parameters";
import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { newSecret } from "../record/secret.server";
import type { PublishedAchievement } from "./achievement";
import type { Award, RuleFound } from "./award-record";
import { dayOf, endOfDay, lastGoodDay } from "./civil-day";
import type { AwardFacts } from "./open-badge";
import { sealRecipient } from "./recipient";
import { renewedThrough } from "./renewal";
import { LIST_CAPACITY, LIST_LENGTH } from "./status-list";

/**
 * Reserves an award: a place in a status list, the frozen facts, and the work of signing them after
 * the commit. The caller has locked the person and decided that it is earned. A person who ever got
 * this achievement keeps that award, also when it was revoked: only a person decides to award again.
 * `renews` names the award that a new life is given to: it stands until its successor is issued.
 * Returns the award's id, and whether it is new.
 */
export async function reserveAward(
  context: Context,
  input: {
    personId: string;
    achievement: PublishedAchievement;
    evidence: AwardFacts["evidence"];
    basis: readonly RuleFound[];
    renews?: Award | null;
  },
): Promise<{ credentialId: string; isNew: boolean }> {
  const { tx, now, newId } = context;
  const { personId, achievement, basis, renews = null } = input;
  const { definition, organizationId, organizationName, timeZone } = achievement;
  const [present] = await awardsOf(tx, personId, definition.id);
  if (present && present.id !== renews?.id) return { credentialId: present.id, isNew: false };

  const issuedOn = dayOf(now, timeZone);
  const months = definition.valid_months;
  const before = renews?.validThrough ?? null;
  const validThrough =
    months === undefined
      ? null
      : before === null
        ? lastGoodDay(issuedOn, months)
        : renewedThrough(before, months, issuedOn);
  if (renews) await makeWayFor(tx, renews.id);
  const place = await takeStatusPlace(context, organizationId);
  const account = await accountOf(tx, personId);
  const facts: AwardFacts = {
    credentialId: newId(),
    organizationId,
    organizationName,
    subjectId: newUuid(newId),
    ...(account ? { recipient: sealRecipient(account.email, newSecret()) } : {}),
    awardedAt: now,
    validUntil: validThrough === null ? null : endOfDay(validThrough, timeZone),
    evidence: input.evidence,
    statusListId: place.listId,
    statusIndex: place.index,
  };
  const { id: achievementId, version } = definition;
  await insertAward(tx, {
    facts,
    personId,
    achievementId,
    version,
    issuedOn,
    validThrough,
    at: now,
    parameters: await parameterVersionAt(tx, now),
    basis,
    supersedes: renews?.id ?? null,
  });
  await context.enqueue({
    kind: "sign-credential",
    payload: { credentialId: facts.credentialId },
  });
  return { credentialId: facts.credentialId, isNew: true };
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
