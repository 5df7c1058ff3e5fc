import type { Membership, OrganizationKind, Role } from "../../app/identity/roles";
import type { Reader, Tx } from "../connect";

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

/** The time zones of some organizations, by id. */
export async function zonesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("organization")
    .select(["id", "time_zone"])
    .where("id", "in", [...new Set(ids), ""])
    .execute();
  return new Map(rows.map((row) => [row.id, row.time_zone]));
}

/** The time zones that programs are in. */
export async function programZones(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("organization")
    .select("time_zone")
    .distinct()
    .where("kind", "=", "program")
    .execute();
  return rows.map(({ time_zone }) => time_zone);
}

/** Every organization of some kinds, or of those named by id, by name. Not for a page: it has no end. */
export async function listOrganizations(
  db: Reader,
  which:
    | { kinds: readonly OrganizationKind[]; ids?: readonly string[] }
    | { kinds?: readonly OrganizationKind[]; ids: readonly string[] },
): Promise<Organization[]> {
  let query = organizations(db).orderBy("name").orderBy("id");
  if (which.kinds) query = query.where("kind", "in", [...which.kinds]);
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

/** Organizations, to narrow down. */
export function organizations(db: Reader) {
  return db
    .selectFrom("organization")
    .select(["id", "kind", "name", "time_zone", "state", "parent_id"]);
}

/** A row as an organization. */
export function toOrganization(row: {
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
