import type { Reader } from "../../../db/connect";
import { corpsMembersIn } from "../../../db/queries/identity-people";
import { activePlacementsIn } from "../../../db/queries/placement";
import { openingChanges } from "../../../db/queries/placement-changes";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import type { Judged, UsableRule } from "../decision";
import { later, localDay } from "../gate/days";
import { judgePlacement } from "../judge-placement.server";
import { judgeOpening } from "../openings/judge-opening.server";
import type { OpeningRow } from "../openings/opening";
import { readFactsOf } from "../read-facts.server";
import { seenBy } from "../seen";
import {
  type Effect,
  type EffectCounts,
  type EffectKind,
  type EffectOpening,
  type EffectRow,
  firstBadDay,
  kindOf,
  NO_COUNTS,
} from "./effect";
import type { KeptThrough, LayerMove } from "./pins";

/** The most people who are not placed that one effect asks about. Everyone who is placed is asked. */
export const MOST_ASKED = 400;

/** An opening, and how its layers would change. */
export interface LayerChange {
  openingId: string;
  layers: readonly string[];
  /** The layers that move to another version, and how long the placed would keep the earlier one. */
  moves: readonly { from: string; to: string; through: KeptThrough | null }[];
}

/** A change of some openings' layers, asked about at an instant (epoch milliseconds). */
export interface EffectQuestion {
  changes: readonly LayerChange[];
  /** The versions named that are not published yet. */
  unpublished: readonly UsableRule[];
  now: number;
}

/**
 * What a change of openings' layers does to the people who are there now: everyone placed, and, up to
 * a limit, everyone else of the program. It only reads, so that a page and the publication itself work
 * it out alike.
 */
export async function workOutEffect(db: Reader, ask: EffectQuestion): Promise<Effect> {
  const rules: UsableRule[] = [...(await ruleSets(db)), ...ask.unpublished];
  const openings: EffectOpening[] = [];
  const rows: EffectRow[] = [];
  let [room, left] = [MOST_ASKED, 0];
  for (const change of ask.changes) {
    const opening = await openingById(db, change.openingId);
    if (!opening) continue;
    const asking: Asking = { opening, change, rules, now: ask.now };
    const placed = await askPlaced(db, asking);
    const { programId } = opening;
    const members = await corpsMembersIn(db, [programId], { after: null, limit: MOST_MEMBERS });
    const free = members.filter(
      ({ personId }) => !placed.some(({ who }) => who.personId === personId),
    );
    const others = await askOthers(db, asking, free.slice(0, room));
    room -= others.length;
    left += free.length - others.length;
    openings.push({
      id: opening.id,
      programId,
      title: opening.title,
      school: opening.school.name,
      placed: countsOf(placed),
      others: countsOf(others),
    });
    rows.push(...[...placed, ...others].flatMap((one) => rowOf(asking, one)));
  }
  return { openings, rows, left };
}

/** The most members of one program that an effect counts. */
const MOST_MEMBERS = 10_000;

interface Asking {
  opening: OpeningRow;
  change: LayerChange;
  rules: readonly UsableRule[];
  now: number;
}

/** Somebody, with the answer as it is and as it would be. */
interface Asked {
  who: { personId: string; name: string; placementId: string | null };
  kind: EffectKind;
  after: Judged;
}

async function askPlaced(db: Reader, asking: Asking): Promise<Asked[]> {
  const { opening, change, rules, now } = asking;
  const told = await openingChanges(db, [opening.id]);
  const on = localDay(now, opening.school.timeZone);
  const moves = change.moves.map((move): LayerMove => ({ ...move, on }));
  const next = { openingId: opening.id, was: opening.layers, layers: change.layers, moves };
  const asked: Asked[] = [];
  const placements = await activePlacementsIn(db, [opening.id]);
  const personIds = placements.map(({ personId }) => personId);
  const factsOf = await readFactsOf(db, { personIds, openings: [opening], knownAt: now });
  for (const placement of placements) {
    const { id: placementId, personId, name } = placement;
    const facts = factsOf(personId, opening);
    const same = { placement, at: now, rules, facts };
    const before = await judgePlacement(db, { ...same, opening, changes: told });
    const after = await judgePlacement(db, {
      ...same,
      opening: { ...opening, layers: change.layers },
      changes: [...told, { ...next, changedBy: "", at: now }],
    });
    asked.push(compared({ personId, name, placementId }, before, after));
  }
  return asked;
}

async function askOthers(
  db: Reader,
  { opening, change, rules, now }: Asking,
  people: readonly { personId: string; name: string }[],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const personIds = people.map(({ personId }) => personId);
  const factsOf = await readFactsOf(db, { personIds, openings: [opening], knownAt: now });
  for (const { personId, name } of people) {
    const facts = factsOf(personId, opening);
    const same = { personId, at: now, rules, facts };
    const before = await judgeOpening(db, { ...same, opening });
    const moved = { ...opening, layers: change.layers };
    const after = await judgeOpening(db, { ...same, opening: moved });
    asked.push(compared({ personId, name, placementId: null }, before, after));
  }
  return asked;
}

function compared(who: Asked["who"], before: Judged, after: Judged): Asked {
  return { who, after, kind: kindOf(datesOf(before), datesOf(after)) };
}

function countsOf(asked: readonly Asked[]): EffectCounts {
  const counts = { ...NO_COUNTS, asked: asked.length };
  for (const { kind } of asked) counts[kind]++;
  return counts;
}

function rowOf({ opening, now }: Asking, { who, kind, after }: Asked): EffectRow[] {
  if (kind === "same") return [];
  const today = localDay(now, opening.school.timeZone);
  const { until, steps } = seenBy("other", after);
  return [
    {
      openingId: opening.id,
      ...who,
      kind,
      lastSafe: until,
      firstBad: firstBadDay(datesOf(after), later(today, opening.startsOn)),
      steps: kind === "gains" ? null : steps,
    },
  ];
}

function datesOf({ answer }: Judged) {
  return { outcome: answer.outcome, until: answer.until ?? null, gap: answer.gap ?? null };
}
