import type {
  ClearanceTypeDefinition,
  ClearanceTypes,
} from "../../app/placement/clearances/clearance-type";
import type { Reader, Tx } from "../connect";

/** The newest version of every type of clearance. The list grows with states and laws, not with people. */
export async function clearanceTypes(db: Reader): Promise<ClearanceTypes> {
  const rows = await db
    .selectFrom("clearance_type")
    .select(["id", "body"])
    .orderBy("id")
    .orderBy("version")
    .execute();
  return new Map(
    rows.map(({ id, body }): [string, ClearanceTypeDefinition] => [id, JSON.parse(body)]),
  );
}

/** The newest version of one type; null when there is none. */
export async function clearanceType(
  db: Reader,
  id: string,
): Promise<ClearanceTypeDefinition | null> {
  const row = await db
    .selectFrom("clearance_type")
    .select("body")
    .where("id", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : null;
}

/** The published versions of one type, oldest first. */
export function clearanceTypeVersions(
  db: Reader,
  id: string,
): Promise<{ version: number; hash: string }[]> {
  return db
    .selectFrom("clearance_type")
    .select(["version", "hash"])
    .where("id", "=", id)
    .orderBy("version")
    .execute();
}

/** Stores a version, for good. */
export async function insertClearanceType(
  tx: Tx,
  row: { definition: ClearanceTypeDefinition; hash: string; by: string | null; at: number },
): Promise<void> {
  await tx
    .insertInto("clearance_type")
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

/** The districts of the schools for which a program has openings, by name. */
export function districtsServed(
  db: Reader,
  programId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("opening")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .innerJoin("organization as district", "district.id", "school.parent_id")
    .where("opening.organization_id", "=", programId)
    .where("district.kind", "=", "district")
    .select(["district.id", "district.name"])
    .distinct()
    .orderBy("district.name")
    .execute();
}
