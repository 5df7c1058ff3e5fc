import type { Role } from "../identity/roles";
import { readContests } from "../placement/contests/read-contests.server";
import { readWaitingPairs } from "../placement/merges/read-duplicates.server";
import { readRuleWork } from "../placement/rules/read-draft.server";
import { readWaiversForMe } from "../placement/waivers/read-waivers.server";
import type { Reading } from "../record/context.server";
import type { Second, Task } from "./task";

/** Who may be a second person, or answers what people ask about their records. */
export const SECONDS: readonly Role[] = ["program_lead", "adjudicator", "coach", "operator"];

/** So many waivers are looked at; the list behind the button has them all. */
const MOST = 20;

/**
 * What somebody else asked for and the reader may answer, a task a kind with how many: waivers, pairs
 * of accounts and rule versions that wait for a second person, and questions about records, of which
 * operators have the overdue ones of all programs.
 */
export async function readSecondTasks(reading: Reading): Promise<Task[]> {
  const counts: Record<Second, number> = {
    waivers: (await readWaiversForMe(reading, MOST)).length,
    contests: (await readContests(reading, { most: 1, answerable: true })).total,
    merges: (await readWaitingPairs(reading)).filter(({ mine }) => !mine).length,
    rules: (await readRuleWork(reading)).waiting.filter(({ mine }) => mine).length,
  };
  return (Object.keys(counts) as Second[])
    .filter((of) => counts[of] > 0)
    .map((of) => ({ kind: "second", of, n: counts[of] }));
}
