import { schoolsOf } from "../../../db/queries/reporting-areas";
import { waysIn } from "../../../db/queries/reporting-funnel";
import { instantAt } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import type { LedProgram } from "../read-led-programs.server";
import { type Equity, equityOf } from "./equity";
import { daysToReady, WAITED_ON } from "./funnel";
import { type Area, GROUPINGS, type Grouping } from "./grouping";
import { type PartedFunnel, partFunnel } from "./parted-funnel";

/** The time to ready by group, and the schools that a lead may say something about. */
export interface EquityReport extends Equity {
  /** Whoever became ready on this day or later is not counted yet. */
  before: string;
  schools: readonly { id: string; name: string; area: Area | null }[];
}

/**
 * The time to ready of a program by group. Only whole months are counted, so that two readings a day
 * apart do not tell of the one person between them; what the funnel hides is hidden here too. Whoever
 * calls has seen that the reader leads the program.
 */
export async function readEquity(
  { db }: Pick<Reading, "db">,
  program: Pick<LedProgram, "id" | "zone" | "today">,
): Promise<EquityReport> {
  const { ways, waiting } = await waysIn(db, program.id);
  const before = `${program.today.slice(0, 7)}-01`;
  const end = instantAt(before, "00:00", program.zone);
  const ready = ways.flatMap((way) => {
    const turns = daysToReady(way);
    if (turns === null || way.readyAt === null || way.readyAt >= end) return [];
    return [{ ...way, days: WAITED_ON.reduce((sum, turn) => sum + turns[turn], 0) }];
  });
  const hidden = new Map(
    GROUPINGS.map((by) => [by, hiddenGroups(partFunnel(ways, { waiting, by }).groups)]),
  );
  const hides = (by: Grouping, name: string | null) => hidden.get(by)?.has(name) ?? false;
  return {
    ...equityOf(ready, { all: ways, hides }),
    before,
    schools: await schoolsOf(db, program.id),
  };
}

/** Those of which the funnel does not even say how many they are. */
function hiddenGroups(groups: PartedFunnel["groups"]): ReadonlySet<string | null> {
  const small = (groups ?? []).filter(({ people }) => people.at(-1) === null);
  return new Set(small.map(({ name }) => name));
}
