import type { TryState } from "../mastery/check-rule";
import { continued, retentionDoor } from "../mastery/retention-check";
import type { RetentionRecord, RetentionStanding, StoredState, TryRecord } from "./check-log";
import type { CoachDecision } from "./coach-task";

interface ObjectiveRecord {
  /** What was shown of the objective, oldest first. */
  retentions: readonly RetentionRecord[];
  tries: readonly TryRecord[];
  decisions: readonly CoachDecision[];
  stored: StoredState | null;
  /** Questions that could still be asked, the one that waits for an answer included. */
  unseen: number;
  /** The civil day in the person's zone. */
  today: string;
}

/**
 * Derives it from the record of one objective. A miss takes back "shown"; a coach who confirms what
 * already stands as shown confirms that it was kept.
 */
export function retentionStanding(record: ObjectiveRecord): RetentionStanding {
  const retention = record.retentions.at(-1) ?? null;
  if (!retention || retention.outcome === "not-kept")
    return {
      retention,
      shown: false,
      confirmedAt: null,
      retentionDoor: null,
      keptAt: null,
      open: null,
    };
  const { tryId, shownAt, dueOn, openedAt, closedAt } = retention;
  const confirmed = record.decisions.find(
    ({ action, at }) => action === "confirmed" && at > shownAt,
  );
  const keptAt = closedAt ?? confirmed?.at ?? null;
  const state = stateOf(retention, record.stored);
  const passed = record.tries.find(({ id }) => id === tryId);
  const facts = { dueOn, opened: openedAt !== null, kept: keptAt !== null };
  return {
    retention,
    shown: true,
    confirmedAt: tryId === null ? shownAt : null,
    retentionDoor: retentionDoor(facts, state, record.unseen, record.today),
    keptAt,
    open:
      openedAt !== null && !facts.kept && passed && state
        ? { lane: "retention", try: passed, openedAt, state }
        : null,
  };
}

/** A passing try whose retention check was missed is a try spent, from the moment of the miss. */
export function spentTries(
  tries: readonly TryRecord[],
  retentions: readonly RetentionRecord[],
): TryRecord[] {
  return tries.map((one) => {
    const missed = retentions.find(
      ({ tryId, outcome }) => tryId === one.id && outcome === "not-kept",
    );
    return missed ? { ...one, outcome: "not-yet", closedAt: missed.closedAt } : one;
  });
}

/** At the retention check's own last answer, else at the end of the passing try. */
function stateOf({ tryId }: RetentionRecord, stored: StoredState | null): TryState | null {
  if (tryId === null) return null;
  if (stored?.retention?.tryId === tryId) return stored.retention.state;
  return stored?.check?.tryId === tryId ? continued(stored.check.state) : null;
}
