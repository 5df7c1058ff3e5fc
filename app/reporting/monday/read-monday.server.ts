import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { type OpeningChange, openingChanges } from "../../../db/queries/placement-changes";
import { listOpenings } from "../../../db/queries/placement-openings";
import { type PublishedRuleSet, ruleSets } from "../../../db/queries/placement-rules";
import {
  countUnjudged,
  peopleWaitingOn,
  placementsToJudge,
} from "../../../db/queries/reporting-monday";
import { organizationsWhere } from "../../identity/roles";
import { readSessions } from "../../observation/read-sessions.server";
import { addDays, type Day, localDay } from "../../placement/gate/days";
import { judgePlacement } from "../../placement/judge-placement.server";
import { judgeOpening } from "../../placement/openings/judge-opening.server";
import type { OpeningRow } from "../../placement/openings/opening";
import { readNames } from "../../placement/read-names.server";
import { type SeenAnswer, seenBy } from "../../placement/seen";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import {
  AHEAD_DAYS,
  type MondayList,
  type MondayRow,
  placedState,
  US,
  waitingState,
} from "./monday";
import { readUnfilled, type Unfilled } from "./read-unfilled.server";

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
  /** Sessions held whose sheet nobody has signed. */
  unsigned: readonly { id: string; title: string; on: Day }[];
  unfilled: readonly Unfilled[];
  /** How many openings have a free place. */
  unfilledTotal: number;
  names: Record<string, string>;
  /** People about whom something is new that hints do not know yet. */
  unjudged: number;
}

/** Everything that the lists need, read once. */
interface Ground extends Reading {
  programIds: readonly string[];
  openings: ReadonlyMap<string, OpeningRow>;
  rules: PublishedRuleSet[];
  changes: readonly OpeningChange[];
  zone: string;
  today: Day;
}

/** What needs a lead first, judged at this moment; null for someone who leads no program. */
export async function readMonday(reading: Reading): Promise<Monday | null> {
  const ground = await readGround(reading);
  if (!ground) return null;
  const { db } = reading;
  const start = (list: MondayList) => readStart(ground, list);
  const openings = [...ground.openings.values()];
  const free = openings.filter(({ taken, slots }) => taken < slots);
  const { sessions } = await readSessions(reading);
  return {
    programs: [...new Set(openings.map(({ programName }) => programName))],
    zone: ground.zone,
    today: ground.today,
    lists: {
      "at-risk": await start("at-risk"),
      starting: await start("starting"),
      ending: await start("ending"),
      waiting: await start("waiting"),
    },
    unsigned: sessions
      .filter(
        ({ organizationId, startsAt, cancelled, signed, attended }) =>
          ground.programIds.includes(organizationId) &&
          startsAt <= reading.now &&
          !cancelled &&
          !signed &&
          attended > 0,
      )
      .slice(0, FIRST)
      .map(({ id, title, startsAt, timeZone }) => ({ id, title, on: dayIn(startsAt, timeZone) })),
    unfilled: await readUnfilled(reading, free.slice(0, FIRST), ground.rules),
    unfilledTotal: free.length,
    names: await readNames(db),
    unjudged: await countUnjudged(db, ground.programIds),
  };
}

/** One list, a page at a time; null for someone who leads no program. */
export async function readMondayList(
  reading: Reading,
  { list, page }: { list: MondayList; page: number },
) {
  const ground = await readGround(reading);
  if (!ground) return null;
  const offset = (page - 1) * PAGE;
  const { candidates, total } = await candidatesFor(ground, list, { offset, limit: PAGE });
  const rows = await judged(ground, list, candidates, PAGE);
  const { zone, today } = ground;
  const more = offset + PAGE < total;
  return { list, rows, total, page, more, zone, today, names: await readNames(reading.db) };
}

async function readGround(reading: Reading): Promise<Ground | null> {
  const { db, actor, now } = reading;
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programIds = organizationsWhere(held, ["program_lead"]);
  const program = programIds[0] === undefined ? null : await organizationById(db, programIds[0]);
  if (!program) return null;
  const today = localDay(now, program.timeZone);
  const openings = await listOpenings(db, { programIds, notEndedBy: addDays(today, -1) });
  const rules = await ruleSets(db, [...new Set(openings.flatMap(({ layers }) => layers))]);
  const changes = await openingChanges(
    db,
    openings.map(({ id }) => id),
  );
  const byId = new Map(openings.map((opening) => [opening.id, opening]));
  const { timeZone: zone } = program;
  return { ...reading, programIds, openings: byId, rules, changes, zone, today };
}

async function readStart(ground: Ground, list: MondayList): Promise<ListStart> {
  const page = { offset: 0, limit: MOST_JUDGED };
  const { candidates, total } = await candidatesFor(ground, list, page);
  const rows = await judged(ground, list, candidates, FIRST);
  return { list, rows, total: total <= MOST_JUDGED && rows.length < FIRST ? rows.length : total };
}

interface Candidate {
  openingId: string;
  personId: string;
  name: string;
  placementId?: string;
  /** The rule versions of someone who is placed. */
  pinned?: readonly string[];
}

async function candidatesFor(
  { db, programIds, today }: Ground,
  list: MondayList,
  page: { offset: number; limit: number },
): Promise<{ candidates: Candidate[]; total: number }> {
  const found =
    list === "waiting"
      ? await peopleWaitingOn(db, { programIds, owners: US }, page)
      : await placementsToJudge(
          db,
          {
            programIds,
            list,
            today,
            week: addDays(today, AHEAD_DAYS.starting),
            // A day without a yes lies one after the last safe day.
            until: addDays(today, AHEAD_DAYS["at-risk"] + 1),
            carriedUntil: addDays(today, AHEAD_DAYS.ending),
          },
          page,
        );
  return { candidates: found.rows, total: found.total };
}

async function judged(
  ground: Ground,
  list: MondayList,
  candidates: readonly Candidate[],
  most: number,
): Promise<MondayRow[]> {
  const rows: MondayRow[] = [];
  for (const candidate of candidates) {
    if (rows.length === most) break;
    const { personId, name, placementId = null } = candidate;
    const opening = ground.openings.get(candidate.openingId);
    if (!opening) continue;
    const answer = await ask(ground, opening, candidate);
    const state =
      list === "waiting" ? waitingState(answer) : placedState(list, answer, ground.today);
    if (!state) continue;
    const { id, title, school, startsOn } = opening;
    const place = { id, title, school: school.name, startsOn };
    rows.push({ personId, name, opening: place, placementId, ...state });
  }
  return rows;
}

async function ask(
  { db, now, rules, changes }: Ground,
  opening: OpeningRow,
  { personId, pinned }: Pick<Candidate, "personId" | "pinned">,
): Promise<SeenAnswer> {
  const asked = { opening, at: now, rules };
  const body = pinned
    ? await judgePlacement(db, { ...asked, placement: { personId, pinned }, changes })
    : await judgeOpening(db, { ...asked, personId });
  return seenBy("other", body);
}
