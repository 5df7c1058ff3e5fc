import type { KnownPerson } from "../../app/placement/roster/judge";
import type { Reader, Tx } from "../connect";
import { keepEarlierName } from "./identity-names";

/** Everyone a program has now, and whoever its lists named: with addresses, roles, start and cohort. */
export async function rosterPeople(db: Reader, organizationId: string): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .leftJoin("roster_start as start", (join) =>
      join
        .onRef("start.person_id", "=", "membership.person_id")
        .onRef("start.organization_id", "=", "membership.organization_id"),
    )
    .leftJoin("cohort_member", (join) =>
      join
        .onRef("cohort_member.person_id", "=", "membership.person_id")
        .onRef("cohort_member.organization_id", "=", "membership.organization_id")
        .on("cohort_member.to_day", "is", null),
    )
    .leftJoin("cohort", "cohort.id", "cohort_member.cohort_id")
    .select(["membership.person_id", "membership.role", "membership.ended_at"])
    .select(["account.name as own_name", "account.email as own_email"])
    .select(["unclaimed.name as list_name", "unclaimed.email as list_email"])
    .select(["start.starts_on", "cohort.name as cohort"])
    .where("membership.organization_id", "=", organizationId)
    // Of those who left, a program still knows whom its own list brought in.
    .where((eb) =>
      eb.or([eb("membership.ended_at", "is", null), eb("unclaimed.person_id", "is not", null)]),
    )
    .orderBy("membership.person_id")
    .execute();
  const others = await otherAddresses(db, organizationId);
  const people = new Map<string, KnownPerson & { roles: KnownPerson["roles"][number][] }>();
  for (const row of rows) {
    const name = row.own_name ?? row.list_name;
    const email = row.own_email ?? row.list_email;
    if (name === null || email === null) continue;
    const person = people.get(row.person_id) ?? {
      personId: row.person_id,
      name,
      emails: [email, ...(others.get(row.person_id) ?? [])],
      claimed: row.own_name !== null,
      roles: [],
      start: row.starts_on,
      cohort: row.cohort,
    };
    if (row.ended_at === null) person.roles.push(row.role);
    people.set(row.person_id, person);
  }
  return [...people.values()];
}

async function otherAddresses(db: Reader, organizationId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("roster_address")
    .select(["person_id", "email"])
    .where("organization_id", "=", organizationId)
    .orderBy("email")
    .execute();
  const byPerson = new Map<string, string[]>();
  for (const { person_id, email } of rows)
    byPerson.set(person_id, [...(byPerson.get(person_id) ?? []), email]);
  return byPerson;
}

/** Of some addresses (lower case), whose each is in a program now or by its lists. */
export async function rosterOwners(
  db: Reader,
  organizationId: string,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const asked = [...emails, ""];
  const accounts = await db
    .selectFrom("account")
    .innerJoin("membership", "membership.person_id", "account.person_id")
    .select(["account.email", "account.person_id"])
    .where("membership.organization_id", "=", organizationId)
    .where("membership.ended_at", "is", null)
    .where("account.email", "in", asked)
    .execute();
  const unclaimed = await db
    .selectFrom("unclaimed_person")
    .select(["email", "person_id"])
    .where("organization_id", "=", organizationId)
    .where("email", "in", asked)
    .execute();
  const others = await db
    .selectFrom("roster_address")
    .select(["email", "person_id"])
    .where("organization_id", "=", organizationId)
    .where("email", "in", asked)
    .execute();
  const rows = [...others, ...unclaimed, ...accounts];
  return new Map(rows.map(({ email, person_id }) => [email, person_id]));
}

/** Adds someone whom a program brought in, without an account. */
export async function insertUnclaimed(
  tx: Tx,
  person: {
    personId: string;
    organizationId: string;
    email: string;
    name: string;
    createdAt: number;
  },
): Promise<void> {
  await tx
    .insertInto("person")
    .values({ id: person.personId, created_at: person.createdAt })
    .execute();
  await tx
    .insertInto("unclaimed_person")
    .values({
      person_id: person.personId,
      organization_id: person.organizationId,
      email: person.email,
      name: person.name,
      created_at: person.createdAt,
    })
    .execute();
}

/** The name by which a program's list knows someone without an account, from `at` on. */
export async function renameUnclaimed(
  tx: Tx,
  { personId, name, at }: { personId: string; name: string; at: number },
): Promise<void> {
  await keepEarlierName(tx, { personId, ownerId: personId, next: name, at });
  await tx
    .updateTable("unclaimed_person")
    .set({ name })
    .where("person_id", "=", personId)
    .execute();
}

/** The day from which a program expects someone. */
export async function setRosterStart(
  tx: Tx,
  start: { organizationId: string; personId: string; on: string },
): Promise<void> {
  await tx
    .insertInto("roster_start")
    .values({
      organization_id: start.organizationId,
      person_id: start.personId,
      starts_on: start.on,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organization_id", "person_id"])
        .doUpdateSet((eb) => ({ starts_on: eb.ref("excluded.starts_on") })),
    )
    .execute();
}

/** Another address by which a program's lists name someone; the first word about an address stands. */
export async function addRosterAddress(
  tx: Tx,
  address: { organizationId: string; email: string; personId: string },
): Promise<void> {
  await tx
    .insertInto("roster_address")
    .values({
      organization_id: address.organizationId,
      email: address.email,
      person_id: address.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whom a program's list brought in under an address (lower case), while they have no account. */
export async function unclaimedAt(
  db: Reader,
  organizationId: string,
  email: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("unclaimed_person")
    .select("person_id")
    .where("organization_id", "=", organizationId)
    .where("email", "=", email)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** What lists call someone who has no account; null for everyone else. */
export async function unclaimedById(
  db: Reader,
  personId: string,
): Promise<{ name: string; email: string } | null> {
  const row = await db
    .selectFrom("unclaimed_person")
    .select(["name", "email"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Everyone without an account whom any program's list brought in under an address (lower case). */
export async function unclaimedUnder(db: Reader, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom("unclaimed_person")
    .select("person_id")
    .where("email", "=", email)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

/** Forgets what a list called someone: an account says it now, or somebody else is meant. */
export async function dropUnclaimed(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("unclaimed_person").where("person_id", "=", personId).execute();
}

/** Moves what a program's lists say of one person to another, in place of what they said before. */
export async function moveRoster(
  tx: Tx,
  organizationId: string,
  { from, to, on }: { from: string; to: string; on: string },
): Promise<void> {
  await tx
    .deleteFrom("roster_start")
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", to)
    .execute();
  await tx
    .updateTable("roster_start")
    .set({ person_id: to })
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", from)
    .execute();
  await tx
    .updateTable("roster_address")
    .set({ person_id: to })
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", from)
    .execute();
  await tx
    .updateTable("cohort_member")
    .set({ to_day: on })
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", to)
    .where("to_day", "is", null)
    .execute();
  await tx
    .updateTable("cohort_member")
    .set({ person_id: to })
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", from)
    .execute();
}
