import { type Way, waysIn } from "../../../db/queries/reporting-funnel";
import type { Reading } from "../../record/context.server";
import { SMALLEST_SHOWN } from "../../record/small-cells";
import type { LedProgram } from "../read-led-programs.server";
import { daysToReady, median, WAITED_ON, type WaitedOn } from "./funnel";
import type { Grouping } from "./grouping";
import { type PartedFunnel, partFunnel } from "./parted-funnel";

/** How far the people of a program came, and how long they took; small numbers hidden. */
export interface ReadyReport extends PartedFunnel {
  /** From joining to the first recorded yes: null where fewer than ten have one. */
  time: { people: number; days: Record<WaitedOn, number>; middle: number } | null;
}

/** The funnel of a program and its time to ready. Whoever calls has seen that the reader leads it. */
export async function readReady(
  { db }: Pick<Reading, "db">,
  { program, by }: { program: Pick<LedProgram, "id">; by: Grouping },
): Promise<ReadyReport> {
  const { ways, waiting } = await waysIn(db, program.id);
  return { ...partFunnel(ways, { waiting, by }), time: timeOf(ways) };
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
