import { type Need, needsOf, unobservedSince } from "../../../db/queries/reporting-coverage";
import { daysLater } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import type { LedProgram } from "../read-led-programs.server";

/** One observation a month is the program's rule (gate.md §7). */
const OBSERVED_WITHIN_DAYS = 30;
/** A page names so many; who was named leaves the list once observed. */
const MOST = 100;

/** What schools need of a program, and who of those placed was not observed lately. */
export interface Coverage {
  needs: readonly Need[];
  unobserved: readonly { personId: string; name: string; lastOn: string | null }[];
  unobservedTotal: number;
}

/** The coverage of a program today. Whoever calls has seen that the reader leads it. */
export async function readCoverage(
  { db }: Pick<Reading, "db">,
  { id: programId, today }: Pick<LedProgram, "id" | "today">,
): Promise<Coverage> {
  const day = daysLater(today, -OBSERVED_WITHIN_DAYS);
  const { rows, total } = await unobservedSince(db, { programId, day, limit: MOST });
  return {
    needs: await needsOf(db, { programId, today }),
    unobserved: rows,
    unobservedTotal: total,
  };
}
