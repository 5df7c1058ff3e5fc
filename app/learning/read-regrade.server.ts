import { membershipsOf } from "../../db/queries/identity-organizations";
import { triesOf } from "../../db/queries/learning-check";
import { scoringsOf } from "../../db/queries/learning-item";
import { currentVersionId } from "../../db/queries/learning-outline";
import {
  courseOfItem,
  questionPair,
  registrationsAnswering,
} from "../../db/queries/learning-regrade";
import { renewalsOf } from "../../db/queries/learning-renewal";
import { collegeOf } from "../../db/queries/learning-report";
import { responsesInTry, responsesOf } from "../../db/queries/learning-response";
import { retentionsOf } from "../../db/queries/learning-retention";
import { reopeningsOf } from "../../db/queries/learning-versions";
import { score } from "../assessment/items/index";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { suppressLine } from "../record/small-cells";
import { madeUpFor } from "./read-made-up.server";
import { canRaise, canRegrade, effectOn, type RegradeEffect } from "./regrade";
import type { LoggedResponse } from "./response";

export type RegradeRefusal = "no-such-question" | "same-key" | "not-comparable";

/** An author waits for the page: so many learners are looked at. */
const MOST_LEARNERS = 500;

/** Who a regrade would change, in numbers; those under ten are hidden. */
export interface RegradePreview {
  /** Learners who answered the question in a check, and whether all were looked at. */
  learners: number | null;
  isAll: boolean;
  /** Whose objective would be shown or kept now; for whom a coach would be asked; who stays as they are. */
  raised: number | null;
  asked: number | null;
  same: number | null;
}

/**
 * Which key an earlier version of a question would be judged by: that of the course's current version.
 * For authors of the course's college.
 *
 * @param owns whoever calls has seen that this person owns the course, by whatever right
 */
export async function findRegrade(
  { db, actor }: Pick<Reading, "db" | "actor">,
  itemVersionId: string,
  owns = false,
): Promise<Outcome<{ courseId: string; college: string; byVersionId: string }, RegradeRefusal>> {
  const courseId = await courseOfItem(db, itemVersionId);
  const college = courseId === null ? null : await collegeOf(db, courseId);
  if (courseId === null || college === null || actor.personId === null)
    return refused("no-such-question");
  const theirs = organizationsWhere(await membershipsOf(db, actor.personId), ["author"]);
  const current = await currentVersionId(db, courseId);
  if ((!owns && !theirs.includes(college)) || current === null) return refused("no-such-question");
  const pair = await questionPair(db, itemVersionId, current);
  if (!pair) return refused("no-such-question");
  const { was, now, byVersionId, inForceId, inForce } = pair;
  // Asked for again it is what was done.
  const isDone = inForceId === byVersionId && inForceId !== itemVersionId;
  const can = isDone ? "yes" : canRegrade(was, now, inForce);
  if (can !== "yes") return refused(can);
  return done({ courseId, college, byVersionId });
}

/** What a regrade would change, before it is asked for. Writes nothing. */
export async function previewRegrade(
  reading: Pick<Reading, "db" | "actor">,
  { itemVersionId, owns }: { itemVersionId: string; owns?: boolean },
): Promise<Outcome<RegradePreview, RegradeRefusal>> {
  const { db } = reading;
  const found = await findRegrade(reading, itemVersionId, owns);
  if (!found.ok) return found;
  const { byVersionId } = found.value;
  const scoring = (await scoringsOf(db, [byVersionId])).get(byVersionId);
  if (!scoring) throw new Error(`Item version ${byVersionId} has no scoring.`);
  const some = await registrationsAnswering(db, itemVersionId, "", MOST_LEARNERS + 1);
  const counts: Record<RegradeEffect, number> = { raises: 0, lowers: 0, none: 0 };
  for (const id of some.slice(0, MOST_LEARNERS)) {
    const log = await responsesOf(db, id);
    const scores = new Map(
      log.flatMap((one) =>
        one.itemVersionId === itemVersionId && one.lane !== "practice" && !isErased(one)
          ? [[one.id, score(scoring, one.given).gate] as const]
          : [],
      ),
    );
    counts[
      await effectFor(
        db,
        id,
        new Set(log.flatMap((one) => (scores.has(one.id) && one.tryId ? one.tryId : []))),
        scores,
      )
    ] += 1;
  }
  const [raised = null, asked = null, same = null, learners = null] = suppressLine([
    counts.raises,
    counts.lowers,
    counts.none,
  ]);
  return done({ learners, isAll: some.length <= MOST_LEARNERS, raised, asked, same });
}

/** What was typed and is erased cannot be judged again. */
function isErased({ given }: LoggedResponse): boolean {
  return given.type === "text" && given.typed === null;
}

async function effectFor(
  db: Reading["db"],
  id: string,
  tryIds: ReadonlySet<string>,
  scores: ReadonlyMap<string, number>,
): Promise<RegradeEffect> {
  const retentions = (await retentionsOf(db, [id])).get(id) ?? [];
  const reopened = (await reopeningsOf(db, [id])).get(id);
  const renewedFrom = (await renewalsOf(db, [id])).get(id)?.at(-1) ?? null;
  const made = await madeUpFor(db, id);
  const effects: RegradeEffect[] = [];
  for (const tried of (await triesOf(db, [id])).get(id) ?? []) {
    if (!tryIds.has(tried.id) || tried.outcome === null) continue;
    const from = reopened?.get(tried.objectiveId) ?? 0;
    if (tried.openedAt < from) continue;
    const answers = {
      check: await responsesInTry(db, id, tried.id, "check"),
      retention: await responsesInTry(db, id, tried.id, "retention"),
    };
    const kept = retentions.find(({ tryId }) => tryId === tried.id);
    const ofIt = retentions.filter(
      ({ objectiveId, shownAt }) => objectiveId === tried.objectiveId && shownAt >= from,
    );
    const effect = effectOn("check", tried.outcome === "shown", answers, scores, made);
    const counts = effect !== "raises" || canRaise(tried, ofIt, renewedFrom);
    if (counts) effects.push(effect);
    if (kept?.outcome != null && kept.n !== null)
      effects.push(effectOn("retention", kept.outcome === "kept", answers, scores, made));
  }
  if (effects.includes("raises")) return "raises";
  return effects.includes("lowers") ? "lowers" : "none";
}
