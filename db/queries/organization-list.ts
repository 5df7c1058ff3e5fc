import { sql } from "kysely";
import type { Reader } from "../connect";
import { countOf, type FirstOf } from "./first-of";
import { type Organization, organizations, toOrganization } from "./identity-organizations";

/** What someone looks for among organizations: words of a name, a district's own, or some by id. */
export interface OrganizationsAsked {
  words?: string;
  parentId?: string | null;
  ids?: readonly string[];
}

/** A page of organizations, kind by kind and by name within one, and how many there are. */
export async function organizationsPage(
  db: Reader,
  { words = "", parentId = null, ids }: OrganizationsAsked,
  page: { offset: number; limit: number },
): Promise<FirstOf<Organization>> {
  let found = organizations(db);
  if (parentId !== null) found = found.where("parent_id", "=", parentId);
  if (ids) found = found.where("id", "in", [...ids, ""]);
  if (words !== "") {
    // What someone typed is no pattern: its % and _ stand for themselves.
    const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
    found = found.where(sql<boolean>`lower(name) like ${pattern} escape '\\'`);
  }
  const rows = await found
    .orderBy(
      sql`case kind when 'program' then 1 when 'college' then 2 when 'district' then 3
        when 'school' then 4 else 5 end`,
    )
    .orderBy("name")
    .orderBy("id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { rows: rows.map(toOrganization), total: await countOf(found) };
}
