import { registrationById } from "../../db/queries/learning";
import { scoringsOf } from "../../db/queries/learning-item";
import {
  insertRegrade,
  insertRegraded,
  type Regrade,
  registrationsAnswering,
  regradeById,
  regradedIn,
} from "../../db/queries/learning-regrade";
import { responsesOf } from "../../db/queries/learning-response";
import { lockPeople } from "../../db/queries/locks";
import { putTryState, statesOf } from "../../db/queries/mastery";
import { type Scoring, score } from "../assessment/items/index";
import type { App } from "../record/app.server";
import { appendToChain } from "../record/append-to-chain.server";
import { type Context, SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { judgeAgain } from "./judge-again.server";
import { findRegrade, type RegradeRefusal } from "./read-regrade.server";
import { chainOf } from "./registration";
import { REGRADE_KIND, regradeName, scoresBy } from "./regrade";
import { replayMastery } from "./replay-mastery.server";
import type { LoggedResponse } from "./response";

const AT_ONCE = 100;

/**
 * An author has answers to an earlier version of a question judged again by the key that the course's
 * current version gives it: those in checks that were given, and those still to come. Every answer stays as
 * it was judged; the score that counts now stands beside it. Asked twice it is done once.
 */
export async function regradeQuestion(
  context: Context,
  { itemVersionId, reason, owns }: { itemVersionId: string; reason: string; owns?: boolean },
): Promise<Outcome<null, RegradeRefusal>> {
  const { tx, now, actor, newId } = context;
  const found = await findRegrade({ db: tx, actor }, itemVersionId, owns);
  if (!found.ok) return found;
  const { courseId, college, byVersionId } = found.value;
  if (actor.personId === null) return refused("no-such-question");
  const id = newId();
  const row = {
    id,
    courseId,
    itemVersionId,
    byVersionId,
    reason,
    personId: actor.personId,
    at: now,
  };
  if (!(await insertRegrade(tx, row))) return done(null);
  await recordAudit(context, {
    organizationId: college,
    action: "question-regraded",
    subjectId: id,
    detail: { courseId, itemVersionId, byVersionId, reason },
  });
  await context.enqueue({ kind: "apply-regrade", payload: { regradeId: id } });
  return done(null);
}

/** Judges every answer that a regrade is about, each person in a transaction of their own; safe to repeat. */
export async function applyRegrade(app: App, regradeId: string): Promise<void> {
  const regrade = await regradeById(app.db, regradeId);
  const scoring = (await scoringsOf(app.db, [regrade.byVersionId])).get(regrade.byVersionId);
  if (!scoring) throw new Error(`Item version ${regrade.byVersionId} has no scoring.`);
  for (let after = ""; ; ) {
    const some = await registrationsAnswering(app.db, regrade.itemVersionId, after, AT_ONCE);
    for (const id of some)
      await app.run(SYSTEM, (context) => regradeOne(context, regrade, scoring, id));
    after = some.at(-1) ?? "";
    if (some.length < AT_ONCE) return;
  }
}

async function regradeOne(
  context: Context,
  regrade: Regrade,
  scoring: Scoring,
  registrationId: string,
): Promise<void> {
  const { tx, now } = context;
  const found = await registrationById(tx, registrationId);
  if (!found) return;
  await lockPeople(tx, [found.personId]);
  const registration = await registrationById(tx, registrationId);
  if (!registration) return;
  const answers = (await responsesOf(tx, registrationId)).filter(
    ({ itemVersionId, lane, at }) =>
      itemVersionId === regrade.itemVersionId && lane !== "practice" && at <= regrade.at,
  );
  const standing = scoresBy(await regradedIn(tx, registrationId), now);
  const objectives = new Set<string>();
  for (const answer of answers) {
    const again = scoreBy(scoring, answer);
    if (again === null || again === (standing.get(answer.id) ?? answer.score)) continue;
    const row = { regradeId: regrade.id, responseId: answer.id, score: again, at: now };
    if (!(await insertRegraded(tx, registrationId, row))) continue;
    await appendToChain(context, {
      stream: chainOf(registration),
      kind: REGRADE_KIND,
      refId: regradeName(row),
      payload: row,
    });
    objectives.add(answer.objectiveId);
  }
  if (objectives.size === 0) return;
  const replayed = await replayMastery(tx, registrationId);
  const stored = (await statesOf(tx, [registrationId])).get(registrationId);
  for (const objectiveId of objectives) {
    for (const lane of ["check", "retention"] as const) {
      const held = stored?.get(objectiveId)?.[lane];
      const told = replayed.get(objectiveId)?.[lane];
      const key = { registrationId, personId: registration.personId, objectiveId, lane };
      if (held && told?.tryId === held.tryId)
        await putTryState(tx, { ...key, tryId: held.tryId }, told.state, now);
    }
    await judgeAgain(context, registration, objectiveId);
  }
}

/** What an answer comes to by another key; null where what was typed is erased. */
function scoreBy(scoring: Scoring, { given }: LoggedResponse): number | null {
  if (given.type === "text" && given.typed === null) return null;
  return score(scoring, given).gate;
}
