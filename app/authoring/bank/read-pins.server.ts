import type { Reader } from "../../../db/connect";
import { releasesHolding } from "../../../db/queries/authoring-bank";
import { courseIdOf } from "../../catalog/manifest";
import type { Actor } from "../../record/context.server";
import { showsKey } from "./bank";
import { type SeenCourse, seenCourses } from "./read-bank.server";
import { type Pin, pinsIn } from "./reuse";
import { storedChange } from "./stored-change";

/**
 * How a pin stands: `current` · `newer`: a later release changed the question · `gone`: the newest release
 * holds it no more · `unknown`: no release that this person may see is called so.
 */
export type PinState = "current" | "newer" | "gone" | "unknown";

export interface PinNote extends Pin {
  state: PinState;
  /** The newest release of its course; null where that is unknown. */
  newest: string | null;
}

const MOST_RELEASES = 20;

/** How each question that a draft took from elsewhere stands to its source today. */
export async function readPins(db: Reader, actor: Actor, itemsYaml: string): Promise<PinNote[]> {
  const pins = pinsIn(itemsYaml);
  if (pins.length === 0) return [];
  const courses = await seenCourses(db, actor);
  const notes: PinNote[] = [];
  for (const pin of pins) {
    const course = courses.find(({ courseId }) => courseId === courseIdOf(pin.from.course));
    const state = course ? await stateOf(db, course, pin) : "unknown";
    notes.push({ ...pin, state, newest: course?.version ?? null });
  }
  return notes;
}

async function stateOf(
  db: Reader,
  { courseId, courseVersionId, sight }: SeenCourse,
  { from }: Pin,
): Promise<PinState> {
  const held = await releasesHolding(db, courseId, from.item, MOST_RELEASES);
  const [newest] = held;
  const taken = held.find(({ version }) => version === from.version);
  if (!newest || !taken) return "unknown";
  if (newest.courseVersionId !== courseVersionId) return "gone";
  const keyed = showsKey(sight, newest.item.pool);
  return storedChange(taken.item, newest.item, { keyed }) ? "newer" : "current";
}
