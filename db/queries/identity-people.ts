import { sql } from "kysely";
import type { Reader } from "../connect";

/**
 * A corps member as people of the same program see them; of someone without an account, the name and
 * address by which the program's list brought them in.
 */
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

/** Corps members of some organizations whose name or e-mail has some words in it, by name. */
export async function corpsMembersNamed(
  db: Reader,
  organizationIds: readonly string[],
  { words, limit }: { words: string; limit: number },
): Promise<ProgramMember[]> {
  // What someone typed is no pattern: its % and _ stand for themselves.
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await members(db, organizationIds)
    .where(
      sql<boolean>`(lower(coalesce(account.name, unclaimed.name)) like ${pattern} escape '\\'
        or coalesce(account.email, unclaimed.email) like ${pattern} escape '\\')`,
    )
    .orderBy("name")
    .orderBy("membership.person_id")
    .limit(limit)
    .execute();
  return rows.map(toMember);
}

/**
 * What tells people apart whose name another corps member of some organizations has too: the address of
 * each, by person id. Only of those names that are asked for.
 */
export async function addressesOfNamesakes(
  db: Reader,
  organizationIds: readonly string[],
  names: readonly string[],
): Promise<Map<string, string>> {
  const asked = [...new Set(names), ""];
  const rows = await members(db, organizationIds)
    .where((eb) => eb(eb.fn.coalesce("account.name", "unclaimed.name"), "in", asked))
    .execute();
  const everyId = new Map<string, Set<string>>();
  for (const { name, person_id } of rows)
    everyId.set(name, (everyId.get(name) ?? new Set()).add(person_id));
  const shared = rows.filter(({ name }) => (everyId.get(name)?.size ?? 0) > 1);
  return new Map(shared.map(({ person_id, email }) => [person_id, email]));
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

/** Which of some people serve in an organization now. */
export async function corpsMembersAmong(
  db: Reader,
  organizationId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  const rows = await members(db, [organizationId])
    .where("membership.person_id", "in", [...personIds, ""])
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

function members(db: Reader, organizationIds: readonly string[]) {
  return db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select([
      "membership.person_id",
      "organization.id as organization_id",
      "organization.name as organization_name",
      "membership.granted_at",
    ])
    .select((eb) => eb.fn.coalesce("account.name", "unclaimed.name").as("name"))
    .select((eb) => eb.fn.coalesce("account.email", "unclaimed.email").as("email"))
    .where((eb) =>
      eb.or([eb("account.person_id", "is not", null), eb("unclaimed.person_id", "is not", null)]),
    )
    .$narrowType<{ name: string; email: string }>()
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
