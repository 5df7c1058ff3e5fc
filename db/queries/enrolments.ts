import { sql } from "kysely";
import type {
  EnrolmentLine,
  EnrolmentRule,
  NewEnrolmentRule,
} from "../../app/placement/enrolments/enrolment";
import type { OpeningRole } from "../../app/placement/openings/opening";
import type { Reader, Tx } from "../connect";
import { type FirstOf, firstOf } from "./first-of";

/** Keeps a rule. */
export async function insertEnrolmentRule(
  tx: Tx,
  rule: NewEnrolmentRule & { id: string; createdBy: string; createdAt: number },
): Promise<void> {
  await tx
    .insertInto("enrolment_rule")
    .values({
      id: rule.id,
      organization_id: rule.programId,
      role: rule.role,
      school_id: rule.schoolId,
      joined_from: rule.joinedFrom,
      courses: JSON.stringify(rule.courses),
      created_by: rule.createdBy,
      created_at: rule.createdAt,
      ended_by: null,
      ended_at: null,
    })
    .execute();
}

/** A rule by id; null when there is none. */
export async function enrolmentRuleById(db: Reader, id: string): Promise<EnrolmentRule | null> {
  const row = await rules(db).where("id", "=", id).executeTakeFirst();
  return row ? toRule(row) : null;
}

/** The first rules of some programs, those in force before those that ended, newest first. */
export async function enrolmentRulesIn(
  db: Reader,
  programIds: readonly string[],
): Promise<FirstOf<EnrolmentRule>> {
  const { rows, total } = await firstOf(
    rules(db)
      .where("organization_id", "in", [...programIds, ""])
      .orderBy(sql`case when ended_at is null then 0 else 1 end`)
      .orderBy("created_at", "desc")
      .orderBy("id"),
    100,
  );
  return { rows: rows.map(toRule), total };
}

/** Every rule that is in force, in all programs or in one. */
export async function enrolmentRulesInForce(
  db: Reader,
  programId?: string,
): Promise<EnrolmentRule[]> {
  let query = rules(db).where("ended_at", "is", null);
  if (programId !== undefined) query = query.where("organization_id", "=", programId);
  return (await query.orderBy("organization_id").orderBy("id").execute()).map(toRule);
}

