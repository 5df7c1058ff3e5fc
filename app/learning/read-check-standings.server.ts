import type { Reader } from "../../db/connect";
import { learnerZone } from "../../db/queries/learning";
import { triesOf, waitingQuestion } from "../../db/queries/learning-check";
import { coachDecisionsOf } from "../../db/queries/learning-coach";
import { itemsInPool } from "../../db/queries/learning-item";
import { outlineOf } from "../../db/queries/learning-outline";
import { raisedTries } from "../../db/queries/learning-regrade";
import { renewalsOf } from "../../db/queries/learning-renewal";
import { seenFamilies } from "../../db/queries/learning-response";
import { retentionsOf } from "../../db/queries/learning-retention";
import { reopeningsOf } from "../../db/queries/learning-versions";
import { statesOf } from "../../db/queries/mastery";
import type { Parameters } from "../mastery/parameters";
import { dayIn } from "../record/civil-day";
import type { CheckStanding } from "./check-log";
import { checkParameters } from "./check-parameters.server";
import { type CheckRecord, checkStanding, judgedAsOf } from "./check-standing";
import type { Registration } from "./registration";
import { judgedItem } from "./response";

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
  const record = await readRecord(db, registration, now);
  const sets = new Map<number, Parameters>();
  for (const at of judgedAsOf(record, now))
    sets.set(at, await checkParameters(db, at, record.items));
  const inForce = (at: number) => {
    const known = sets.get(at);
    if (!known) throw new Error(`No parameters were read for ${at}.`);
    return known;
  };
  return objectiveIds.map((objectiveId) => checkStanding(record, objectiveId, inForce, now));
}

async function readRecord(
  db: Reader,
  { id, personId, courseVersionId }: Registration,
  now: number,
): Promise<CheckRecord> {
  const pool = await itemsInPool(db, courseVersionId, "check");
  const retentions = (await retentionsOf(db, [id])).get(id) ?? [];
  const tries = (await triesOf(db, [id])).get(id) ?? [];
  // Only what was shown has a day to wait for, and a question that may count among those left.
  const shownOnce = retentions.length > 0;
  return {
    items: pool.flatMap((item) => {
      const judged = judgedItem(item);
      return judged.own.inGate ? [{ ...item, judged }] : [];
    }),
    seen: await seenFamilies(db, id),
    tries,
    states: (await statesOf(db, [id])).get(id) ?? new Map(),
    decisions: (await coachDecisionsOf(db, [id])).get(id) ?? [],
    retentions,
    reopened: (await reopeningsOf(db, [id])).get(id) ?? new Map(),
    raised: tries.some(({ outcome }) => outcome === "not-yet") ? await raisedTries(db, id) : [],
    renewedFrom: (await renewalsOf(db, [id])).get(id)?.at(-1) ?? null,
    waitingIn: shownOnce ? ((await waitingQuestion(db, id))?.tryId ?? null) : null,
    today: shownOnce ? dayIn(now, await learnerZone(db, personId)) : "",
  };
}
