import { openComments } from "../../../db/queries/authoring-comments";
import { coursesGivenTo, newestDrafts, stepsOf } from "../../../db/queries/authoring-drafts";
import { newestOf } from "../../../db/queries/authoring-revisions";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { type SignOffKind, signOffKinds } from "../../catalog/manifest";
import { organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { authorsOf } from "../authors-of.server";
import type { Draft } from "../draft";
import { outlineOf } from "../draft-outline";
import { courseRightsOf } from "../enter-draft.server";
import { type Review, reviewAfter } from "../review-state";
import { missingOf } from "./next-step";

/** A draft that is being judged, as the queue shows it. */
export interface Queued {
  draft: Draft;
  code: string;
  title: string;
  state: Review["state"];
  /** Epoch milliseconds. */
  sentAt: number;
  /** The sign-offs that it still needs. */
  missing: SignOffKind[];
  openComments: number;
}

/** What waits for a reviewer, oldest first, and what they wrote in and may not judge. */
export interface ReviewQueue {
  waiting: Queued[];
  own: Queued[];
}

/** The drafts in review of this person's colleges, and of the courses that they were given to review. */
export async function readQueue({ db, actor }: Reading): Promise<ReviewQueue> {
  const personId = actor.personId ?? "";
  const memberships = await membershipsOf(db, personId);
  const organizationIds = organizationsWhere(memberships, ["reviewer"]);
  const works = organizationsWhere(memberships, ["author", "reviewer"]).length > 0;
  const courseIds = works ? await coursesGivenTo(db, personId) : [];
  const drafts = await newestDrafts(db, { organizationIds, courseIds });
  const logs = await stepsOf(
    db,
    drafts.map(({ id }) => id),
  );
  const comments = await openComments(
    db,
    drafts.map(({ id }) => id),
  );
  const queue: ReviewQueue = { waiting: [], own: [] };
  for (const draft of drafts) {
    const steps = logs.get(draft.id) ?? [];
    const review = reviewAfter(steps);
    const sent = steps.filter(({ kind }) => kind === "sent");
    if (review.state !== "in-review" && review.state !== "approved") continue;
    if (!(await courseRightsOf(db, personId, draft)).review) continue;
    const file = await newestOf(db, draft.id, "course.yaml");
    const files = new Map([["course.yaml", file?.text ?? ""]]);
    const missing = missingOf(review, signOffKinds);
    if (review.state === "approved" && missing.length === 0) continue;
    const wrote = (await authorsOf(db, draft, steps)).has(personId);
    const { code, title } = outlineOf(files);
    queue[wrote ? "own" : "waiting"].push({
      ...{ draft, code, title, state: review.state, missing },
      sentAt: sent.at(-1)?.at ?? draft.openedAt,
      openComments: comments.get(draft.id) ?? 0,
    });
  }
  queue.waiting.sort((a, b) => a.sentAt - b.sentAt);
  queue.own.sort((a, b) => a.sentAt - b.sentAt);
  return queue;
}
