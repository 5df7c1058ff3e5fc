import { setImmediate } from "node:timers/promises";
import type { Reader } from "../../../db/connect";
import { retiredCourses } from "../../../db/queries/catalog-retirement";
import {
  enrolmentRuleById,
  enrolmentRulesInForce,
  insertEnrolment,
  peopleUnder,
} from "../../../db/queries/enrolments";
import { organizationById } from "../../../db/queries/identity-organizations";
import { takeLease } from "../../../db/queries/record";
import { enrolInCourse } from "../../learning/enrol-in-course.server";
import type { App } from "../../record/app.server";
import { instantAt } from "../../record/civil-day";
import { type Context, SYSTEM } from "../../record/context.server";
import type { EnrolmentRule } from "./enrolment";

const AT_ONCE = 100;
/** Longer than one round takes between two renewals. */
const LEASE_MS = 120_000;

/** Registers someone who has just joined a program for the courses of its rules. */
export async function enrolJoined(
  context: Context,
  { personId, organizationId }: { personId: string; organizationId: string },
): Promise<void> {
  for (const rule of await enrolmentRulesInForce(context.tx, organizationId)) {
    const [found] = await peopleOf(context.tx, rule, { after: "", limit: 1, personId });
    if (found) await enrolOne(context, rule, personId);
  }
}

/** Whom a rule is about and has done nothing for yet, in order of id; with `personId` only them. */
export async function peopleOf(
  db: Reader,
  rule: Pick<EnrolmentRule, "programId" | "role" | "schoolId" | "joinedFrom" | "courses"> & {
    id: string | null;
  },
  { after, limit, personId }: { after: string; limit: number; personId?: string },
): Promise<{ personId: string; name: string }[]> {
  const program = await organizationById(db, rule.programId);
  const zone = program?.timeZone ?? "UTC";
  return peopleUnder(
    db,
    {
      programId: rule.programId,
      role: rule.role,
      schoolId: rule.schoolId,
      joinedSince: rule.joinedFrom === null ? null : instantAt(rule.joinedFrom, "00:00", zone),
      ...(rule.id !== null && { notBy: { ruleId: rule.id, courses: rule.courses.length } }),
      ...(personId !== undefined && { personId }),
    },
    { after, limit },
  );
}

async function enrolOne(context: Context, rule: EnrolmentRule, personId: string): Promise<void> {
  const { tx, newId, now } = context;
  for (const courseId of rule.courses) {
    const enrolled = await enrolInCourse(context, { personId, courseId });
    if (!enrolled.ok) continue;
    const { made } = enrolled.value;
    await insertEnrolment(tx, { id: newId(), ruleId: rule.id, personId, courseId, made, at: now });
  }
}

/**
 * Registers everyone whom rules are about and who was not yet: a job, and what follows when a rule is
 * saved. One process at a time by a lease; run again it changes nothing. Returns how many people.
 */
export async function enrolEveryone(app: App, holder: string): Promise<number> {
  let done = 0;
  for (const { id } of await enrolmentRulesInForce(app.db)) {
    for (let after = ""; ; ) {
      const mayGoOn = await app.run(SYSTEM, ({ tx, now }) =>
        takeLease(tx, "enrolments", holder, now, now + LEASE_MS),
      );
      if (!mayGoOn) return done;
      const known = await enrolmentRuleById(app.db, id);
      const retired = await retiredCourses(app.db);
      const courses = known?.courses.filter((courseId) => !retired.has(courseId)) ?? [];
      if (!known || known.endedAt !== null || courses.length === 0) break;
      const rule = { ...known, courses };
      const some = await peopleOf(app.db, rule, { after, limit: AT_ONCE });
      for (const { personId } of some) {
        await app.run(SYSTEM, async (context) => {
          // Ended meanwhile, it does nothing more.
          const now = await enrolmentRuleById(context.tx, id);
          if (now?.endedAt === null) await enrolOne(context, rule, personId);
        });
        await setImmediate();
      }
      done += some.length;
      after = some.at(-1)?.personId ?? "";
      if (some.length < AT_ONCE) break;
    }
  }
  return done;
}
