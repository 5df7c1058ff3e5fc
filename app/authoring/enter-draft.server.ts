import type { Reader } from "../../db/connect";
import {
  courseRights,
  draftById,
  type LoggedStep,
  stepsOf,
} from "../../db/queries/authoring-drafts";
import { namedSigners } from "../../db/queries/authoring-signers";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { Actor } from "../record/context.server";
import { type CourseRights, rightsOn, signedBy } from "./authoring-right";
import { authorsOf } from "./authors-of.server";
import type { Draft } from "./draft";
import { type Asker, type Review, reviewAfter } from "./review-state";

/** A draft as someone enters it: what it is, where its review stands, and what they may do. */
export interface EnteredDraft {
  draft: Draft;
  rights: CourseRights;
  steps: LoggedStep[];
  review: Review;
  asker: Asker;
}

/**
 * Opens the door to a draft: every use case of the studio begins here. Null when there is no such draft,
 * or when its course is none of this person's business: nobody learns which.
 */
export async function enterDraft(
  db: Reader,
  actor: Actor,
  draftId: string,
): Promise<EnteredDraft | null> {
  const { personId } = actor;
  if (personId === null) return null;
  const draft = await draftById(db, draftId);
  if (!draft) return null;
  const rights = await courseRightsOf(db, personId, draft);
  if (!rights.read) return null;
  const steps = (await stepsOf(db, [draftId])).get(draftId) ?? [];
  const named = await namedSigners(db, draft.courseId);
  return {
    draft,
    rights,
    steps,
    review: reviewAfter(steps),
    asker: {
      personId,
      isAuthor: (await authorsOf(db, draft, steps)).has(personId),
      mayEdit: rights.edit,
      mayReview: rights.review,
      maySign: rights.review ? signedBy(named.get(personId) ?? null) : [],
      owns: rights.own,
    },
  };
}

/** What someone may do on a course of a college. */
export async function courseRightsOf(
  db: Reader,
  personId: string,
  course: { courseId: string; organizationId: string },
): Promise<CourseRights> {
  const given = await courseRights(db, course.courseId);
  return rightsOn(
    {
      organizationId: course.organizationId,
      hasOwner: given.some(({ role }) => role === "owner"),
    },
    await membershipsOf(db, personId),
    given.flatMap((one) => (one.personId === personId ? [one.role] : [])),
  );
}
