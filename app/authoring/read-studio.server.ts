import { coursesGivenTo, newestDrafts, stepsOf } from "../../db/queries/authoring-drafts";
import { lastRevision, newestOf } from "../../db/queries/authoring-revisions";
import { newestVersionsOf } from "../../db/queries/authoring-versions";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { type ReviewDue, reviewDue } from "../catalog/review-by";
import { organizationsWhere } from "../identity/roles";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import type { DraftSummary } from "./draft";
import { outlineOf } from "./draft-outline";
import { reviewAfter } from "./review-state";

/** A released course that no draft is open for. */
export interface ReleasedCourse {
  courseId: string;
  courseVersionId: string;
  code: string;
  title: string;
  version: string;
  /** Were the files that it was made from kept, so that a draft can go on from them? */
  hasSource: boolean;
  /** By when it is to be reviewed again, once that is near or past. */
  reviewDue: ReviewDue | null;
}

export interface Studio {
  /** At work, the one changed last first. */
  drafts: (DraftSummary & Pick<ReleasedCourse, "reviewDue">)[];
  released: ReleasedCourse[];
  /** The colleges in which the reader may begin a course. */
  colleges: { id: string; name: string }[];
}

/** What someone works on: their colleges' courses, and those that were shared with them. */
export async function readStudio({ db, actor, now }: Reading): Promise<Studio> {
  const personId = actor.personId ?? "";
  const memberships = await membershipsOf(db, personId);
  const organizationIds = organizationsWhere(memberships, ["author", "reviewer"]);
  const courseIds = organizationIds.length > 0 ? await coursesGivenTo(db, personId) : [];
  const newest = await newestDrafts(db, { organizationIds, courseIds });
  const steps = await stepsOf(
    db,
    newest.map(({ id }) => id),
  );
  const drafts: DraftSummary[] = [];
  for (const draft of newest) {
    const { state } = reviewAfter(steps.get(draft.id) ?? []);
    if (state === "released" || state === "ended") continue;
    const file = await newestOf(db, draft.id, "course.yaml");
    const { title, version } = outlineOf(new Map([["course.yaml", file?.text ?? ""]]));
    const last = await lastRevision(db, draft.id);
    drafts.push({ ...draft, title, version, state, lastSeq: last.seq, lastAt: last.at });
  }
  const today = dayIn(now, "UTC");
  const due = new Map<string, ReviewDue | null>();
  const atWork = new Set(drafts.map(({ courseId }) => courseId));
  const versions = await newestVersionsOf(db, { organizationIds, courseIds });
  for (const { courseId, nextReviewDue: words, publishedAt } of versions)
    due.set(courseId, reviewDue({ words, publishedAt }, today));
  const withReview = <T extends { courseId: string }>(one: T) => ({
    ...one,
    reviewDue: due.get(one.courseId) ?? null,
  });
  return {
    drafts: drafts.sort((a, b) => b.lastAt - a.lastAt).map(withReview),
    released: versions.filter(({ courseId }) => !atWork.has(courseId)).map(withReview),
    colleges: memberships.flatMap((held) =>
      held.role === "author" ? [{ id: held.organizationId, name: held.organizationName }] : [],
    ),
  };
}
