import type { OrganizationKind } from "../../app/identity/roles";
import type { Reader } from "../connect";

/**
 * What some people are called now, by id: as their account says, or, before they have one, as the list
 * said that brought them in.
 */
export async function namesOf(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...personIds, ""];
  const names = new Map<string, string>();
  for (const table of ["unclaimed_person", "account"] as const) {
    const rows = await db
      .selectFrom(table)
      .select(["person_id", "name"])
      .where("person_id", "in", ids)
      .execute();
    for (const row of rows) names.set(row.person_id, row.name);
  }
  return names;
}

/** Organizations of one kind, by name. */
export function organizationsOfKind(
  db: Reader,
  kind: OrganizationKind,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("organization")
    .select(["id", "name"])
    .where("kind", "=", kind)
    .orderBy("name")
    .orderBy("id")
    .execute();
}
