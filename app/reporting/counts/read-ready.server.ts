import { type Way, waysIn } from "../../../db/queries/reporting-funnel";
import type { Reading } from "../../record/context.server";
import type { LedProgram } from "../read-led-programs.server";
import {
  daysToReady,
  furthest,
  median,
  reached,
  STAGES,
  type Stage,
  WAITED_ON,
  type WaitedOn,
} from "./funnel";
import type { Grouping } from "./grouping";
import { SMALLEST_SHOWN, suppressGroups } from "./small-cells";

/** How far the people of a program came, and how long they took; small numbers hidden. */
export interface ReadyReport {
  /** How many came at least so far; null where it is hidden. */
  stages: readonly { stage: Stage; people: number | null }[];
  /** Who stopped where, by group; null where so few cannot be parted. */
  groups: readonly { name: string | null; stopped: readonly (number | null)[] }[] | null;
  /** From joining to ready: null where fewer than ten are ready. */
  time: { people: number; days: Record<WaitedOn, number>; middle: number } | null;
}

/** The funnel of a program and its time to ready. Whoever calls has seen that the reader leads it. */
export async function readReady(
  { db }: Pick<Reading, "db">,
  { program, by }: { program: Pick<LedProgram, "id">; by: Grouping },
): Promise<ReadyReport> {
  const { ways, waiting } = await waysIn(db, program.id);
  const names = [...new Set(ways.map((way) => way[by]))].sort((a, b) =>
    (a ?? "\uffff").localeCompare(b ?? "\uffff", "en"),
  );
  if (!names.includes(null)) names.push(null);
  const stopped = names.map((name) => countStops(ways.filter((way) => way[by] === name)));
  // Whoever has not taken an invitation yet belongs to no group.
  const last = stopped.at(-1);
  if (last) last[0] = (last[0] ?? 0) + waiting;
  const { totals, groups } = suppressGroups(stopped);
  const people = reached(totals.slice(0, STAGES.length), totals[STAGES.length] ?? null);
  return {
    stages: STAGES.map((stage, at) => ({ stage, people: people[at] ?? null })),
    groups: groups && names.map((name, at) => ({ name, stopped: groups[at] ?? [] })),
    time: timeOf(ways),
  };
}

function countStops(ways: readonly Way[]): number[] {
  const stops = ways.map(furthest);
  return STAGES.map((stage) => stops.filter((one) => one === stage).length);
}

function timeOf(ways: readonly Way[]): ReadyReport["time"] {
  const days = ways.map(daysToReady).filter((one) => one !== null);
  if (days.length < SMALLEST_SHOWN) return null;
  const totals = days.map(({ person, us, agency }) => person + us + agency);
  const mean = (turn: WaitedOn) =>
    Math.round((days.reduce((sum, one) => sum + one[turn], 0) / days.length) * 10) / 10;
  const [person, us, agency] = WAITED_ON.map(mean);
  return {
    people: days.length,
    days: { person: person ?? 0, us: us ?? 0, agency: agency ?? 0 },
    middle: Math.round(median(totals) ?? 0),
  };
}
