import { heldTexts } from "../../../db/queries/authoring-held";
import { lastRevision } from "../../../db/queries/authoring-revisions";
import { lockDraft } from "../../../db/queries/locks";
import { mediaOfCourse } from "../../../db/queries/media";
import type { CourseContent } from "../../catalog/course";
import { signOffKinds } from "../../catalog/manifest";
import { publishCourse } from "../../catalog/publish-course.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { enterDraft } from "../enter-draft.server";
import { refusalOf, type StepRefusal } from "../review-state";
import { writeStep } from "../take-step.server";

export type ReleaseRefusal =
  | "draft"
  | "changed"
  | "course"
  | "number"
  | "earlier"
  | "owner"
  | "media"
  | StepRefusal;

/**
 * Releases a draft: its content becomes a version, for good. A second press gives the version that the
 * first one made.
 *
 * @param input.judged the revision and the number of steps that the content was made from, how many faults
 *   its files have: read before the transaction
 * @param input.content made by `prepareRelease`, outside the transaction
 * @returns refused `draft` when there is none for this person, `changed` when somebody changed the draft or
 *   took a step since, `media` when media.yaml names a film or recording that was never brought in, `course` when the files name another course, `number` when the number is taken,
 *   `earlier` when a later one is, `owner` when the course is another college's, else as `refusalOf`
 */
export async function releaseDraft(
  context: Context,
  input: {
    draftId: string;
    note: string | null;
    judged: { seq: number; steps: number; faults: number };
    content: CourseContent;
  },
): Promise<Outcome<{ courseVersionId: string }, ReleaseRefusal>> {
  const { tx, actor } = context;
  const { draftId, judged, content } = input;
  await lockDraft(tx, draftId);
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  const { draft, steps, review, asker } = entered;
  const released = steps.find(({ kind }) => kind === "released")?.courseVersionId;
  if (released && asker.owns) return done({ courseVersionId: released });
  const seq = (await lastRevision(tx, draftId)).seq;
  if (seq !== judged.seq || steps.length !== judged.steps) return refused("changed");
  const held = (await heldTexts(tx, draftId)).length;
  const standing = { ...judged, held, needed: signOffKinds };
  const refusal = refusalOf("released", review, asker, standing);
  if (refusal) return refused(refusal);
  if (content.courseId !== draft.courseId) return refused("course");
  const known = new Set((await mediaOfCourse(tx, draft.courseId)).map(({ hash }) => hash));
  if (content.media?.some((hash) => !known.has(hash))) return refused("media");

  const { organizationId } = draft;
  const published = await publishCourse(context, { content, organizationId });
  if (!published.ok)
    return refused(published.reason === "changed" ? "number" : published.reason, published.detail);
  const { courseVersionId, isNew } = published.value;
  if (!isNew) return refused("number");
  await writeStep(context, draft, {
    kind: "released",
    signOff: null,
    note: input.note,
    courseVersionId,
  });
  await recordAudit(context, {
    organizationId,
    action: "draft-released",
    subjectId: draftId,
    detail: { courseVersionId, version: content.version },
  });
  return done({ courseVersionId });
}
