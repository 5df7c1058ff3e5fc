import { setImmediate } from "node:timers/promises";
import type { Tx } from "../../../db/connect";
import { takeLease } from "../../../db/queries/record";
import type { App } from "../../record/app.server";
import { SYSTEM } from "../../record/context.server";
import { inSlices, type Rest } from "./slices";

/** As many people are read, and then kept, at once: milliseconds in which nobody else gets a turn. */
export const PEOPLE_AT_ONCE = 20;
/** Longer than it takes between two times that something is kept, which renews it. */
export const LEASE_MS = 120_000;

/** How the job goes about its work beside others. */
export interface Pace {
  /** What happens between two slices of work. */
  rest?: Rest;
  /** Ends the round: what was kept so far stays, and the next round goes on from there. */
  signal?: AbortSignal;
}

/** A round of the job. */
export interface Round {
  app: App;
  /** How many people, and people of new openings, were judged so far. */
  judged: number;
  /** Lets other work have its turn once enough was done. */
  pause: () => Promise<void>;
  /** Writes in one transaction; false, and nothing is written, when this round is to go no further. */
  keep: (write: (tx: Tx) => Promise<unknown>) => Promise<boolean>;
  /** Lets whoever comes next begin at once, after a restart too. */
  end: () => Promise<void>;
}

/** Begins a round; nothing is written before there is something to keep. */
export function openRound(
  app: App,
  holder: string,
  { rest = () => setImmediate(), signal }: Pace,
): Round {
  let isOurs = false;
  const lease = (until: number, write: (tx: Tx) => Promise<unknown>) =>
    app.run(SYSTEM, async ({ tx, now }) => {
      const taken = await takeLease(tx, "hints", holder, now, now + until);
      if (taken) await write(tx);
      return taken;
    });
  const round: Round = {
    app,
    judged: 0,
    pause: inSlices(rest),
    keep: async (write) => {
      if (signal?.aborted) return false;
      isOurs = await lease(LEASE_MS, write);
      await round.pause();
      return isOurs;
    },
    end: async () => {
      if (isOurs) await lease(0, async () => {});
    },
  };
  return round;
}
