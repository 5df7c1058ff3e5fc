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

/** A corps member whom no clearance clears yet; `pending` when an answer has been asked for. */
export interface UnclearedPerson {
  personId: string;
  name: string;
  pending: boolean;
}

/**
 * Corps members of some programs whose newest clearance of a type does not clear them and still
 * waits on someone, or who have none: those with an answer on its way first, then by name.
 */
export async function unclearedPeople(
  db: Reader,
  programIds: readonly string[],
  type: string,
  limit: number,
): Promise<UnclearedPerson[]> {
  const rows = await db
    .selectFrom("membership as m")
    .innerJoin("account as a", "a.person_id", "m.person_id")
    .leftJoin("clearance as c", (join) =>
      join
        .onRef("c.person_id", "=", "m.person_id")
        .on("c.type", "=", type)
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("clearance as newer")
                .select("newer.id")
                .whereRef("newer.person_id", "=", "c.person_id")
                .whereRef("newer.type", "=", "c.type")
                .whereRef("newer.recorded_at", ">", "c.recorded_at"),
            ),
          ),
        ),
    )
    .select(["m.person_id", "a.name", "c.state"])
    .where("m.organization_id", "in", [...programIds, ""])
    .where("m.role", "=", "corps_member")
    .where("m.ended_at", "is", null)
    .where(({ or, eb }) =>
      or([
        eb("c.id", "is", null),
        eb("c.state", "in", ["not_started", "pending", "flagged", "suspended"]),
      ]),
    )
    .orderBy((eb) => eb.case().when("c.state", "is", null).then(1).else(0).end())
    .orderBy("a.name")
    .limit(limit)
    .execute();
  const people = new Map(rows.map((row) => [row.person_id, row]));
  return [...people.values()].map((row) => ({
    personId: row.person_id,
    name: row.name,
    pending: row.state === "pending",
  }));
}
