import type { BulkAction } from "../../app/placement/bulk/run";
import type { Reader } from "../connect";

/** What an action on a person is done to: their active placements in a program. */
export async function placementsToEnd(
  db: Reader,
  programId: string,
  personIds: readonly string[],
): Promise<{ personId: string; placementId: string; openingId: string }[]> {
  const rows = await db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .select(["placement.id", "placement.person_id", "placement.opening_id"])
    .where("opening.organization_id", "=", programId)
    .where("placement.active", "=", 1)
    .where("placement.person_id", "in", [...personIds, ""])
    .orderBy("placement.placed_at")
    .orderBy("placement.id")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    placementId: row.id,
    openingId: row.opening_id,
  }));
}

/** The cohort of each of some people in a program now. */
export async function cohortsNow(
  db: Reader,
  programId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("cohort_member")
    .select(["person_id", "cohort_id"])
    .where("organization_id", "=", programId)
    .where("to_day", "is", null)
    .where("person_id", "in", [...personIds, ""])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.cohort_id]));
}

/** The opening that each of some people is nearest to, by hints. */
export async function nearestNow(
  db: Reader,
  programId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("person_hint")
    .select(["person_id", "opening_id"])
    .where("organization_id", "=", programId)
    .where("person_id", "in", [...personIds, ""])
    .execute();
  return new Map(
    rows.flatMap(({ person_id, opening_id }): [string, string][] =>
      opening_id === null ? [] : [[person_id, opening_id]],
    ),
  );
}

/** What the subjects of an action are called. */
export async function subjectNames(
  db: Reader,
  action: BulkAction,
  subjects: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(subjects), ""];
  if (action === "extend") {
    const rows = await db
      .selectFrom("cohort")
      .select(["id", "name"])
      .where("id", "in", ids)
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
  if (action === "remind") {
    const rows = await db
      .selectFrom("opening")
      .select(["id", "title"])
      .where("id", "in", ids)
      .execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
  if (action !== "end") return new Map();
  const rows = await db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .select(["placement.id", "opening.title"])
    .where("placement.id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
