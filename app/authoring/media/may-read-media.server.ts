import {
  coursesWithMedia,
  type HeldMedia,
  isLearningWith,
  mediaByHash,
} from "../../../db/queries/media";
import type { Reading } from "../../record/context.server";
import { courseRightsOf } from "../enter-draft.server";

const HASH = /^[0-9a-f]{64}$/;

/**
 * A film or recording that the acting person may see and hear: it is in the version of a course that they
 * are in, or in a course that they write or review. Null when they may not, and when there is none: nobody
 * learns which.
 */
export async function mayReadMedia(
  { db, actor }: Pick<Reading, "db" | "actor">,
  hash: string,
): Promise<HeldMedia | null> {
  const { personId } = actor;
  if (personId === null || !HASH.test(hash)) return null;
  const held = await mediaByHash(db, hash);
  if (!held) return null;
  if (await isLearningWith(db, personId, hash)) return held;
  for (const course of await coursesWithMedia(db, hash))
    if ((await courseRightsOf(db, personId, course)).read) return held;
  return null;
}
