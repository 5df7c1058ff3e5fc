import type { Term } from "../../app/placement/openings/schedule";
import type { Served } from "../../app/placement/openings/term";
import type { Placement } from "../../app/placement/placement";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { wholePeople, wholePerson } from "./identity-merges";
import { scheduleOf } from "./placement-openings";

/** The slots of an opening that nobody holds and nobody is offered now, lowest first. */
export async function freeSlots(db: Reader, openingId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("opening_slot")
    .leftJoin("placement", (join) =>
      join
        .onRef("placement.opening_id", "=", "opening_slot.opening_id")
        .onRef("placement.slot", "=", "opening_slot.slot")
        .on("placement.active", "=", 1),
    )
    .leftJoin("offer", (join) =>
      join
        .onRef("offer.opening_id", "=", "opening_slot.opening_id")
        .onRef("offer.slot", "=", "opening_slot.slot")
        .on("offer.open", "=", 1),
    )
    .select("opening_slot.slot")
    .where("opening_slot.opening_id", "=", openingId)
    .where("placement.id", "is", null)
    .where("offer.id", "is", null)
    .orderBy("opening_slot.slot")
    .execute();
  return rows.map((row) => row.slot);
}

export async function insertPlacement(
  tx: Tx,
  placement: Pick<
    Placement,
    "id" | "openingId" | "personId" | "slot" | "decisionId" | "placedAt" | "pinned"
  > & {
    placedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto("placement")
    .values({
      id: placement.id,
      opening_id: placement.openingId,
      slot: placement.slot,
      person_id: placement.personId,
      decision_id: placement.decisionId,
      permits: 1,
      pinned: JSON.stringify(placement.pinned),
      active: 1,
      placed_by: placement.placedBy,
      placed_at: placement.placedAt,
      ended_on: null,
      ended_by: null,
      ended_at: null,
    })
    .execute();
}

/** A placement by id; null when there is none. */
export async function placementById(db: Reader, id: string): Promise<Placement | null> {
  const row = await db.selectFrom("placement").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toPlacement(row) : null;
}

type Held = Placement & Term;

/** The placements that a person holds now under any account, with when they are held, oldest first. */
export async function activePlacementsOf(db: Reader, personId: string): Promise<Held[]> {
  return (await activePlacementsOfEach(db, [personId]))(personId);
}

/** The same of several people, read at once. */
export async function activePlacementsOfEach(
  db: Reader,
  personIds: readonly string[],
): Promise<(personId: string) => Held[]> {
  const wholeOf = await wholePeople(db, personIds, Number.MAX_SAFE_INTEGER);
  const everyId = new Set(personIds.flatMap((personId) => wholeOf(personId).ids));
  const rows = await heldNow(db, { ids: evened([...everyId]) });
  const held = rows.map((row) => ({
    ...toPlacement(row),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    hours: scheduleOf(row),
  }));
  return (personId) => {
    const { ids } = wholeOf(personId);
    return held.filter((placement) => ids.includes(placement.personId));
  };
}

const heldNow = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .leftJoin("opening_schedule", "opening_schedule.opening_id", "opening.id")
    .selectAll("placement")
    .select([
      "opening.starts_on",
      "opening.ends_on",
      "school.time_zone",
      "opening_schedule.weekdays",
      "opening_schedule.from_time",
      "opening_schedule.to_time",
      "opening_schedule.students",
    ])
    .where("placement.person_id", "in", ids)
    .where("placement.active", "=", 1)
    .orderBy("placement.placed_at")
    .orderBy("placement.id"),
);

/**
 * The placement that someone held in an opening at an instant (epoch milliseconds), under any account
 * that was known as theirs by then, ended since or not; null when there was none.
 */
export async function placementAt(
  db: Reader,
  { openingId, personId, at }: { openingId: string; personId: string; at: number },
): Promise<Placement | null> {
  const { ids } = await wholePerson(db, personId, at);
  const row = await db
    .selectFrom("placement")
    .selectAll()
    .where("opening_id", "=", openingId)
    .where("person_id", "in", [...ids])
    .where("placed_at", "<=", at)
    .where((eb) => eb.or([eb("ended_at", "is", null), eb("ended_at", ">", at)]))
    .orderBy("placed_at", "desc")
    .executeTakeFirst();
  return row ? toPlacement(row) : null;
}

/** Who holds slots of some openings now, by slot. */
export async function activePlacementsIn(
  db: Reader,
  openingIds: readonly string[],
): Promise<(Placement & { name: string })[]> {
  const rows = await db
    .selectFrom("placement")
    .leftJoin("account", "account.person_id", "placement.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "placement.person_id")
    .selectAll("placement")
    .select((eb) => eb.fn.coalesce("account.name", "unclaimed.name").as("name"))
    .where("placement.opening_id", "in", [...openingIds, ""])
    .where("placement.active", "=", 1)
    .orderBy("placement.opening_id")
    .orderBy("placement.slot")
    .execute();
  return rows.map((row) => ({ ...toPlacement(row), name: row.name ?? "" }));
}

const terms = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select(["opening.starts_on", "opening.ends_on", "school.time_zone"])
    .select(["placement.person_id", "placement.ended_on", "placement.ended_at"])
    .where("placement.person_id", "in", ids)
    .where("placement.placed_at", "<=", knownAt),
);

/** The placements that some people ever held, as known at an instant, in the days of each. */
export async function termsOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, Served[]>> {
  return byPerson(await terms(db, { ids: evened(personIds), knownAt }), (row) => ({
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    zone: row.time_zone,
    endedOn: row.ended_at !== null && row.ended_at <= knownAt ? row.ended_on : null,
  }));
}

/** Ends an active placement, of which no hint says anything more; false when it has ended already. */
export async function endPlacementRow(
  tx: Tx,
  ended: { id: string; on: string; by: string | null; at: number },
): Promise<boolean> {
  const rows = await tx
    .updateTable("placement")
    .set({ active: 0, ended_on: ended.on, ended_by: ended.by, ended_at: ended.at })
    .where("id", "=", ended.id)
    .where("active", "=", 1)
    .returning("id")
    .execute();
  await tx.deleteFrom("placement_hint").where("placement_id", "=", ended.id).execute();
  return rows.length > 0;
}

function toPlacement(row: {
  id: string;
  opening_id: string;
  person_id: string;
  slot: number;
  decision_id: string;
  placed_at: number;
  pinned: string;
  active: 0 | 1;
  ended_on: string | null;
}): Placement {
  return {
    id: row.id,
    openingId: row.opening_id,
    personId: row.person_id,
    slot: row.slot,
    decisionId: row.decision_id,
    placedAt: row.placed_at,
    pinned: JSON.parse(row.pinned),
    active: row.active === 1,
    endedOn: row.ended_on,
  };
}
