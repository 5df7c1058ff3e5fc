import type { Cohort, CohortMember } from "../../app/placement/cohorts/cohort";
import type { Reader, Tx } from "../connect";

/** A page lists so many. */
const MOST_COHORTS = 500;

/** Adds a cohort. Throws a unique violation when the program has one of that name. */
export async function insertCohort(
  tx: Tx,
  cohort: Cohort & { createdBy: string | null; createdAt: number },
): Promise<void> {
  await tx
    .insertInto("cohort")
    .values({
      id: cohort.id,
      organization_id: cohort.programId,
      name: cohort.name,
      starts_on: cohort.startsOn,
      due_on: cohort.dueOn,
      created_by: cohort.createdBy,
      created_at: cohort.createdAt,
    })
    .execute();
}

/** The newest cohorts of some programs, each with how many are in it now, and how many more there are. */
export async function cohortsIn(
  db: Reader,
  programIds: readonly string[],
): Promise<{ cohorts: (Cohort & { people: number; programName: string })[]; more: number }> {
  const rows = await cohorts(db)
    .where("cohort.organization_id", "in", [...programIds, ""])
    .orderBy("cohort.created_at", "desc")
    .orderBy("cohort.name")
    .limit(MOST_COHORTS)
    .execute();
  const counted = await db
    .selectFrom("cohort_member")
    .select(["cohort_id"])
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "in", [...programIds, ""])
    .where("to_day", "is", null)
    .groupBy("cohort_id")
    .execute();
  const people = new Map(counted.map(({ cohort_id, n }) => [cohort_id, Number(n)]));
  const all = await db
    .selectFrom("cohort")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "in", [...programIds, ""])
    .executeTakeFirstOrThrow();
  return {
    cohorts: rows.map((row) => ({ ...toCohort(row), people: people.get(row.id) ?? 0 })),
    more: Number(all.n) - rows.length,
  };
}

/** What every cohort of a program is called. */
export async function cohortNames(db: Reader, programId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("cohort")
    .select("name")
    .where("organization_id", "=", programId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(({ name }) => name);
}

/** One cohort; null when there is none. */
export async function cohortById(db: Reader, id: string): Promise<Cohort | null> {
  const row = await cohorts(db).where("cohort.id", "=", id).executeTakeFirst();
  return row ? toCohort(row) : null;
}

/** A program's cohort of a name, whatever its case. */
export async function cohortNamed(
  db: Reader,
  programId: string,
  name: string,
): Promise<Cohort | null> {
  const row = await cohorts(db)
    .where("cohort.organization_id", "=", programId)
    .where((eb) => eb(eb.fn<string>("lower", ["cohort.name"]), "=", name.toLowerCase()))
    .executeTakeFirst();
  return row ? toCohort(row) : null;
}

/** Ends whatever cohort someone is in, on a day. */
export async function leaveCohort(
  tx: Tx,
  left: { programId: string; personId: string; on: string },
): Promise<void> {
  await tx
    .updateTable("cohort_member")
    .set({ to_day: left.on })
    .where("organization_id", "=", left.programId)
    .where("person_id", "=", left.personId)
    .where("to_day", "is", null)
    .execute();
}

/** Puts someone into a cohort from a day on. They must be in no other of the program. */
export async function enterCohort(
  tx: Tx,
  entered: { id: string; cohortId: string; programId: string; personId: string; from: string },
): Promise<void> {
  await tx
    .insertInto("cohort_member")
    .values({
      id: entered.id,
      cohort_id: entered.cohortId,
      organization_id: entered.programId,
      person_id: entered.personId,
      from_day: entered.from,
      to_day: null,
    })
    .execute();
}

/** Who is or was in a cohort, by name, with the day by which each is due. */
export async function cohortMembers(db: Reader, cohortId: string): Promise<CohortMember[]> {
  const rows = await db
    .selectFrom("cohort_member as member")
    .innerJoin("cohort", "cohort.id", "member.cohort_id")
    .leftJoin("account", "account.person_id", "member.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "member.person_id")
    .select(["member.person_id", "member.from_day", "member.to_day", "cohort.due_on"])
    .select((eb) => eb.fn.coalesce("account.name", "unclaimed.name").as("name"))
    .where("member.cohort_id", "=", cohortId)
    .orderBy("name")
    .orderBy("member.person_id")
    .execute();
  const extensions = await db
    .selectFrom("cohort_extension")
    .select(["person_id", "due_on"])
    .where("cohort_id", "=", cohortId)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  const extended = new Map(extensions.map(({ person_id, due_on }) => [person_id, due_on]));
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name ?? "",
    from: row.from_day,
    to: row.to_day,
    dueOn: extended.get(row.person_id) ?? row.due_on,
    extended: extended.has(row.person_id),
  }));
}

/** Gives someone a later day. */
export async function insertExtension(
  tx: Tx,
  extension: {
    id: string;
    cohortId: string;
    personId: string;
    dueOn: string;
    recordedBy: string | null;
    recordedAt: number;
  },
): Promise<void> {
  await tx
    .insertInto("cohort_extension")
    .values({
      id: extension.id,
      cohort_id: extension.cohortId,
      person_id: extension.personId,
      due_on: extension.dueOn,
      recorded_by: extension.recordedBy,
      recorded_at: extension.recordedAt,
    })
    .execute();
}

function cohorts(db: Reader) {
  return db
    .selectFrom("cohort")
    .innerJoin("organization", "organization.id", "cohort.organization_id")
    .select(["cohort.id", "cohort.organization_id", "cohort.name"])
    .select(["cohort.starts_on", "cohort.due_on", "organization.name as program_name"]);
}

function toCohort(row: {
  id: string;
  organization_id: string;
  program_name: string;
  name: string;
  starts_on: string | null;
  due_on: string | null;
}): Cohort & { programName: string } {
  return {
    id: row.id,
    programId: row.organization_id,
    programName: row.program_name,
    name: row.name,
    startsOn: row.starts_on,
    dueOn: row.due_on,
  };
}
