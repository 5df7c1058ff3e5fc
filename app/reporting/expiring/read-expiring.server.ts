import { setImmediate } from "node:timers/promises";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { openingChanges } from "../../../db/queries/placement-changes";
import { listOpenings } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { endingYeses, endsByDay, type ToJudge } from "../../../db/queries/reporting-expiring";
import { countUnjudged } from "../../../db/queries/reporting-monday";
import { organizationsWhere } from "../../identity/roles";
import type { Judged } from "../../placement/decision";
import { addDays, type Day, localDay } from "../../placement/gate/days";
import { judgePlacement } from "../../placement/judge-placement.server";
import { judgeOpening } from "../../placement/openings/judge-opening.server";
import type { OpeningRole, OpeningRow } from "../../placement/openings/opening";
import { readFactsOf } from "../../placement/read-facts.server";
import { readNames } from "../../placement/read-names.server";
import { readReminded } from "../../placement/reminders/read-reminded.server";
import { remindedKey } from "../../placement/reminders/reminder";
import { readConflictsOf, schoolFactsAt } from "../../placement/schools/read-school-side.server";
import { seenBy } from "../../placement/seen";
import type { Reading } from "../../record/context.server";
import { type EndWeek, type ExpiringPick, type ExpiringRow, rowState, weeksOf } from "./expiring";

const PAGE = 25;
/** What is on file about so many people is read in a few milliseconds. */
const READ_AT_ONCE = 50;
/** As many rows as one file holds. */
export const MOST_EXPORTED = 2000;

/** A page of the expiry board: judged at this moment. */
export interface Expiring {
  programs: readonly { id: string; name: string }[];
  zone: string;
  today: Day;
  pick: ExpiringPick;
  rows: readonly ExpiringRow[];
  /** How many there may be, as far as hints know. */
  total: number;
  page: number;
  more: boolean;
  weeks: readonly EndWeek[];
  schools: readonly { id: string; name: string }[];
  roles: readonly OpeningRole[];
  names: Record<string, string>;
  /** People about whom something is new that hints do not know yet. */
  unjudged: number;
}

type Ground = NonNullable<Awaited<ReturnType<typeof readGround>>>;

/**
 * What ends within 30, 60 or 90 days in the programs that the reader leads, and whose turn it is: found
 * by hints, judged again one by one. Null for someone who leads no program.
 */
export async function readExpiring(
  reading: Reading,
  { pick, page }: { pick: ExpiringPick; page: number },
): Promise<Expiring | null> {
  const ground = await readGround(reading);
  if (!ground) return null;
  const { db } = reading;
  const { openings, programIds, zone, today } = ground;
  const asked = askedOf(ground, pick);
  const offset = (page - 1) * PAGE;
  const { rows, total } = await endingYeses(db, asked, { offset, limit: PAGE });
  return {
    ...choicesOf(openings),
    zone,
    today,
    pick,
    rows: await judged(reading, ground, rows, pick),
    total,
    page,
    more: offset + PAGE < total,
    weeks: weeksOf(await endsByDay(db, asked), today, pick.within),
    names: await readNames(db),
    unjudged: await countUnjudged(db, programIds),
  };
}

/** The whole board as a file has it: up to 2,000 rows. Null for someone who leads no program. */
export async function readExpiringFile(
  reading: Reading,
  pick: ExpiringPick,
): Promise<{ rows: ExpiringRow[]; names: Record<string, string> } | null> {
  const ground = await readGround(reading);
  if (!ground) return null;
  const page = { offset: 0, limit: MOST_EXPORTED };
  const { rows } = await endingYeses(reading.db, askedOf(ground, pick), page);
  return {
    rows: await judged(reading, ground, rows, pick),
    names: await readNames(reading.db),
  };
}

/**
 * The first so many of what ends within some days, everywhere the reader leads, and how many more there
 * may be; none for anyone else.
 */
export async function readExpiringRows(
  reading: Reading,
  within: ExpiringPick["within"],
  limit: number,
): Promise<{ rows: ExpiringRow[]; beyond: number }> {
  const ground = await readGround(reading);
  if (!ground) return { rows: [], beyond: 0 };
  const pick = { within, school: null, role: null, owner: null, action: null };
  const page = { offset: 0, limit };
  const { rows, total } = await endingYeses(reading.db, askedOf(ground, pick), page);
  return { rows: await judged(reading, ground, rows, pick), beyond: total - rows.length };
}

