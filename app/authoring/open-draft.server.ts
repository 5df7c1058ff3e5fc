import {
  insertCourseRight,
  insertDraft,
  newestDraftOf,
  stepsOf,
} from "../../db/queries/authoring-drafts";
import { insertRevision } from "../../db/queries/authoring-revisions";
import { claimCourse } from "../../db/queries/catalog-publishing";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { giveCourseMedia, mediaOfVersion } from "../../db/queries/media";
import type { CourseFiles } from "../catalog/check/course";
import { plainLineEnds } from "../catalog/text";
import { sha256 } from "../record/canonical";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import type { RevisionKind } from "./draft";
import { courseRightsOf } from "./enter-draft.server";
import { reviewAfter } from "./review-state";
import { writeStep } from "./take-step.server";

/**
 * Opens a draft with its first files: of a new course, on from a released version, or from another
 * college's course. Who opens a new course owns it.
 *
 * @param input.courseId `courseIdOf` its code
 * @param input.organizationId the college whose course it is to be, or is
 * @returns refused `right` when this person may not write there, `taken` when another college has a
 *   course of this id, `open` (with the draft) when one is at work already
 */
export async function openDraft(
  context: Context,
  input: {
    courseId: string;
    organizationId: string;
    files: CourseFiles;
    kind: RevisionKind;
    why: string | null;
    basedOnId: string | null;
    forkedFromId: string | null;
  },
): Promise<Outcome<{ draftId: string }, "right" | "taken" | "open">> {
  const { tx, now, newId, actor } = context;
  const { courseId, organizationId } = input;
  const { personId } = actor;
  if (personId === null) return refused("right");
  const before = await newestDraftOf(tx, courseId);
  const isAuthor = (await membershipsOf(tx, personId)).some(
    (held) => held.organizationId === organizationId && held.role === "author",
  );
  const rights = await courseRightsOf(tx, personId, { courseId, organizationId });
  if (!isAuthor && !rights.edit) return refused("right");
  if ((await claimCourse(tx, { id: courseId, organizationId, at: now })) !== organizationId)
    return refused("taken", { course: courseId });
  if (before) {
    const steps = (await stepsOf(tx, [before.id])).get(before.id) ?? [];
    const { state } = reviewAfter(steps);
    if (state !== "released" && state !== "ended") return refused("open", { draft: before.id });
  }

  const draftId = newId();
  await insertDraft(tx, {
    id: draftId,
    courseId,
    ordinal: (before?.ordinal ?? 0) + 1,
    organizationId,
    basedOnId: input.basedOnId,
    forkedFromId: input.forkedFromId,
    by: personId,
    at: now,
  });
  const from = input.forkedFromId ?? input.basedOnId;
  const hashes = from === null ? [] : await mediaOfVersion(tx, from);
  await giveCourseMedia(tx, { courseId, hashes, by: personId, at: now });
  const editKey = newId();
  for (const [index, [path, written]] of [...input.files].entries()) {
    const text = plainLineEnds(written);
    await insertRevision(tx, {
      draftId,
      seq: index + 1,
      path,
      baseSeq: null,
      text,
      hash: sha256(text),
      kind: input.kind,
      why: input.why,
      editKey,
      by: personId,
      at: now,
    });
  }
  await writeStep(
    context,
    { id: draftId, organizationId },
    { kind: "opened", signOff: null, note: null, courseVersionId: null },
  );
  if (!before && input.basedOnId === null) {
    await insertCourseRight(tx, {
      id: newId(),
      courseId,
      personId,
      role: "owner",
      by: personId,
      at: now,
    });
  }
  await recordAudit(context, {
    organizationId,
    action: "draft-opened",
    subjectId: draftId,
    detail: { courseId },
  });
  return done({ draftId });
}
