import type { Reader } from "../../db/connect";
import { triesOf } from "../../db/queries/learning-check";
import { coachDecisionsOf } from "../../db/queries/learning-coach";
import { exposuresOf, itemsInPool } from "../../db/queries/learning-item";
import { seenFamilies } from "../../db/queries/learning-response";
import { statesOf } from "../../db/queries/mastery";
import { guessSlipOf } from "../assessment/items/index";
import { canOpen, freshTry, waysToPass } from "../mastery/check-rule";
import { unseen } from "../mastery/selection";
import { doorOf } from "../mastery/tries";
import type { CheckItem, CheckStanding } from "./check-log";
import type { Registration } from "./registration";

/** Reads where a person stands on each of these objectives, and what could still be asked. */
export async function readCheckStandings(
  db: Reader,
  registration: Registration,
  objectiveIds: readonly string[],
  now: number,
): Promise<CheckStanding[]> {
  const ids = [registration.id];
  const items = await itemsInPool(db, registration.courseVersionId, "check");
  const exposures = await exposuresOf(db, registration.courseVersionId);
  const seen = await seenFamilies(db, registration.id);
  const tries = (await triesOf(db, ids)).get(registration.id) ?? [];
  const states = (await statesOf(db, ids)).get(registration.id);
  const decisions = (await coachDecisionsOf(db, ids)).get(registration.id) ?? [];

  const candidates = items.flatMap((item): CheckItem[] => {
    const { guess, slip, inGate } = guessSlipOf(item.presentation);
    const { itemVersionId, objectiveId, family } = item;
    const exposed = exposures.get(itemVersionId) ?? 0;
    return inGate ? [{ itemVersionId, objectiveId, family, guess, slip, exposures: exposed }] : [];
  });

  return objectiveIds.map((objectiveId) => {
    const mine = tries.filter((one) => one.objectiveId === objectiveId);
    const bank = candidates.filter((item) => item.objectiveId === objectiveId);
    const left = unseen(bank, seen);
    const decided = decisions.filter((decision) => decision.objectiveId === objectiveId);
    const reopenedAt = decided.flatMap(({ action, at }) => (action === "reopened" ? [at] : []));
    const confirmed = decided.find(({ action }) => action === "confirmed");
    const open = mine.find(({ outcome }) => outcome === null);
    const stored = states?.get(objectiveId)?.check;
    const state = stored && stored.tryId === open?.id ? stored.state : freshTry();
    return {
      objectiveId,
      door: confirmed ? { state: "shown" } : doorOf(mine, reopenedAt, canOpen(left), now),
      tries: mine,
      open: open ? { try: open, state } : null,
      unseen: left,
      ways: waysOf(bank),
      reopenedAt,
      confirmedAt: confirmed?.at ?? null,
    };
  });
}

function waysOf(bank: readonly CheckItem[]): { right: number; of: number }[] {
  const [first, ...rest] = bank;
  const alike = rest.every(({ guess, slip }) => guess === first?.guess && slip === first.slip);
  return first && alike ? waysToPass(first, bank.length) : [];
}
