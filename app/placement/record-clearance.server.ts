import { organizationById } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { insertClearance } from "../../db/queries/placement-facts";
import { appendToChain } from "../record/append-to-chain.server";
import { daysLater } from "../record/civil-day";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { sharedProgram } from "./check-rights.server";
import {
  CLEARANCE_DAYS,
  CLEARANCES,
  type Clearance,
  type ClearanceRefusal,
  type ClearanceType,
  type Custody,
} from "./clearance";
import { type Day, localDay } from "./gate/days";
import type { ClearanceState } from "./gate/facts";

export interface ClearanceEntry {
  personId: string;
  type: ClearanceType;
  state: ClearanceState;
  /** The day it was decided, or sent in when pending. */
  on: Day;
  validThrough: Day | null;
  custody: Custody;
}

/**
 * Records what a body decided about a corps member. Only an adjudicator of the same program, never
 * about themself. A favourable or pending state cannot be dated ahead of today in the program.
 */
export async function recordClearance(
  context: Context,
  entry: ClearanceEntry,
): Promise<Outcome<{ id: string }, ClearanceRefusal>> {
  const { actor, tx, now } = context;
  if (actor.personId === entry.personId) return refused("own-clearance");
  const shared = await sharedProgram(tx, actor, "adjudicator", entry.personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");
  const today = localDay(now, program.timeZone);
  const bounds = {
    earliest: daysLater(today, -CLEARANCE_DAYS.back),
    latest: daysLater(today, CLEARANCE_DAYS.ahead),
  };
  if (entry.on < bounds.earliest || entry.on > bounds.latest) return refused("on-far", bounds);
  const ahead = entry.on > today;
  if (ahead && !["flagged", "suspended", "not_cleared"].includes(entry.state)) {
    return refused("dated-ahead");
  }
  if (entry.validThrough !== null && entry.validThrough < entry.on) return refused("ends-early");
  const latest = daysLater(entry.on, CLEARANCE_DAYS.valid);
  if (entry.validThrough !== null && entry.validThrough > latest) {
    return refused("through-far", { latest });
  }

  await lockPeople(tx, [entry.personId]);
  const clearance: Clearance = {
    ...entry,
    ...CLEARANCES[entry.type],
    id: context.newId(),
    recordedBy: actor.personId,
    recordedAt: now,
  };
  await insertClearance(tx, { ...clearance, organizationId: program.id });
  await appendToChain(context, {
    stream: `org:${program.id}`,
    kind: "clearance",
    refId: clearance.id,
    payload: { ...clearance },
  });
  context.emit({ kind: "clearance-recorded", personId: entry.personId });
  return done({ id: clearance.id });
}
