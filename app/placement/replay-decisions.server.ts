import { storedDecisions } from "../../db/queries/placement-decisions";
import { ruleSets } from "../../db/queries/placement-rules";
import { sha256 } from "../record/canonical";
import type { Reading } from "../record/context.server";
import { type Replay, replay } from "./decision";

export type ReplayedDecision = {
  organization: string;
  seq: number;
  decision: string;
  outcome: string;
} & Replay;

/**
 * Makes stored decisions again from the log, byte for byte: all of them (at most 1,000), or those
 * at some places of their chains.
 */
export async function replayDecisions(
  { db }: Reading,
  which: { seqs?: readonly number[] } = {},
): Promise<ReplayedDecision[]> {
  const published = await ruleSets(db);
  return (await storedDecisions(db, which)).map((stored) => ({
    organization: stored.organizationId,
    seq: stored.seq,
    decision: stored.id,
    outcome: stored.outcome,
    ...(sha256(stored.body) === stored.hash
      ? replay(stored.body, published)
      : { same: false as const, difference: "the stored text does not match its hash" }),
  }));
}
