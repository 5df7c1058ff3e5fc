import { awardsOf } from "../../db/queries/credentials";
import type { Context } from "../record/context.server";
import type { PublishedAchievement } from "./achievement";
import type { Award, RuleFound } from "./award-record";
import { dayOf, lastGoodDay } from "./civil-day";
import type { AwardFacts } from "./open-badge";
import { placeAward } from "./place-award.server";
import { endsWith, renewedThrough, windowOf } from "./renewal";

/**
 * Reserves an award of something earned just now. The caller has locked the person and decided that it
 * is earned. A person who ever got this achievement keeps that award, also when it was revoked: only a
 * person decides to award again. `renews` names the award that a new life is given to: it stands until
 * its successor is issued. What rests on other credentials ends with the first of them. Returns the
 * award's id, and whether it is new.
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
  const { tx, now } = context;
  const { personId, achievement, evidence, basis, renews = null } = input;
  const { definition, timeZone } = achievement;
  const awards = await awardsOf(tx, personId);
  const present = awards.find((one) => one.definition.id === definition.id);
  if (present && present.id !== renews?.id) return { credentialId: present.id, isNew: false };

  const issuedOn = dayOf(now, timeZone);
  const months = definition.valid_months;
  const before = renews && (windowOf(renews, definition, timeZone)?.endsOn ?? null);
  const own =
    months === undefined
      ? null
      : before === null
        ? lastGoodDay(issuedOn, months)
        : renewedThrough(before, months, issuedOn);
  const restsOn = new Set(
    basis.flatMap(({ rule, evidenceIds }) => (rule === "holds" ? evidenceIds : [])),
  );
  const under = awards.filter(({ id }) => restsOn.has(id));
  const validThrough = endsWith([own, ...under.map((one) => one.validThrough)]);
  const credentialId = await placeAward(context, {
    personId,
    issuer: achievement,
    definition,
    awardedAt: now,
    issuedOn,
    validThrough,
    evidence,
    basis,
    supersedes: renews?.id ?? null,
  });
  return { credentialId, isNew: true };
}
