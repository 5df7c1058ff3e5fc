import type { Area } from "../../app/reporting/counts/grouping";
import type { Reader, Tx } from "../connect";

/** Whether some schools lie in the country, as was said last; a school of which nobody said is left out. */
export async function areasOf(
  db: Reader,
  schoolIds: readonly string[],
): Promise<Map<string, Area>> {
  const rows = await db
    .selectFrom("school_area")
    .select(["school_id", "area"])
    .where("school_id", "in", [...schoolIds, ""])
    .orderBy("nth")
    .execute();
  return new Map(rows.map(({ school_id, area }) => [school_id, area]));
}

/** Says it of a school, in the place of what was said before. */
export async function insertArea(
  tx: Tx,
  said: { schoolId: string; area: Area; by: string | null; at: number },
): Promise<void> {
  const last = await tx
    .selectFrom("school_area")
    .select((eb) => eb.fn.max("nth").as("nth"))
    .where("school_id", "=", said.schoolId)
    .executeTakeFirst();
  await tx
    .insertInto("school_area")
    .values({
      school_id: said.schoolId,
      nth: Number(last?.nth ?? 0) + 1,
      area: said.area,
      said_by: said.by,
      said_at: said.at,
    })
    .execute();
}

/** The schools for which a program has had openings, by name, with where they lie. */
export async function schoolsOf(
  db: Reader,
  programId: string,
): Promise<{ id: string; name: string; area: Area | null }[]> {
  const schools = await db
    .selectFrom("opening")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select(["school.id", "school.name"])
    .distinct()
    .where("opening.organization_id", "=", programId)
    .orderBy("school.name")
    .orderBy("school.id")
    .execute();
  const areas = await areasOf(
    db,
    schools.map(({ id }) => id),
  );
  return schools.map(({ id, name }) => ({ id, name, area: areas.get(id) ?? null }));
}

/** The districts in whose schools a program has ever placed someone, by name. */
export function districtsOf(
  db: Reader,
  programId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .innerJoin("organization as district", "district.id", "school.parent_id")
    .select(["district.id", "district.name"])
    .distinct()
    .where("opening.organization_id", "=", programId)
    .orderBy("district.name")
    .orderBy("district.id")
    .execute();
}
