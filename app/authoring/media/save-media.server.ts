import { lockDraft } from "../../../db/queries/locks";
import {
  giveCourseMedia,
  type HeldMedia,
  holdMedia,
  mediaOfCourse,
} from "../../../db/queries/media";
import type { CourseFiles } from "../../catalog/check/course";
import type { Context } from "../../record/context.server";
import { type Outcome, refused } from "../../record/outcome";
import { editDraft } from "../edit-draft.server";
import { enterDraft } from "../enter-draft.server";
import type { SaveRefusal } from "../save-draft.server";

/** A film or recording with its bytes, whose type was read of them. */
export interface MediaBytes extends Pick<HeldMedia, "hash" | "type"> {
  bytes: Buffer;
}

/** All that a course may bring in over time, replaced and removed files among it: nothing is ever deleted. */
const MOST_HELD_BYTES = 400_000_000;

/**
 * Carries out a change of a draft's files that comes with films or recordings: they are kept, and the course
 * is given them. What a held-up change came with is kept too, for whoever settles it.
 *
 * @returns refused `held` beyond what a course may bring in over time, else as `editDraft` says
 */
export async function saveMedia(
  context: Context,
  input: {
    draftId: string;
    atSeq: number;
    editKey: string;
    why: string;
    media: readonly MediaBytes[];
    edit: (files: CourseFiles) => ReadonlyMap<string, string | null>;
  },
): Promise<Outcome<{ heldId: string | null }, SaveRefusal | "held">> {
  const { tx, actor, now } = context;
  const { draftId, media } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  const { courseId } = entered.draft;
  if (media.length > 0) {
    const sizes = new Map((await mediaOfCourse(tx, courseId)).map((one) => [one.hash, one.size]));
    for (const { hash, bytes } of media) sizes.set(hash, bytes.length);
    const sum = [...sizes.values()].reduce((before, size) => before + size, 0);
    if (sum > MOST_HELD_BYTES) return refused("held", { most: MOST_HELD_BYTES / 1_000_000 });
  }
  const saved = await editDraft(context, input);
  if (!saved.ok) return saved;
  for (const one of media) await holdMedia(tx, { ...one, at: now });
  const hashes = media.map(({ hash }) => hash);
  await giveCourseMedia(tx, { courseId, hashes, by: actor.personId, at: now });
  return saved;
}
