import type { OpeningRole } from "../../app/placement/openings/opening";
import type { Reader } from "../connect";
import type { FirstOf } from "./first-of";
import { PERSON_NAME } from "./person-name";

/** What a school needs of a role now: places, people in them, and who could come. */
export interface Need {
  schoolId: string;
  school: string;
  role: OpeningRole;
  slots: number;
  filled: number;
  ready: number;
}

/** The openings of a program under way or to come, by school and role. */
export async function needsOf(
  db: Reader,
  { programId, today }: { programId: string; today: string },
): Promise<Need[]> {
  const openings = await db
    .selectFrom("opening")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select([
      "opening.id",
      "opening.role",
      "opening.slots",
      "school.id as school_id",
      "school.name",
    ])
    .where("opening.organization_id", "=", programId)
    .where("opening.ends_on", ">=", today)
    .orderBy("school.name")
    .orderBy("opening.id")
    .execute();
  const ids = openings.map(({ id }) => id);
  const placed = await db
    .selectFrom("placement")
    .select(["opening_id", "person_id"])
    .where("opening_id", "in", [...ids, ""])
    .where("active", "=", 1)
    .execute();
  const near = await db
    .selectFrom("standing_hint")
    .select(["opening_id", "person_id"])
    .where("opening_id", "in", [...ids, ""])
    .where("steps", "=", 0)
    .execute();
  const busy = new Set(placed.map(({ person_id }) => person_id));
  const needs = new Map<string, Need & { people: Set<string> }>();
  for (const { id, role, slots, school_id: schoolId, name: school } of openings) {
    const key = `${schoolId} ${role}`;
    const need = needs.get(key) ?? {
      schoolId,
      school,
      role: role as OpeningRole,
      slots: 0,
      filled: 0,
      ready: 0,
      people: new Set<string>(),
    };
    need.slots += slots;
    need.filled += placed.filter(({ opening_id }) => opening_id === id).length;
    for (const one of near)
      if (one.opening_id === id && !busy.has(one.person_id)) need.people.add(one.person_id);
    needs.set(key, need);
  }
  return [...needs.values()].map(({ people, ...need }) => ({ ...need, ready: people.size }));
}

/** Who is placed and was last observed before a day, or never; the longest ago first. */
export async function unobservedSince(
  db: Reader,
  { programId, day, limit }: { programId: string; day: string; limit: number },
): Promise<FirstOf<{ personId: string; name: string; lastOn: string | null; since: number }>> {
  const rows = await db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .leftJoin("account", "account.person_id", "placement.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "placement.person_id")
    .select((eb) => [
      "placement.person_id",
      PERSON_NAME.as("name"),
      eb.fn.min("placement.placed_at").as("since"),
      eb
        .selectFrom("observation")
        .leftJoin("observation as later", "later.supersedes", "observation.id")
        .select((inner) => inner.fn.max("observation.on_day").as("on"))
        .whereRef("observation.person_id", "=", "placement.person_id")
        .where("observation.withdrawn", "=", 0)
        .where("later.id", "is", null)
        .as("last_on"),
    ])
    .where("opening.organization_id", "=", programId)
    .where("placement.active", "=", 1)
    .groupBy(["placement.person_id", "account.name", "unclaimed.name"])
    .execute();
  const unobserved = rows
    .filter(({ last_on }) => last_on === null || last_on < day)
    .map((row) => ({
      personId: row.person_id,
      name: row.name,
      lastOn: row.last_on,
      since: row.since,
    }))
    .sort((a, b) => (a.lastOn ?? "").localeCompare(b.lastOn ?? "") || a.since - b.since);
  return { rows: unobserved.slice(0, limit), total: unobserved.length };
}
