import { sql } from "kysely";
import type { Opening, OpeningRole, OpeningRow } from "../../app/placement/openings/opening";
import type { Schedule } from "../../app/placement/openings/schedule";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";

/** Stores an opening with its weekly hours and its slots, numbered from 1. */
export async function insertOpening(
  tx: Tx,
  opening: Omit<Opening, "programName" | "school"> & {
    schoolId: string;
    createdBy: string;
    createdAt: number;
  },
): Promise<void> {
  await tx
    .insertInto("opening")
    .values({
      id: opening.id,
      organization_id: opening.programId,
      school_id: opening.schoolId,
      title: opening.title,
      role: opening.role,
      layers: JSON.stringify(opening.layers),
      starts_on: opening.startsOn,
      ends_on: opening.endsOn,
      slots: opening.slots,
      accompanied: opening.accompanied ? 1 : 0,
      beside_others: opening.besideOthers ? 1 : 0,
      created_by: opening.createdBy,
      created_at: opening.createdAt,
    })
    .execute();
  const slots = Array.from({ length: opening.slots }, (_, i) => i + 1);
  await tx
    .insertInto("opening_slot")
    .values(slots.map((slot) => ({ opening_id: opening.id, slot })))
    .execute();
  const { schedule } = opening;
  if (schedule === null) return;
  await tx
    .insertInto("opening_schedule")
    .values({
      opening_id: opening.id,
      weekdays: JSON.stringify(schedule.weekdays),
      from_time: schedule.from,
      to_time: schedule.to,
      students: schedule.students,
    })
    .execute();
}

/** One opening with the slots taken now; null when there is none. */
export async function openingById(db: Reader, id: string): Promise<OpeningRow | null> {
  const row = await openings(db).where("opening.id", "=", id).executeTakeFirst();
  return row ? toOpening(row) : null;
}

/** Some openings by their id, soonest first. */
export async function openingsById(db: Reader, ids: readonly string[]): Promise<OpeningRow[]> {
  const rows = await openings(db)
    .where("opening.id", "in", [...ids, ""])
    .orderBy("opening.starts_on")
    .orderBy("opening.id")
    .execute();
  return rows.map(toOpening);
}

/** Openings of some programs that have not ended by a day, a page of them, and how many there are. */
export async function openingsPage(
  db: Reader,
  which: { programIds: readonly string[]; notEndedBy: string },
  page: { offset: number; limit: number },
): Promise<{ rows: OpeningRow[]; total: number }> {
  const programIds = [...which.programIds, ""];
  const rows = await openings(db)
    .where("opening.organization_id", "in", programIds)
    .where("opening.ends_on", ">=", which.notEndedBy)
    .orderBy("opening.starts_on")
    .orderBy("opening.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { n } = await db
    .selectFrom("opening")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "in", programIds)
    .where("ends_on", ">=", which.notEndedBy)
    .executeTakeFirstOrThrow();
  return { rows: rows.map(toOpening), total: n };
}

/** Openings of some programs or schools that have not ended by a day, soonest first. */
export async function listOpenings(
  db: Reader,
  which: { programIds?: readonly string[]; schoolIds?: readonly string[]; notEndedBy: string },
): Promise<OpeningRow[]> {
  let query = openings(db)
    .where("opening.ends_on", ">=", which.notEndedBy)
    .orderBy("opening.starts_on")
    .orderBy("opening.id");
  if (which.programIds) {
    query = query.where("opening.organization_id", "in", [...which.programIds, ""]);
  }
  if (which.schoolIds) query = query.where("opening.school_id", "in", [...which.schoolIds, ""]);
  return (await query.execute()).map(toOpening);
}

/** The layers of the opening that some programs made last; null when they made none. */
export async function latestLayers(
  db: Reader,
  programIds: readonly string[],
): Promise<string[] | null> {
  const row = await db
    .selectFrom("opening")
    .select("layers")
    .where("organization_id", "in", [...programIds, ""])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? JSON.parse(row.layers) : null;
}

const HAS_FREE_PLACE = sql<boolean>`opening.slots >
  (select count(*) from placement where placement.opening_id = opening.id and placement.active = 1)`;

type Unfilled = { programIds: readonly string[]; notEndedBy: string; limit: number };

const unfilled = prepared((db, { programIds, notEndedBy, limit }: Unfilled) =>
  openings(db)
    .where("opening.organization_id", "in", programIds)
    .where("opening.ends_on", ">=", notEndedBy)
    .where(HAS_FREE_PLACE)
    .orderBy("opening.starts_on")
    .orderBy("opening.id")
    .limit(limit),
);

/** The first openings of some programs that have a free place, soonest first, and how many there are. */
export async function unfilledOpenings(
  db: Reader,
  asked: Unfilled,
): Promise<{ rows: OpeningRow[]; total: number }> {
  const programIds = evened(asked.programIds);
  const { n } = await db
    .selectFrom("opening")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("opening.organization_id", "in", programIds)
    .where("opening.ends_on", ">=", asked.notEndedBy)
    .where(HAS_FREE_PLACE)
    .executeTakeFirstOrThrow();
  return { rows: (await unfilled(db, { ...asked, programIds })).map(toOpening), total: n };
}

function openings(db: Reader) {
  return db
    .selectFrom("opening")
    .innerJoin("organization as program", "program.id", "opening.organization_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .leftJoin("organization as district", "district.id", "school.parent_id")
    .leftJoin("opening_schedule", "opening_schedule.opening_id", "opening.id")
    .selectAll("opening")
    .select([
      "program.name as program_name",
      "school.name as school_name",
      "school.time_zone as school_time_zone",
      "school.state as school_state",
      "district.state as district_state",
      "school.parent_id as district_id",
      "opening_schedule.weekdays",
      "opening_schedule.from_time",
      "opening_schedule.to_time",
      "opening_schedule.students",
    ])
    .select((eb) =>
      eb
        .selectFrom("placement")
        .whereRef("placement.opening_id", "=", "opening.id")
        .where("placement.active", "=", 1)
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("taken"),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof openings>["executeTakeFirstOrThrow"]>>;

function toOpening(row: Row): OpeningRow {
  return {
    id: row.id,
    programId: row.organization_id,
    programName: row.program_name,
    school: {
      id: row.school_id,
      name: row.school_name,
      timeZone: row.school_time_zone,
      state: row.school_state ?? row.district_state,
      districtId: row.district_id,
    },
    title: row.title,
    role: row.role as OpeningRole,
    layers: JSON.parse(row.layers),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    slots: row.slots,
    accompanied: row.accompanied === 1,
    besideOthers: row.beside_others === 1,
    schedule: scheduleOf(row),
    taken: row.taken ?? 0,
  };
}

/** The week of a joined `opening_schedule` row; null when the opening has none. */
export function scheduleOf(row: {
  weekdays: string | null;
  from_time: string | null;
  to_time: string | null;
  students: number | null;
}): Schedule | null {
  const { weekdays, from_time: from, to_time: to, students } = row;
  if (weekdays === null || from === null || to === null) return null;
  return { weekdays: JSON.parse(weekdays), from, to, students };
}
