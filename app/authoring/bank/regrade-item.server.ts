import type { Reader } from "../../../db/connect";
import { releasesHolding } from "../../../db/queries/authoring-bank";
import { regradesOf } from "../../../db/queries/learning-regrade";
import { regradeQuestion } from "../../learning/apply-regrade.server";
import {
  previewRegrade,
  type RegradePreview,
  type RegradeRefusal,
} from "../../learning/read-regrade.server";
import type { Actor, Context, Reading } from "../../record/context.server";
import { type Outcome, refused } from "../../record/outcome";
import { courseRightsOf } from "../enter-draft.server";
import { type SeenCourse, seenCourse } from "./read-bank.server";
import { type StoredChange, storedChange } from "./stored-change";

/** An earlier release's question, and what judging its answers by today's key would do. */
export interface EarlierKey {
  itemVersionId: string;
  version: string;
  /** From it to the newest release. */
  change: StoredChange | null;
  /** Why answers to it were judged again, and when; null when they were not. */
  done: { reason: string; at: number } | null;
  /** Null when it cannot be judged by today's key. */
  preview: RegradePreview | null;
}

/** One question whose earlier answers may be judged again. Counts only, and none that could tell of one. */
export interface RegradePage {
  course: SeenCourse;
  itemId: string;
  /** Its releases with another key, newest first. */
  earlier: EarlierKey[];
}

const MOST_RELEASES = 20;

/** Does this person own the course? Only owners have answers judged again. */
export async function ownsCourse(
  db: Reader,
  { personId }: Actor,
  course: Pick<SeenCourse, "courseId" | "organizationId">,
): Promise<boolean> {
  return personId !== null && (await courseRightsOf(db, personId, course)).own;
}

/** What a regrade of a question would change; null when there is none that this person owns. */
export async function readRegradePage(
  reading: Pick<Reading, "db" | "actor">,
  { courseId, itemId }: { courseId: string; itemId: string },
): Promise<RegradePage | null> {
  const { db, actor } = reading;
  const course = await seenCourse(db, actor, courseId);
  if (!course || !(await ownsCourse(db, actor, course))) return null;
  const [newest, ...before] = await releasesHolding(db, courseId, itemId, MOST_RELEASES);
  if (newest?.courseVersionId !== course.courseVersionId) return null;
  const done = await regradesOf(
    db,
    before.map(({ item }) => item.id),
  );
  const earlier: EarlierKey[] = [];
  for (const { version, item } of before) {
    const ofIt = done.filter(({ itemVersionId }) => itemVersionId === item.id);
    const was = ofIt.find(({ byVersionId }) => byVersionId === newest.item.id);
    // What judges its answers now may be a key that a regrade gave them, which is corrected in its turn.
    const keyedBy = ofIt[(was ? ofIt.indexOf(was) : ofIt.length) - 1]?.byVersionId;
    const keyed = before.find((one) => one.item.id === keyedBy)?.item ?? item;
    const change = storedChange(keyed, newest.item, { keyed: true });
    if (!change?.key) continue;
    const told = await previewRegrade(reading, { itemVersionId: item.id, owns: true });
    earlier.push({
      ...{ itemVersionId: item.id, version, change },
      done: was ? { reason: was.reason, at: was.at } : null,
      preview: told.ok ? told.value : null,
    });
  }
  return { course, itemId, earlier };
}

/**
 * An owner of a course has answers to an earlier release of a question judged again by its newest key.
 *
 * @param input.itemVersionId one of the earlier releases of that very question
 */
export async function regradeItem(
  context: Context,
  input: { courseId: string; itemId: string; itemVersionId: string; reason: string },
): Promise<Outcome<null, RegradeRefusal>> {
  const { tx, actor } = context;
  const { courseId, itemId, itemVersionId, reason } = input;
  const course = await seenCourse(tx, actor, courseId);
  if (!course || !(await ownsCourse(tx, actor, course))) return refused("no-such-question");
  const held = await releasesHolding(tx, courseId, itemId, MOST_RELEASES);
  if (!held.some(({ item }) => item.id === itemVersionId)) return refused("no-such-question");
  return regradeQuestion(context, { itemVersionId, reason, owns: true });
}