async function readGround({ db, actor, now }: Reading) {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programIds = organizationsWhere(held, ["program_lead"]);
  const program = programIds[0] === undefined ? null : await organizationById(db, programIds[0]);
  if (!program) return null;
  const { timeZone: zone } = program;
  const today = localDay(now, zone);
  const openings = await listOpenings(db, { programIds, notEndedBy: addDays(today, -1) });
  const ids = openings.map(({ id }) => id);
  return {
    programIds,
    openings,
    rules: await ruleSets(db, [...new Set(openings.flatMap(({ layers }) => layers))]),
    changes: await openingChanges(db, ids),
    zone,
    today,
  };
}

/** What the reader can pick from: what their openings are about. */
function choicesOf(openings: readonly OpeningRow[]) {
  const programs = new Map(openings.map((one) => [one.programId, one.programName]));
  const schools = new Map(openings.map(({ school }) => [school.id, school.name]));
  return {
    programs: [...programs].map(([id, name]) => ({ id, name })),
    schools: [...schools]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    roles: [...new Set(openings.map(({ role }) => role))].sort(),
  };
}

function askedOf({ programIds, today }: Ground, { within, ...pick }: ExpiringPick) {
  // A day without a yes lies one after the last good day.
  return { programIds, today, until: addDays(today, within + 1), ...pick };
}

async function judged(
  { db, now }: Reading,
  ground: Ground,
  found: readonly ToJudge[],
  pick: ExpiringPick,
): Promise<ExpiringRow[]> {
  const personIds = found.map(({ personId }) => personId);
  const reminded = await readReminded({ db, now }, personIds);
  const rows: ExpiringRow[] = [];
  for await (const { one, opening, body } of answersTo({ db, now }, ground, found)) {
    const { personId, name, isPlaced } = one;
    const today = localDay(now, opening.school.timeZone);
    const state = rowState(seenBy("other", body), { today, isPlaced, pick });
    // A file may have many: whoever waits for a page gets their turn.
    await setImmediate();
    if (!state) continue;
    const { id, title, school, role } = opening;
    rows.push({
      personId,
      name,
      opening: { id, title, school: school.name, role },
      isPlaced,
      ...state,
      reminded: (state.leaf && reminded[remindedKey(personId, state.leaf.req)]) ?? null,
    });
  }
  return rows;
}

/** Judges one after another; what is on file about them is read for many at once. */
async function* answersTo(
  { db, now }: Pick<Reading, "db" | "now">,
  { openings, rules: ofLayers, changes }: Ground,
  found: readonly ToJudge[],
): AsyncGenerator<{ one: ToJudge; opening: OpeningRow; body: Judged }> {
  const byId = new Map(openings.map((opening) => [opening.id, opening]));
  const pinned = new Set(found.flatMap((one) => one.pinned ?? []));
  for (const { id } of ofLayers) pinned.delete(id);
  const rules = [...ofLayers, ...(await ruleSets(db, [...pinned]))];
  const schoolFacts = schoolFactsAt(db, now);
  for (let from = 0; from < found.length; from += READ_AT_ONCE) {
    const some = found.slice(from, from + READ_AT_ONCE);
    const people = some.map(({ personId }) => personId);
    const factsOf = await readFactsOf(db, { personIds: people, openings, knownAt: now });
    const conflicts = await readConflictsOf(db, people, now);
    for (const one of some) {
      const { openingId, personId } = one;
      const opening = byId.get(openingId);
      if (!opening) continue;
      const asked = { opening, at: now, rules, facts: factsOf(personId, opening) };
      if (!one.pinned) yield { one, opening, body: await judgeOpening(db, { ...asked, personId }) };
      else {
        const placement = { personId, pinned: one.pinned };
        const ofSchool = { conflicts, schoolFacts: await schoolFacts(opening) };
        const body = await judgePlacement(db, { ...asked, placement, changes, ...ofSchool });
        yield { one, opening, body };
      }
    }
  }
}
