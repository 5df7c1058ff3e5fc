import type { Applies, Publication } from "../../app/placement/rules/publication";
import type { Reader, Tx } from "../connect";

/** Whose each rule is, by its name; one without an entry is shared. */
export async function ruleOwners(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("rule_owner").selectAll().execute();
  return new Map(rows.map((row) => [row.name, row.organization_id]));
}

/** Gives a name to a program. Throws a unique violation when somebody has it. */
export async function insertRuleOwner(
  tx: Tx,
  owner: { name: string; organizationId: string },
): Promise<void> {
  await tx
    .insertInto("rule_owner")
    .values({ name: owner.name, organization_id: owner.organizationId })
    .execute();
}

/** Writes down how a version comes into force, who asked for it and who agreed. */
export async function insertPublication(
  tx: Tx,
  ruleSetId: string,
  publication: Publication,
): Promise<void> {
  const { applies, table, cases, askedBy, agreedBy } = publication;
  await tx
    .insertInto("rule_publication")
    .values({
      rule_set_id: ruleSetId,
      applies: applies.when,
      from_day: applies.when === "from-day" ? applies.day : null,
      truth_table: table,
      cases,
      asked_by: askedBy,
      agreed_by: agreedBy,
    })
    .execute();
}

/** Keeps the table of cases that a version met when it was shipped. */
export async function insertRuleTable(
  tx: Tx,
  { ruleSetId, table, cases }: { ruleSetId: string; table: string; cases: number },
): Promise<void> {
  await tx
    .insertInto("rule_table")
    .values({ rule_set_id: ruleSetId, truth_table: table, cases })
    .execute();
}

/** The table that a version met when it was published or shipped; null without one. */
export async function tableOf(db: Reader, ruleSetId: string): Promise<string | null> {
  const agreed = (await publicationsOf(db, [ruleSetId])).get(ruleSetId);
  if (agreed) return agreed.table;
  const shipped = await db
    .selectFrom("rule_table")
    .select("truth_table")
    .where("rule_set_id", "=", ruleSetId)
    .executeTakeFirst();
  return shipped?.truth_table ?? null;
}

/** How some versions came into force; those shipped with the app have no entry. */
export async function publicationsOf(
  db: Reader,
  ruleSetIds: readonly string[],
): Promise<ReadonlyMap<string, Publication>> {
  const rows = await db
    .selectFrom("rule_publication")
    .selectAll()
    .where("rule_set_id", "in", [...ruleSetIds, ""])
    .execute();
  return new Map(
    rows.map((row) => [
      row.rule_set_id,
      {
        applies: appliesOf(row.applies, row.from_day),
        table: row.truth_table,
        cases: row.cases,
        askedBy: row.asked_by,
        agreedBy: row.agreed_by,
      },
    ]),
  );
}

function appliesOf(when: Applies["when"], day: string | null): Applies {
  return when === "from-day" ? { when, day: day ?? "" } : { when };
}

/** An opening by what a rule's page prints of it. */
export interface RuledOpening {
  id: string;
  programId: string;
  title: string;
  school: string;
  layers: readonly string[];
}

/** The openings of some programs (or of all) that have not ended by a day, soonest first. */
export async function ruledOpenings(
  db: Reader,
  which: { programIds?: readonly string[]; notEndedBy: string },
): Promise<RuledOpening[]> {
  let query = db
    .selectFrom("opening")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select([
      "opening.id",
      "opening.organization_id",
      "opening.title",
      "opening.layers",
      "school.name as school",
    ])
    .where("opening.ends_on", ">=", which.notEndedBy)
    .orderBy("opening.starts_on")
    .orderBy("opening.id");
  if (which.programIds)
    query = query.where("opening.organization_id", "in", [...which.programIds, ""]);
  return (await query.execute()).map((row) => ({
    id: row.id,
    programId: row.organization_id,
    title: row.title,
    school: row.school,
    layers: JSON.parse(row.layers),
  }));
}

/** The names of some people by their id; of an erased person none. */
export async function namesOf(
  db: Reader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("account")
    .select(["person_id", "name"])
    .where("person_id", "in", [...personIds, ""])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
