import type { Reader } from "../connect";

/** A corps member as people of the same program see them. */
export interface ProgramMember {
  personId: string;
  name: string;
  email: string;
  organizationId: string;
  organizationName: string;
  since: number;
}

/**
 * Corps members of some organizations, a page at a time in order of id.
 * `after` is the last person id of the page before.
 */
export async function corpsMembersIn(
  db: Reader,
  organizationIds: readonly string[],
  page: { after: string | null; limit: number },
): Promise<ProgramMember[]> {
  let query = members(db, organizationIds).orderBy("membership.person_id").limit(page.limit);
  if (page.after !== null) query = query.where("membership.person_id", ">", page.after);
  return (await query.execute()).map(toMember);
}

/** One corps member, if they serve in one of these organizations now; else null. */
export async function corpsMemberIn(
  db: Reader,
  organizationIds: readonly string[],
  personId: string,
): Promise<ProgramMember | null> {
  const row = await members(db, organizationIds)
    .where("membership.person_id", "=", personId)
    .executeTakeFirst();
  return row ? toMember(row) : null;
}

function members(db: Reader, organizationIds: readonly string[]) {
  return db
    .selectFrom("membership")
    .innerJoin("account", "account.person_id", "membership.person_id")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select([
      "membership.person_id",
      "account.name",
      "account.email",
      "organization.id as organization_id",
      "organization.name as organization_name",
      "membership.granted_at",
    ])
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("membership.organization_id", "in", [...organizationIds, ""]);
}

function toMember(row: {
  person_id: string;
  name: string;
  email: string;
  organization_id: string;
  organization_name: string;
  granted_at: number;
}): ProgramMember {
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    since: row.granted_at,
  };
}
