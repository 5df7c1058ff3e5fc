import type { Membership, OrganizationKind, Role } from "../../app/identity/roles";
import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

export interface Organization {
  id: string;
  kind: OrganizationKind;
  name: string;
  /** IANA zone in which its days are counted. */
  timeZone: string;
  /** Two letters; null where none applies. */
  state: string | null;
  parentId: string | null;
}

export interface Member {
  personId: string;
  name: string;
  email: string;
  role: Role;
  grantedAt: number;
}

/** Adds an organization. Throws a unique violation when one of its kind has the name. */
export async function insertOrganization(
  tx: Tx,
  organization: Organization & { createdAt: number },
): Promise<void> {
  await tx
    .insertInto("organization")
    .values({
      id: organization.id,
      kind: organization.kind,
      name: organization.name,
      time_zone: organization.timeZone,
      state: organization.state,
      parent_id: organization.parentId,
      created_at: organization.createdAt,
    })
    .execute();
}

/** An organization by id; null when there is none. */
export async function organizationById(db: Reader, id: string): Promise<Organization | null> {
  const row = await organizations(db).where("id", "=", id).executeTakeFirst();
  return row ? toOrganization(row) : null;
}

/** What some organizations are called, by id. */
export async function organizationsById(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await organizations(db)
    .where("id", "in", [...new Set(ids), ""])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Organizations of some kinds, or those under a parent, by name; at most 500. */
export async function listOrganizations(
  db: Reader,
  which: { kinds?: readonly OrganizationKind[]; parentId?: string; ids?: readonly string[] } = {},
): Promise<Organization[]> {
  let query = organizations(db).orderBy("name").limit(500);
  if (which.kinds) query = query.where("kind", "in", [...which.kinds]);
  if (which.parentId !== undefined) query = query.where("parent_id", "=", which.parentId);
  if (which.ids) query = query.where("id", "in", [...which.ids, ""]);
  return (await query.execute()).map(toOrganization);
}

/** Whether an organization of a kind has a name already, whatever its case. */
export async function organizationNamed(
  db: Reader,
  kind: OrganizationKind,
  name: string,
): Promise<Organization | null> {
  const row = await organizations(db)
    .where("kind", "=", kind)
    .where((eb) => eb(eb.fn<string>("lower", ["name"]), "=", name.toLowerCase()))
    .executeTakeFirst();
  return row ? toOrganization(row) : null;
}

/** Who holds which role in an organization now, at most 1,000, in order of being granted. */
export async function membersOf(
  db: Reader,
  organizationId: string,
  roles: readonly Role[],
): Promise<Member[]> {
  const rows = await db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .select((eb) => [
      "membership.person_id",
      PERSON_NAME.as("name"),
      eb.fn.coalesce("account.email", "unclaimed.email", eb.val("")).as("email"),
      "membership.role",
      "membership.granted_at",
    ])
    .where("membership.organization_id", "=", organizationId)
    .where("membership.role", "in", [...roles])
    .where("membership.ended_at", "is", null)
    .orderBy("membership.granted_at")
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: row.role,
    grantedAt: row.granted_at,
  }));
}

/** How many hold a role in an organization now. */
export async function countHolders(
  db: Reader,
  organizationId: string,
  role: Role,
): Promise<number> {
  const row = await db
    .selectFrom("membership")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "=", organizationId)
    .where("role", "=", role)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** The roles that a person holds now, oldest first. */
export async function membershipsOf(db: Reader, personId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select(["organization.id", "organization.kind", "organization.name", "membership.role"])
    .where("membership.person_id", "=", personId)
    .where("membership.ended_at", "is", null)
    .orderBy("membership.granted_at")
    .execute();
  return rows.map((row) => ({
    organizationId: row.id,
    organizationKind: row.kind,
    organizationName: row.name,
    role: row.role,
  }));
}

/** Gives a role; false when the person holds it there already. */
export async function insertMembership(
  tx: Tx,
  membership: {
    id: string;
    personId: string;
    organizationId: string;
    role: Role;
    grantedBy: string | null;
    grantedAt: number;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto("membership")
    .values({
      id: membership.id,
      person_id: membership.personId,
      organization_id: membership.organizationId,
      role: membership.role,
      granted_by: membership.grantedBy,
      granted_at: membership.grantedAt,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a role; false when the person does not hold it. */
export async function endMembership(
  tx: Tx,
  held: { personId: string; organizationId: string; role: Role },
  by: string | null,
  now: number,
): Promise<boolean> {
  const result = await tx
    .updateTable("membership")
    .set({ ended_by: by, ended_at: now })
    .where("person_id", "=", held.personId)
    .where("organization_id", "=", held.organizationId)
    .where("role", "=", held.role)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function organizations(db: Reader) {
  return db
    .selectFrom("organization")
    .select(["id", "kind", "name", "time_zone", "state", "parent_id"]);
}

function toOrganization(row: {
  id: string;
  kind: OrganizationKind;
  name: string;
  time_zone: string;
  state: string | null;
  parent_id: string | null;
}): Organization {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    timeZone: row.time_zone,
    state: row.state,
    parentId: row.parent_id,
  };
}
