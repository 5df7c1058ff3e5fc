import { canOpen, freshTry } from "../mastery/check-rule";
import { gaugeInCheck, type JudgedItem, type Parameters } from "../mastery/parameters";
import { unseen } from "../mastery/selection";
import { doorOf } from "../mastery/tries";
import type {
  CheckItem,
  CheckStanding,
  OpenTry,
  RetentionRecord,
  StoredState,
  TryRecord,
} from "./check-log";
import type { CoachDecision } from "./coach-task";
import { retentionStanding, spentTries } from "./retention-standing";

/** All that the check of one registration is judged by. Instants are epoch milliseconds. */
export interface CheckRecord {
  /** The items of the course version that a check may ask. */
  items: readonly (Omit<CheckItem, "guess" | "slip"> & { judged: JudgedItem })[];
  /** The families of which one was asked or answered. */
  seen: ReadonlySet<string>;
  tries: readonly TryRecord[];
  states: ReadonlyMap<string, StoredState>;
  decisions: readonly CoachDecision[];
  retentions: readonly RetentionRecord[];
  /** From when on an objective is to be shown anew, where a newer version did not carry it over. */
  reopened: ReadonlyMap<string, number>;
  /** Tries in which an answer was found right after all, because its key had been wrong, with when. */
  raised: readonly { tryId: string; objectiveId: string; at: number }[];
  /** When the latest renewal of the course was opened; null when there was none. */
  renewedFrom: number | null;
  /** The try whose question waits for an answer. */
  waitingIn: string | null;
  /** The civil day in the person's zone; matters only to what was shown. */
  today: string;
}

/** The instants of which the parameters in force judge what is open: its openings, and now. */
export function judgedAsOf({ tries, retentions }: CheckRecord, now: number): Set<number> {
  const open = tries.filter(({ outcome }) => outcome === null);
  const confirming = retentions.filter(({ outcome }) => outcome === null);
  return new Set([now, ...[...open, ...confirming].flatMap(({ openedAt }) => openedAt ?? [])]);
}

/**
 * Where a person stands on one objective.
 * @param inForce gives the parameters that were in force at each instant of `judgedAsOf`
 */
export function checkStanding(
  record: CheckRecord,
  objectiveId: string,
  inForce: (at: number) => Parameters,
  now: number,
): CheckStanding {
  const ofIt = <T extends { objectiveId: string }>(all: readonly T[]) =>
    all.filter((one) => one.objectiveId === objectiveId);
  const tries = ofIt(record.tries);
  const items = ofIt(record.items);
  const reopened = record.reopened.get(objectiveId) ?? 0;
  const decisions = ofIt(record.decisions).filter(({ at }) => at >= reopened);
  const retentions = ofIt(record.retentions).filter(({ shownAt }) => shownAt >= reopened);
  const stored = record.states.get(objectiveId) ?? null;
  // The question that waits for an answer is one of those that may still count.
  const waiting = tries.some(({ id }) => id === record.waitingIn) ? 1 : 0;
  const { shown, ...retention } = retentionStanding({
    retentions,
    tries,
    decisions,
    stored,
    unseen: unseen(items, record.seen).length + waiting,
    today: record.today,
  });
  const open = retention.open ?? openTry(tries, stored);
  const parameters = inForce(open?.openedAt ?? now);
  const bank = items.map(({ itemVersionId, family, judged }): CheckItem => {
    return { itemVersionId, objectiveId, family, ...gaugeInCheck(parameters, judged) };
  });
  const left = unseen(bank, record.seen);
  const from = Math.max(record.renewedFrom ?? 0, reopened);
  // A try that was missed by a wrong key is given back, as if a coach had opened one more.
  const missedByKey = ofIt(record.raised).filter(({ tryId }) =>
    tries.some(({ id, outcome }) => id === tryId && outcome === "not-yet"),
  );
  const reopenedAt = [
    ...decisions.flatMap(({ action, at }) => (action === "reopened" ? [at] : [])),
    ...missedByKey.map(({ at }) => at),
  ].filter((at) => at >= from);
  const current = tries.filter(({ openedAt }) => openedAt >= from);
  // What was reopened since the renewal began is shown anew for its own sake, with its lessons first.
  const asked = record.renewedFrom !== null && record.renewedFrom >= reopened;
  const renewing = asked && (retention.retention?.shownAt ?? 0) < from;
  const missed = renewing && current.some(({ outcome }) => outcome === "not-yet");
  const spent = spentTries(current, retentions);
  return {
    objectiveId,
    tries,
    current,
    bank,
    unseen: left,
    reopenedAt,
    ...retention,
    ...(renewing ? { retentionDoor: null } : {}),
    ...(missed ? { keptAt: null } : {}),
    renewing,
    stands: shown && !missed,
    door: shown && !renewing ? { state: "shown" } : doorOf(spent, reopenedAt, canOpen(left), now),
    open,
  };
}

function openTry(tries: readonly TryRecord[], stored: StoredState | null): OpenTry | null {
  const open = tries.find(({ outcome }) => outcome === null);
  if (!open) return null;
  const state = stored?.check?.tryId === open.id ? stored.check.state : freshTry();
  return { lane: "check", try: open, openedAt: open.openedAt, state };
}
