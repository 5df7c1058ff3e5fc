import type { CareerRole } from "../../app/credentials/career/career-role";
import type { CollegeCredit, WithdrawalReason } from "../../app/credentials/career/college-credit";
import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

/** The newest version of every role, by id. A catalog: a few dozen. */
export async function careerRoles(db: Reader): Promise<CareerRole[]> {
  const rows = await db
    .selectFrom("career_role")
    .select(["id", "body"])
    .orderBy("id")
    .orderBy("version")
    .execute();
  const newest = new Map<string, CareerRole>();
  for (const { id, body } of rows) newest.set(id, JSON.parse(body));
  return [...newest.values()];
}

/** The published versions of one role, oldest first. */
export function careerRoleVersions(
  db: Reader,
  id: string,
): Promise<{ version: number; hash: string }[]> {
  return db
    .selectFrom("career_role")
    .select(["version", "hash"])
    .where("id", "=", id)
    .orderBy("version")
    .execute();
}

/** Stores a version, for good. */
export async function insertCareerRole(
  tx: Tx,
  row: { definition: CareerRole; hash: string; by: string | null; at: number },
): Promise<void> {
  await tx
    .insertInto("career_role")
    .values({
      id: row.definition.id,
      version: row.definition.version,
      body: JSON.stringify(row.definition),
      hash: row.hash,
      published_by: row.by,
      published_at: row.at,
    })
    .execute();
}

/** A college's statement as recorded, with whoever made it and, taken back, whoever did that. */
export interface StatedCredit extends CollegeCredit {
  id: string;
  collegeId: string;
  collegeName: string;
  collegeState: string | null;
  /** The zone in which the college counts days. */
  timeZone: string;
  /** Empty once erased. */
  statedBy: string;
  statedAt: number;
  withdrawn: { reason: WithdrawalReason; by: string; at: number } | null;
}

export async function insertCollegeCredit(
  tx: Tx,
  row: CollegeCredit & { id: string; collegeId: string; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("college_credit")
    .values({
      id: row.id,
      organization_id: row.collegeId,
      achievement_id: row.achievementId,
      course: row.course,
      credits: row.credits,
      unit: row.unit,
      policy_url: row.policyUrl,
      checked_on: row.checkedOn,
      ends_on: row.endsOn,
      stated_by: row.by,
      stated_at: row.at,
    })
    .execute();
}

/** Takes a statement back; taking it back again changes nothing. False when it was done before. */
export async function insertCollegeCreditEnd(
  tx: Tx,
  row: { creditId: string; reason: WithdrawalReason; by: string; at: number },
): Promise<boolean> {
  const stored = await tx
    .insertInto("college_credit_end")
    .values({
      credit_id: row.creditId,
      reason: row.reason,
      withdrawn_by: row.by,
      at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(stored.numInsertedOrUpdatedRows ?? 0) > 0;
}

function stated(db: Reader) {
  return db
    .selectFrom("college_credit as credit")
    .innerJoin("organization as college", "college.id", "credit.organization_id")
    .leftJoin("college_credit_end as end", "end.credit_id", "credit.id")
    .leftJoin("account", "account.person_id", "credit.stated_by")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "credit.stated_by")
    .leftJoin("account as ender", "ender.person_id", "end.withdrawn_by")
    .selectAll("credit")
    .select([
      "college.name as college_name",
      "college.state as college_state",
      "college.time_zone",
      "end.reason",
      "end.at as withdrawn_at",
      "ender.name as ender_name",
      PERSON_NAME.as("stated_by_name"),
    ]);
}

type StatedRow = Awaited<ReturnType<ReturnType<typeof stated>["execute"]>>[number];

function toStated(row: StatedRow): StatedCredit {
  const { reason, withdrawn_at: at } = row;
  return {
    id: row.id,
    collegeId: row.organization_id,
    collegeName: row.college_name,
    collegeState: row.college_state,
    timeZone: row.time_zone,
    achievementId: row.achievement_id,
    course: row.course,
    credits: row.credits,
    unit: row.unit,
    policyUrl: row.policy_url,
    checkedOn: row.checked_on,
    endsOn: row.ends_on,
    statedBy: row.stated_by_name,
    statedAt: row.stated_at,
    withdrawn: reason !== null && at !== null ? { reason, by: row.ender_name ?? "", at } : null,
  };
}

/** What some colleges stated, also what is over, the newest first; at most `limit`. */
export async function creditsStatedBy(
  db: Reader,
  collegeIds: readonly string[],
  limit: number,
): Promise<StatedCredit[]> {
  const rows = await stated(db)
    .where("credit.organization_id", "in", [...collegeIds, ""])
    .orderBy("credit.stated_at", "desc")
    .orderBy("credit.id")
    .limit(limit)
    .execute();
  return rows.map(toStated);
}

/** One statement by its id; null when there is none. */
export async function creditStated(db: Reader, id: string): Promise<StatedCredit | null> {
  const row = await stated(db).where("credit.id", "=", id).executeTakeFirst();
  return row ? toStated(row) : null;
}

/**
 * What colleges say about some credentials and did not take back, by the college's name; without those
 * whose last day is before `from`. At most `limit`.
 */
export async function creditsFor(
  db: Reader,
  which: { achievementIds: readonly string[]; from: string; limit: number },
): Promise<StatedCredit[]> {
  const rows = await stated(db)
    .where("credit.achievement_id", "in", [...which.achievementIds, ""])
    .where("end.credit_id", "is", null)
    .where("credit.ends_on", ">=", which.from)
    .orderBy("college.name")
    .orderBy("credit.course")
    .orderBy("credit.id")
    .limit(which.limit)
    .execute();
  return rows.map(toStated);
}