/** Ends a rule; false when it had ended. */
export async function endEnrolmentRule(
  tx: Tx,
  { id, by, at }: { id: string; by: string; at: number },
): Promise<boolean> {
  const ended = await tx
    .updateTable("enrolment_rule")
    .set({ ended_by: by, ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Whom a rule is about: corps members with an account, in order of id. */
export async function peopleUnder(
  db: Reader,
  rule: Pick<EnrolmentRule, "programId" | "role" | "schoolId"> & {
    /** The instant at which the first day of those who joined begins; null asks nothing. */
    joinedSince: number | null;
    /** A rule that did something for someone does it no second time. */
    notBy?: { ruleId: string; courses: number };
    personId?: string;
  },
  page: { after: string; limit: number },
): Promise<{ personId: string; name: string }[]> {
  const { programId, role, schoolId, joinedSince, notBy, personId } = rule;
  let query = db
    .selectFrom("membership")
    .innerJoin("account", "account.person_id", "membership.person_id")
    .select(["membership.person_id", "account.name"])
    .where("membership.organization_id", "=", programId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("account.erased_at", "is", null)
    .where("membership.person_id", ">", page.after);
  if (personId !== undefined) query = query.where("membership.person_id", "=", personId);
  if (joinedSince !== null) query = query.where("membership.granted_at", ">=", joinedSince);
  if (role !== null || schoolId !== null)
    query = query.where(({ or, exists, selectFrom }) => {
      const serves = selectFrom("placement")
        .innerJoin("opening", "opening.id", "placement.opening_id")
        .select("placement.id")
        .whereRef("placement.person_id", "=", "membership.person_id")
        .where("placement.active", "=", 1)
        .where("opening.organization_id", "=", programId)
        .$if(role !== null, (some) => some.where("opening.role", "=", role ?? ""))
        .$if(schoolId !== null, (some) => some.where("opening.school_id", "=", schoolId ?? ""));
      const proposed = selectFrom("offer")
        .innerJoin("opening", "opening.id", "offer.opening_id")
        .select("offer.id")
        .whereRef("offer.person_id", "=", "membership.person_id")
        .where("offer.open", "=", 1)
        .where("opening.organization_id", "=", programId)
        .$if(role !== null, (some) => some.where("opening.role", "=", role ?? ""))
        .$if(schoolId !== null, (some) => some.where("opening.school_id", "=", schoolId ?? ""));
      return or([exists(serves), exists(proposed)]);
    });
  if (notBy !== undefined)
    query = query.where(({ eb, selectFrom }) =>
      eb(
        selectFrom("enrolment")
          .select((count) => count.fn.countAll<number>().as("n"))
          .where("enrolment.rule_id", "=", notBy.ruleId)
          .whereRef("enrolment.person_id", "=", "membership.person_id"),
        "<",
        notBy.courses,
      ),
    );
  const rows = await query.orderBy("membership.person_id").limit(page.limit).execute();
  return rows.map((row) => ({ personId: row.person_id, name: row.name }));
}

/** Writes down what a rule does for someone; false when it did so before. */
export async function insertEnrolment(
  tx: Tx,
  row: {
    id: string;
    ruleId: string;
    personId: string;
    courseId: string;
    made: boolean;
    at: number;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto("enrolment")
    .values({
      id: row.id,
      rule_id: row.ruleId,
      person_id: row.personId,
      course_id: row.courseId,
      made: row.made ? 1 : 0,
      at: row.at,
    })
    .onConflict((conflict) => conflict.columns(["rule_id", "person_id", "course_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** What a rule did, in order of the person, and what became of it. */
export async function enrolmentsBy(
  db: Reader,
  ruleId: string,
  limit: number,
): Promise<EnrolmentLine[]> {
  const rows = await db
    .selectFrom("enrolment")
    .leftJoin("enrolment_undo as undo", "undo.enrolment_id", "enrolment.id")
    .leftJoin("account", "account.person_id", "enrolment.person_id")
    .select(["enrolment.id", "enrolment.person_id", "enrolment.course_id", "enrolment.made"])
    .select(["enrolment.at", "account.name", "undo.taken_back"])
    .where("enrolment.rule_id", "=", ruleId)
    .orderBy("enrolment.at", "desc")
    .orderBy("enrolment.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name ?? "",
    courseId: row.course_id,
    at: row.at,
    state:
      row.made === 0
        ? "had"
        : row.taken_back === null
          ? "registered"
          : row.taken_back === 1
            ? "taken-back"
            : "kept",
  }));
}

/** What a rule did and nobody has undone yet, a page at a time in order of id. */
export async function enrolmentsToUndo(
  db: Reader,
  ruleId: string,
  limit: number,
): Promise<{ id: string; personId: string; courseId: string }[]> {
  const rows = await db
    .selectFrom("enrolment")
    .leftJoin("enrolment_undo as undo", "undo.enrolment_id", "enrolment.id")
    .select(["enrolment.id", "enrolment.person_id", "enrolment.course_id"])
    .where("enrolment.rule_id", "=", ruleId)
    .where("enrolment.made", "=", 1)
    .where("undo.enrolment_id", "is", null)
    .orderBy("enrolment.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, personId: row.person_id, courseId: row.course_id }));
}

/** Writes down that it was undone; false when it was before. */
export async function insertEnrolmentUndo(
  tx: Tx,
  row: { id: string; takenBack: boolean; by: string | null; at: number },
): Promise<boolean> {
  const added = await tx
    .insertInto("enrolment_undo")
    .values({
      enrolment_id: row.id,
      taken_back: row.takenBack ? 1 : 0,
      undone_by: row.by,
      at: row.at,
    })
    .onConflict((conflict) => conflict.column("enrolment_id").doNothing())
    .returning("enrolment_id")
    .executeTakeFirst();
  return added !== undefined;
}

function rules(db: Reader) {
  return db
    .selectFrom("enrolment_rule")
    .select(["id", "organization_id", "role", "school_id", "joined_from", "courses"])
    .select(["created_at", "ended_at"]);
}

function toRule(row: {
  id: string;
  organization_id: string;
  role: string | null;
  school_id: string | null;
  joined_from: string | null;
  courses: string;
  created_at: number;
  ended_at: number | null;
}): EnrolmentRule {
  return {
    id: row.id,
    programId: row.organization_id,
    role: row.role as OpeningRole | null,
    schoolId: row.school_id,
    joinedFrom: row.joined_from,
    courses: JSON.parse(row.courses),
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}
