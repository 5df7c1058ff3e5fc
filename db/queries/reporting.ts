import type { OrganizationKind } from "../../app/identity/roles";
import type { PersonStanding } from "../../app/reporting/person-standing";
import type { Reader } from "../connect";
import { openTasks } from "./placement-tasks";

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

/**
 * Where each of these people stands: placements only in openings of `programIds`, and that something
 * changed under one only in those of `ledIds`. A hint, never the gate's answer.
 */
export async function standingsOf(
  db: Reader,
  {
    personIds,
    programIds,
    ledIds,
  }: {
    personIds: readonly string[];
    programIds: readonly string[];
    ledIds: readonly string[];
  },
): Promise<Map<string, PersonStanding>> {
  const people = [...personIds, ""];
  const begun = await db
    .selectFrom("registration")
    .innerJoin("statement", (join) =>
      join.onRef("statement.registration_id", "=", "registration.id").on("statement.seq", "=", 1),
    )
    .select(["registration.person_id", (eb) => eb.fn.countAll<number>().as("n")])
    .where("registration.person_id", "in", people)
    .groupBy("registration.person_id")
    .execute();
  const held = await db
    .selectFrom("credential")
    .select(["person_id", (eb) => eb.fn.countAll<number>().as("n")])
    .where("person_id", "in", people)
    .where("is_open", "=", 1)
    .where("issued_at", "is not", null)
    .groupBy("person_id")
    .execute();
  const placed = await db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select(["placement.id", "placement.person_id", "opening.organization_id", "school.name"])
    .where("placement.person_id", "in", people)
    .where("placement.active", "=", 1)
    .where("opening.organization_id", "in", [...programIds, ""])
    .orderBy("opening.starts_on")
    .orderBy("placement.id")
    .execute();
  const led = placed.filter(({ organization_id }) => ledIds.includes(organization_id));
  const tasks = await openTasks(
    db,
    led.map(({ id }) => id),
  );
  const about = (personId: string) => (row: { person_id: string }) => row.person_id === personId;
  return new Map(
    personIds.map((personId) => {
      const courses = Number(begun.find(about(personId))?.n ?? 0);
      const badges = Number(held.find(about(personId))?.n ?? 0);
      const school = placed.find(about(personId))?.name ?? null;
      const hasChanged = led
        .filter(about(personId))
        .some(({ id }) => tasks.some(({ placementId }) => placementId === id));
      return [personId, { courses, badges, school, hasChanged }];
    }),
  );
}
