import type { OrganizationKind } from "../../app/identity/roles";
import type { Reader } from "../connect";

/** Organizations of some kinds where nobody holds a role and nobody is invited, oldest first. */
export async function organizationsWithoutPeople(
  db: Reader,
  kinds: readonly OrganizationKind[],
  limit: number,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("organization as o")
    .select(["o.id", "o.name"])
    .where("o.kind", "in", [...kinds])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("membership as m")
            .select("m.id")
            .whereRef("m.organization_id", "=", "o.id")
            .where("m.ended_at", "is", null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("invitation as i")
            .select("i.id")
            .whereRef("i.organization_id", "=", "o.id")
            .where("i.accepted_at", "is", null),
        ),
      ),
    )
    .orderBy("o.created_at")
    .orderBy("o.id")
    .limit(limit)
    .execute();
}
