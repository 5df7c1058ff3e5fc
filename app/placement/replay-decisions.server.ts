import { type StoredDecision, storedDecisions } from "../../db/queries/placement-decisions";
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

const AT_ONCE = 500;

/**
 * Makes stored decisions again from the log, byte for byte: all of them, or those at some places of
 * their chains.
 */
export async function replayDecisions(
  { db }: Reading,
  which: { seqs?: readonly number[] } = {},
): Promise<ReplayedDecision[]> {
  const published = await ruleSets(db);
  const replayed: ReplayedDecision[] = [];
  let after: Pick<StoredDecision, "organizationId" | "seq"> | null = null;
  for (;;) {
    const some: StoredDecision[] = await storedDecisions(db, { ...which, after, limit: AT_ONCE });
    replayed.push(...some.map((one) => replayOne(one, published)));
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return replayed;
  }
}

function replayOne(
  stored: StoredDecision,
  published: Awaited<ReturnType<typeof ruleSets>>,
): ReplayedDecision {
  return {
    organization: stored.organizationId,
    seq: stored.seq,
    decision: stored.id,
    outcome: stored.outcome,
    ...(sha256(stored.body) === stored.hash
      ? replay(stored.body, published)
      : { same: false as const, difference: "the stored text does not match its hash" }),
  };
}
