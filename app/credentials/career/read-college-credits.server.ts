import {
  creditStated,
  creditsFor,
  creditsStatedBy,
  type StatedCredit,
} from "../../../db/queries/careers";
import { currentAchievements } from "../../../db/queries/credentials-achievements";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { daysLater } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { dayOf } from "../civil-day";
import { readAwarded } from "../read-awarded.server";
import { type CreditStanding, nearestFirst, standingOf } from "./college-credit";
import { ownColleges } from "./read-own-colleges.server";
import { MOST_STATED } from "./state-credit.server";

/** As many statements are read of all colleges together: some hundred colleges, a score each. */
const MOST_SHOWN = 2000;

/** What a college says it gives, as anyone may read it. Days are civil days of the college. */
export type ShownCredit = Pick<
  StatedCredit,
  | "id"
  | "achievementId"
  | "collegeName"
  | "course"
  | "credits"
  | "unit"
  | "policyUrl"
  | "checkedOn"
  | "endsOn"
>;

/**
 * What stands today about some credentials, by the credential's id; for a signed-in reader, colleges of
 * the states of their own organizations first. Only what a college stated, and never past its last day.
 */
export async function readCreditsFor(
  { db, now, actor }: Reading,
  achievementIds: readonly string[],
): Promise<Map<string, ShownCredit[]>> {
  // Somewhere the day before has not ended yet; each college's own day decides below.
  const from = daysLater(dayOf(now, "UTC"), -1);
  const all = await creditsFor(db, { achievementIds, from, limit: MOST_SHOWN });
  const standing = all.filter((one) => standingOf(one, dayOf(now, one.timeZone)) === "stands");
  const shown = new Map<string, ShownCredit[]>();
  for (const one of nearestFirst(standing, await statesOf({ db, actor }))) {
    const { id, achievementId, collegeName, course, credits, unit, policyUrl, checkedOn, endsOn } =
      one;
    const said = { collegeName, course, credits, unit, policyUrl, checkedOn, endsOn };
    const others = shown.get(achievementId) ?? [];
    shown.set(achievementId, [...others, { id, achievementId, ...said }]);
  }
  return shown;
}

async function statesOf({ db, actor }: Pick<Reading, "db" | "actor">): Promise<Set<string>> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const places = await Promise.all(
    held.map(({ organizationId }) => organizationById(db, organizationId)),
  );
  return new Set(places.flatMap((place) => place?.state ?? []));
}

/** A statement as its own college reads it. */
export interface OwnCredit extends StatedCredit {
  /** What the credential is called. */
  title: string;
  standing: CreditStanding;
}

/** What a college's reviewer works with. */
export interface CollegeCredits {
  colleges: readonly { id: string; name: string; today: string }[];
  /** What may be chosen: every credential that is awarded now. */
  achievements: readonly { id: string; title: string; issuer: string }[];
  /** What those colleges stated, also what is over, the newest first. */
  credits: readonly OwnCredit[];
}

/** The statements of the colleges for which the reader reviews, and what more could be stated. */
export async function readCollegeCredits(reading: Reading): Promise<CollegeCredits> {
  const { db, now, actor } = reading;
  const own = await ownColleges(db, actor);
  const colleges = await Promise.all(
    own.map(async (college) => {
      const zone = (await organizationById(db, college.id))?.timeZone ?? "UTC";
      return { ...college, today: dayOf(now, zone) };
    }),
  );
  const ids = own.map(({ id }) => id);
  const published = await readAwarded(reading);
  return {
    colleges,
    achievements: published.map(({ definition: { id, title }, organizationName }) => ({
      id,
      title,
      issuer: organizationName,
    })),
    credits: await withTitles(reading, await creditsStatedBy(db, ids, MOST_STATED)),
  };
}

/** One statement, for a reviewer of its college; null for anyone else. */
export async function readOwnCredit(reading: Reading, creditId: string): Promise<OwnCredit | null> {
  const { db, actor } = reading;
  const credit = await creditStated(db, creditId);
  const own = await ownColleges(db, actor);
  if (!credit || !own.some(({ id }) => id === credit.collegeId)) return null;
  const [one] = await withTitles(reading, [credit]);
  return one ?? null;
}

async function withTitles(
  { db, now }: Pick<Reading, "db" | "now">,
  credits: readonly StatedCredit[],
): Promise<OwnCredit[]> {
  const published = await currentAchievements(db);
  return credits.map((credit) => ({
    ...credit,
    title: published.get(credit.achievementId)?.definition.title ?? credit.achievementId,
    standing: standingOf(credit, dayOf(now, credit.timeZone)),
  }));
}
