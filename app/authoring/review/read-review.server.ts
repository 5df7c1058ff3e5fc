import type { Reader } from "../../../db/connect";
import { courseRights } from "../../../db/queries/authoring-drafts";
import { namedSigners } from "../../../db/queries/authoring-signers";
import { membersOf } from "../../../db/queries/identity-holders";
import { type SignOffKind, signOffKinds } from "../../catalog/manifest";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { signedBy } from "../authoring-right";
import { authorsOf } from "../authors-of.server";
import { type Judged, judgeDraft } from "../judge-draft.server";
import { type DraftPage, frameOf, readDraft, textsOf } from "../read-draft.server";
import { proposedNotNeeded, typedSignOffs } from "../release/sign-off";
import { isSettled } from "../review-state";
import { missingOf, type OpenStep, openSteps } from "./next-step";
import { readThreads } from "./read-threads.server";
import type { Thread } from "./thread";

/** The review of a draft as its page shows it. */
export interface ReviewPage extends DraftPage, Judged {
  open: OpenStep[];
  threads: Thread[];
  /** Who may judge it: by name, none of whom wrote a part of it. */
  reviewers: string[];
  /** Who of them may sign each kind, by name. */
  signersOf: Record<SignOffKind, string[]>;
  /** The kinds that the author thinks it can do without. */
  proposed: SignOffKind[];
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
  const proposed = proposedNotNeeded(files);
  const reviewers = [...(await reviewersOf(reading, page)).values()];
  return {
    ...page,
    ...judged,
    open: openSteps(page.review, page.asker, standing, proposed),
    threads: await readThreads(reading.db, draftId),
    reviewers: reviewers.map(({ name }) => name),
    signersOf: signersByKind(reviewers),
    proposed,
    typed: typedSignOffs(files),
  };
}

/** What the page of a review is made from: no text of a file. */
export function reviewShown(page: ReviewPage) {
  const { review, steps, open, threads, reviewers } = page;
  const { typed, proposed, signersOf, needed, faults, asker, held } = page;
  return {
    ...frameOf(page),
    ...{ sentSeq: review.sentSeq, missing: missingOf(review, page.needed) },
    ...{
      steps,
      open,
      threads,
      reviewers,
      signersOf,
      proposed,
      typed,
      needed,
      faults,
      asker,
      heldCount: held.length,
      settled: settledOf(page),
    },
  };
}

/** How each kind was settled, by whom, and what they said to it. */
export type SettledKinds = {
  [kind in SignOffKind]?:
    | { how: "signed-off" | "not-needed"; name: string; note: string | null }
    | undefined;
};

/** How each kind was settled for the text as it was sent. */
export function settledOf({ review, steps }: Pick<DraftPage, "review" | "steps">): SettledKinds {
  return Object.fromEntries(
    signOffKinds.flatMap((kind) => {
      const step = isSettled(review, kind)
        ? steps.findLast(({ signOff }) => signOff === kind)
        : undefined;
      if (step?.kind !== "signed-off" && step?.kind !== "not-needed") return [];
      return [[kind, { how: step.kind, name: step.personName ?? "", note: step.note }]];
    }),
  );
}

/** Who may judge a draft, and the kinds that each of them may sign. */
export interface Reviewer {
  name: string;
  signs: readonly SignOffKind[];
}

function signersByKind(reviewers: readonly Reviewer[]): Record<SignOffKind, string[]> {
  const of = (kind: SignOffKind) =>
    reviewers.flatMap(({ name, signs }) => (signs.includes(kind) ? [name] : []));
  return {
    ...{ subject: of("subject"), equity: of("equity") },
    ...{ legal: of("legal"), clinical: of("clinical") },
  };
}

/** Who may judge a draft: reviewers of its college and of its course, but for those who wrote in it. */
export async function reviewersOf(
  { db }: Pick<ReturnType<App["reading"]>, "db">,
  { draft, steps }: Pick<DraftPage, "draft" | "steps">,
): Promise<Map<string, Reviewer>> {
  const found = await everyReviewer(db, draft);
  for (const id of await authorsOf(db, draft, steps)) found.delete(id);
  return found;
}

/** Everyone who may review a course: who reviews for its college, and whom its owners named. */
export async function everyReviewer(
  db: Reader,
  { courseId, organizationId }: { courseId: string; organizationId: string },
): Promise<Map<string, Reviewer>> {
  const named = await namedSigners(db, courseId);
  const members = await membersOf(db, organizationId, ["reviewer"]);
  const given = (await courseRights(db, courseId)).filter(({ role }) => role === "reviewer");
  return new Map(
    [...members, ...given].map(({ personId, name }) => [
      personId,
      { name, signs: signedBy(named.get(personId) ?? null) },
    ]),
  );
}
