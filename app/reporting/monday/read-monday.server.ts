import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import {
  countUnjudged,
  holdersOf,
  peopleWaitingOn,
  placementsToWatch,
  type WatchedPlacement,
} from "../../../db/queries/reporting-monday";
import { organizationsWhere } from "../../identity/roles";
import { addDays, type Day, localDay } from "../../placement/gate/days";
import { readNames } from "../../placement/read-names.server";
import type { Reading } from "../../record/context.server";
import { type AskedList, type Candidate, judgeInTurn } from "./judge-in-turn.server";
import { aheadOf, MONDAY_LISTS, type MondayList, type MondayRow, mayShow, US } from "./monday";
import { readUnfilled, type Unfilled } from "./read-unfilled.server";
import { readWaits, type Waits } from "./read-waits.server";

/** The first few of a list; all of them stand behind its link. */
const FIRST = 5;
/** No more is judged to show the first few, however much has changed since hints were made. */
const MOST_JUDGED = 15;
const PAGE = 25;

/** The first rows of a list, and how many people it may have, as far as hints know. */
export interface ListStart {
  list: MondayList;
  rows: readonly MondayRow[];
  total: number;
}

/** The program lead's Monday, in the order of gate.md §6. */
export interface Monday {
  programs: readonly string[];
  zone: string;
  today: Day;
  lists: Record<MondayList, ListStart>;
  waits: Waits;
  unfilled: readonly Unfilled[];
  /** How many openings have a free place. */
  unfilledTotal: number;
  names: Record<string, string>;
  /** People about whom something is new that hints do not know yet. */
  unjudged: number;
}

/** Whose Monday it is, and what day. */
interface Ground extends Reading {
  programIds: readonly string[];
  programs: readonly string[];
  zone: string;
  today: Day;
}

/** What needs a lead first, judged at this moment; null for someone who leads no program. */
export async function readMonday(reading: Reading): Promise<Monday | null> {
  const ground = await readGround(reading);
  if (!ground) return null;
  const { db } = reading;
  const { programIds, programs, zone, today } = ground;
  const notEndedBy = addDays(today, -1);
  const { unfilled, total } = await readUnfilled(reading, { programIds, notEndedBy, limit: FIRST });
  return {
    programs,
    zone,
    today,
    lists: await readStarts(ground),
    waits: await readWaits(reading, programIds),
    unfilled,
    unfilledTotal: total,
    names: await readNames(db),
    unjudged: await countUnjudged(db, programIds),
  };
}

/** One list, a page at a time; null for someone who leads no program. */
export async function readMondayList(
  reading: Reading,
  { list, page }: { list: MondayList; page: number },
) {
  const ground = await readGround(reading);
  if (!ground) return null;
  const { zone, today } = ground;
  const offset = (page - 1) * PAGE;
  const watched = list === "waiting" ? [] : await watch(ground);
  const asked = await candidatesFor(ground, { list, watched, offset, limit: PAGE, most: PAGE });
  const rows = (await judgeInTurn(ground, [asked])).get(list) ?? [];
  const { total } = asked;
  const more = offset + PAGE < total;
  return { list, rows, total, page, more, zone, today, names: await readNames(reading.db) };
}

async function readGround(reading: Reading): Promise<Ground | null> {
  const { db, actor, now } = reading;
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programIds = organizationsWhere(held, ["program_lead"]);
  const program = programIds[0] === undefined ? null : await organizationById(db, programIds[0]);
  if (!program) return null;
  const led = held.filter(({ organizationId }) => programIds.includes(organizationId));
  const programs = [...new Set(led.map(({ organizationName }) => organizationName))];
  const { timeZone: zone } = program;
  return { ...reading, programIds, programs, zone, today: localDay(now, zone) };
}

async function readStarts(ground: Ground): Promise<Record<MondayList, ListStart>> {
  const watched = await watch(ground);
  const start = { offset: 0, limit: MOST_JUDGED, most: FIRST };
  const asked: Awaited<ReturnType<typeof candidatesFor>>[] = [];
  for (const list of MONDAY_LISTS)
    asked.push(await candidatesFor(ground, { list, watched, ...start }));
  const judged = await judgeInTurn(ground, asked);
  const starts = asked.map(({ list, total }): [MondayList, ListStart] => {
    const rows = judged.get(list) ?? [];
    const isWhole = total <= MOST_JUDGED && rows.length < FIRST;
    return [list, { list, rows, total: isWhole ? rows.length : total }];
  });
  return Object.fromEntries(starts) as Record<MondayList, ListStart>;
}

/** The placements that the lists choose from. */
function watch({ db, programIds, today }: Ground): Promise<WatchedPlacement[]> {
  const { failsBy, carriedBy } = aheadOf(today);
  return placementsToWatch(db, { programIds, today, failsBy, carriedBy });
}

interface Choice {
  list: MondayList;
  watched: readonly WatchedPlacement[];
  offset: number;
  limit: number;
  most: number;
}

/** Some of those whom a list may show, and how many there are. */
async function candidatesFor(
  { db, programIds, today }: Ground,
  { list, watched, offset, limit, most }: Choice,
): Promise<AskedList & { total: number }> {
  if (list === "waiting") {
    const found = await peopleWaitingOn(db, { programIds, owners: US }, { offset, limit });
    const candidates = found.rows.map((one) => ({ ...one, placement: null }));
    return { list, most, candidates, total: found.total };
  }
  const all = mayShow(list, watched, aheadOf(today));
  const some = all.slice(offset, offset + limit);
  const holders = await holdersOf(
    db,
    some.map(({ placementId }) => placementId),
  );
  const candidates = some.map(({ placementId: id, openingId, personId }): Candidate => {
    const { name = "", pinned = [] } = holders.get(id) ?? {};
    return { openingId, personId, name, placement: { id, pinned } };
  });
  return { list, most, candidates, total: all.length };
}
