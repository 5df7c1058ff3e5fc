import { takeLease } from "../../db/queries/record";
import {
  insertCheckpoint,
  lastCheckpoint,
  lockMovedHeads,
} from "../../db/queries/record-checkpoints";
import { type Checkpoint, nextCheckpoint } from "./checkpoint";
import type { Context } from "./context.server";

export const CHECKPOINT_EVERY_MS = 60_000;
/** Shorter than the interval, so that whoever comes next minute finds the lease free. */
const LEASE_MS = CHECKPOINT_EVERY_MS - 5_000;
/** One transaction seals at most this many heads; the rest wait for the next minute. */
const MOST_HEADS = 5_000;

/**
 * Seals the heads of all chains that moved since the last checkpoint. Of several processes one does
 * it each minute. `holder` names the process.
 * Returns the checkpoint; null when nothing moved or another process has this minute.
 */
export async function writeCheckpoint(
  context: Pick<Context, "tx" | "now">,
  holder: string,
): Promise<Checkpoint | null> {
  const { tx, now } = context;
  if (!(await takeLease(tx, "checkpoint", holder, now, now + LEASE_MS))) return null;
  const heads = await lockMovedHeads(tx, MOST_HEADS);
  if (heads.length === 0) return null;
  const checkpoint = nextCheckpoint(await lastCheckpoint(tx), heads, now);
  await insertCheckpoint(tx, checkpoint, heads);
  return checkpoint;
}
