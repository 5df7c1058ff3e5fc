import { courseRights } from "../../../db/queries/authoring-drafts";
import { membersOf } from "../../../db/queries/identity-holders";
import type { SignOffKind } from "../../catalog/manifest";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { authorsOf } from "../authors-of.server";
import { type Judged, judgeDraft } from "../judge-draft.server";
import { type DraftPage, frameOf, readDraft, textsOf } from "../read-draft.server";
import { typedSignOffs } from "../release/sign-off";
import { missingOf, type OpenStep, openSteps } from "./next-step";
import { readThreads } from "./read-threads.server";
import type { Thread } from "./thread";

/** The review of a draft as its page shows it. */
export interface ReviewPage extends DraftPage, Judged {
  open: OpenStep[];
  threads: Thread[];
  /** Who may judge it: by name, none of whom wrote a part of it. */
  reviewers: string[];
  /** Names that somebody typed as if they had signed; release writes over them. */
  typed: { kind: SignOffKind; name: string }[];
}

/** Everything about a draft's review; null when there is none for this person. Checks the draft. */
export async function readReview(
  app: App,
  actor: Actor,
  draftId: string,
): Promise<ReviewPage | null> {
  const reading = app.reading(actor);
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const files = textsOf(page.files);
  const judged = await judgeDraft(app, files);
  const standing = { ...judged, held: page.held.length };
  return {
    ...page,
    ...judged,
    open: openSteps(page.review, page.asker, standing),
    threads: await readThreads(reading.db, draftId),
    reviewers: [...(await reviewersOf(reading, page)).values()].map(({ name }) => name),
    typed: typedSignOffs(files),
  };
}

/** What the page of a review is made from: no text of a file. */
export function reviewShown(page: ReviewPage) {
  const { review, steps, open, threads, reviewers } = page;
  const { typed, needed, faults, asker, held } = page;
  return {
    ...frameOf(page),
    ...{ sentSeq: review.sentSeq, missing: missingOf(review, page.needed) },
    ...{
      steps,
      open,
      threads,
      reviewers,
      typed,
      needed,
      faults,
      asker,
      heldCount: held.length,
      signers: signersOf(page),
    },
  };
}

/** Who signed each kind, by name. */
export type Signers = { [kind in SignOffKind]?: string | undefined };

/** Who signed each kind for the text as it was sent, by name. */
export function signersOf({ review, steps }: Pick<DraftPage, "review" | "steps">): Signers {
  return Object.fromEntries(
    [...review.signOffs].map(([kind, personId]) => [
      kind,
      steps.find((step) => step.personId === personId)?.personName ?? "",
    ]),
  );
}

/** Who may judge a draft: reviewers of its college and of its course, but for those who wrote in it. */
export async function reviewersOf(
  { db }: Pick<ReturnType<App["reading"]>, "db">,
  { draft, steps }: Pick<DraftPage, "draft" | "steps">,
): Promise<Map<string, { name: string }>> {
  const found = new Map<string, { name: string }>();
  for (const one of await membersOf(db, draft.organizationId, ["reviewer"]))
    found.set(one.personId, { name: one.name });
  for (const one of await courseRights(db, draft.courseId))
    if (one.role === "reviewer") found.set(one.personId, { name: one.name });
  for (const id of await authorsOf(db, draft, steps)) found.delete(id);
  return found;
}
