import { countUse, uncountUse } from "../../db/queries/record";
import type { Context } from "./context.server";
import { done, type Outcome, refused } from "./outcome";

export interface RateRule {
  /** Names the door, for example `sign-in:account`. */
  door: string;
  /** Uses allowed in one window. */
  most: number;
  windowMs: number;
}

/**
 * Counts one use of a door by someone (an address, an account). Counters live in the database, so a
 * restart forgets nothing. Refuses `too-many` with `waitSeconds` until the window ends.
 */
export async function limitRate(
  context: Pick<Context, "tx" | "now">,
  rule: RateRule,
  who: string,
): Promise<Outcome<{ left: number }, "too-many">> {
  const windowStart = context.now - (context.now % rule.windowMs);
  const count = await countUse(context.tx, `${rule.door}:${who}`, windowStart);
  if (count <= rule.most) return done({ left: rule.most - count });
  return refused("too-many", {
    waitSeconds: Math.ceil((windowStart + rule.windowMs - context.now) / 1000),
  });
}

/** Takes one use back, in the window that is running now. */
export async function giveBackUse(
  context: Pick<Context, "tx" | "now">,
  rule: RateRule,
  who: string,
): Promise<void> {
  const windowStart = context.now - (context.now % rule.windowMs);
  await uncountUse(context.tx, `${rule.door}:${who}`, windowStart);
}
