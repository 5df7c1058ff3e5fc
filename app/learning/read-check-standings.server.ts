import type { Reader } from "../../db/connect";
import { learnerZone } from "../../db/queries/learning";
import { triesOf, waitingQuestion } from "../../db/queries/learning-check";
import { coachDecisionsOf } from "../../db/queries/learning-coach";
import { itemsInPool } from "../../db/queries/learning-item";
import { outlineOf } from "../../db/queries/learning-outline";
import { seenFamilies } from "../../db/queries/learning-response";
import { retentionsOf } from "../../db/queries/learning-retention";
import { statesOf } from "../../db/queries/mastery";
import { canOpen, freshTry } from "../mastery/check-rule";
import { gaugeInCheck, type Parameters } from "../mastery/parameters";
import { unseen } from "../mastery/selection";
import { doorOf } from "../mastery/tries";
import { dayIn } from "../record/civil-day";
import type { CheckItem, CheckStanding, OpenTry, StoredState, TryRecord } from "./check-log";
import { checkParameters } from "./check-parameters.server";
import type { Registration } from "./registration";
import { judgedItem } from "./response";
import { retentionStanding, spentTries } from "./retention-standing";

/** Where a person stands on each objective of their course version, in its order. */
export async function readStandings(
  db: Reader,
  registration: Registration,
  now: number,
): Promise<CheckStanding[]> {
  const { objectives } = await outlineOf(db, registration.courseVersionId);
  const ids = objectives.map(({ id }) => id);
  return readCheckStandings(db, registration, ids, now);
}

/** Reads where a person stands on each of these objectives, and what could still be asked. */
export async function readCheckStandings(
  db: Reader,
  registration: Registration,
  objectiveIds: readonly string[],
  now: number,
): Promise<CheckStanding[]> {
  const ids = [registration.id];
  const items = await itemsInPool(db, registration.courseVersionId, "check");
  const seen = await seenFamilies(db, registration.id);
  const tries = (await triesOf(db, ids)).get(registration.id) ?? [];
  const states = (await statesOf(db, ids)).get(registration.id);
  const decisions = (await coachDecisionsOf(db, ids)).get(registration.id) ?? [];
  const retentions = (await retentionsOf(db, ids)).get(registration.id) ?? [];
  // Only what was shown has a day to wait for, and a question that may count among those left.
  const waiting = retentions.length > 0 ? await waitingQuestion(db, registration.id) : null;
  const today =
    retentions.length > 0 ? dayIn(now, await learnerZone(db, registration.personId)) : "";

  const inGate = items.flatMap((item) => {
    const judged = judgedItem(item);
    return judged.own.inGate ? [{ ...item, judged }] : [];
  });
  const sets = new Map<number, Parameters>();
  const inForce = async (at: number) => {
    const known = sets.get(at) ?? (await checkParameters(db, at, inGate));
    sets.set(at, known);
    return known;
  };

  const standings: CheckStanding[] = [];
  for (const objectiveId of objectiveIds) {
    const mine = tries.filter((one) => one.objectiveId === objectiveId);
    const candidates = inGate.filter((item) => item.objectiveId === objectiveId);
    const decided = decisions.filter((decision) => decision.objectiveId === objectiveId);
    const reopenedAt = decided.flatMap(({ action, at }) => (action === "reopened" ? [at] : []));
    const stored = states?.get(objectiveId) ?? null;
    const shownBefore = retentions.filter((one) => one.objectiveId === objectiveId);
    const asked = mine.some(({ id }) => id === waiting?.tryId) ? 1 : 0;
    const { shown, ...retention } = retentionStanding({
      retentions: shownBefore,
      tries: mine,
      decisions: decided,
      stored,
      unseen: unseen(candidates, seen).length + asked,
      today,
    });
    const open = retention.open ?? openTry(mine, stored);
    const parameters = await inForce(open?.openedAt ?? now);
    const bank = candidates.map(({ itemVersionId, family, judged }): CheckItem => {
      return { itemVersionId, objectiveId, family, ...gaugeInCheck(parameters, judged) };
    });
    const left = unseen(bank, seen);
    const spent = spentTries(mine, shownBefore);
    standings.push({
      objectiveId,
      tries: mine,
      bank,
      unseen: left,
      reopenedAt,
      ...retention,
      door: shown ? { state: "shown" } : doorOf(spent, reopenedAt, canOpen(left), now),
      open,
    });
  }
  return standings;
}

function openTry(tries: readonly TryRecord[], stored: StoredState | null): OpenTry | null {
  const open = tries.find(({ outcome }) => outcome === null);
  if (!open) return null;
  const state = stored?.check?.tryId === open.id ? stored.check.state : freshTry();
  return { lane: "check", try: open, openedAt: open.openedAt, state };
}
