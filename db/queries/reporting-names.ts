import type { OrganizationKind } from "../../app/identity/roles";
import type { Reader } from "../connect";

/** What some people are called now, by id; who has no account is left out. */
export async function namesOf(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("account")
    .select(["person_id", "name"])
    .where("person_id", "in", [...personIds, ""])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}

/** Organizations of one kind, by name; at most 500. */
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
    .limit(500)
    .execute();
}
