import { sql } from "kysely";
import type { Role } from "../../app/identity/roles";
import type { Reader } from "../connect";
import { countOf, type FirstOf } from "./first-of";
import { PERSON_NAME } from "./person-name";

export interface Member {
  personId: string;
  name: string;
  email: string;
  role: Role;
  grantedAt: number;
}

/** Everyone who holds one of some roles in an organization now, in order of being granted. */
export async function membersOf(
  db: Reader,
  organizationId: string,
  roles: readonly Role[],
): Promise<Member[]> {
  const rows = await members(db, organizationId, roles).orderBy("granted_at").execute();
  return rows.map(toMember);
}

/** A page of them, those who serve after those who run it, and how many roles are held. */
export async function membersPage(
  db: Reader,
  which: { organizationId: string; roles: readonly Role[] },
  page: { offset: number; limit: number },
): Promise<FirstOf<Member>> {
  const found = members(db, which.organizationId, which.roles);
  const rows = await found
    .orderBy(sql`case membership.role when 'corps_member' then 1 else 0 end`)
    .orderBy("membership.granted_at")
    .orderBy("membership.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { rows: rows.map(toMember), total: await countOf(found) };
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

function members(db: Reader, organizationId: string, roles: readonly Role[]) {
  return db
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
    .where((eb) => eb.or(roles.map((role) => eb("membership.role", "=", role))))
    .where("membership.ended_at", "is", null);
}

function toMember(row: {
  person_id: string;
  name: string;
  email: string;
  role: Role;
  granted_at: number;
}): Member {
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    role: row.role,
    grantedAt: row.granted_at,
  };
}

/** The operators who have something to prove themselves by: a second factor, or a recovery code left. */
export async function operatorsWhoProve(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.person_id", "membership.person_id")
    .select("membership.person_id")
    .distinct()
    .where("membership.role", "=", "operator")
    .where("membership.ended_at", "is", null)
    .where("account.erased_at", "is", null)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("factor")
            .select("factor.id")
            .whereRef("factor.person_id", "=", "membership.person_id")
            .where("factor.confirmed_at", "is not", null),
        ),
        eb.exists(
          eb
            .selectFrom("recovery_code")
            .select("recovery_code.digest")
            .whereRef("recovery_code.person_id", "=", "membership.person_id")
            .where("recovery_code.used_at", "is", null),
        ),
      ]),
    )
    .orderBy("membership.person_id")
    .execute();
  return rows.map(({ person_id }) => person_id);
}
