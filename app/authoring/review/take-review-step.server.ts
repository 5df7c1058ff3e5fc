import { writersOf } from "../../../db/queries/authoring-revisions";
import { accountOf } from "../../../db/queries/identity-accounts";
import { lockDraft } from "../../../db/queries/locks";
import type { Template } from "../../identity/mail";
import { enqueueMail } from "../../identity/send-mail.server";
import type { Context } from "../../record/context.server";
import { done } from "../../record/outcome";
import { enterDraft } from "../enter-draft.server";
import type { StepKind } from "../review-state";
import { takeStep } from "../take-step.server";
import { reviewersOf } from "./read-review.server";

/** The letter that goes out after a step, and to whom: those who review, or those who write. */
const LETTERS: Partial<Record<StepKind, [Template, "reviewers" | "writers"]>> = {
  sent: ["review-asked", "reviewers"],
  "changes-asked": ["review-changes", "writers"],
  approved: ["review-approved", "writers"],
};

/**
 * Takes a step of a draft's review, and writes to those whose turn it is now. The step that this person
 * took last, at the same revision, is taken once.
 *
 * @param input.title what the letter calls the course
 * @returns refused as `takeStep` says
 */
export async function takeReviewStep(
  context: Context,
  { title, ...input }: Parameters<typeof takeStep>[1] & { title: string },
): ReturnType<typeof takeStep> {
  await lockDraft(context.tx, input.draftId);
  const before = await enterDraft(context.tx, context.actor, input.draftId);
  const last = before?.steps.at(-1);
  const isAgain =
    last?.kind === input.kind &&
    last.personId === context.actor.personId &&
    last.signOff === (input.signOff ?? null) &&
    last.atSeq === input.judged.seq;
  if (before && isAgain) return done({ state: before.review.state });
  const taken = await takeStep(context, input);
  const [template, to] = LETTERS[input.kind] ?? [];
  if (!taken.ok || !template) return taken;
  const entered = await enterDraft(context.tx, context.actor, input.draftId);
  if (!entered) return taken;
  const { draft, asker } = entered;
  const ids =
    to === "reviewers"
      ? (await reviewersOf({ db: context.tx }, entered)).keys()
      : new Set([...(await writersOf(context.tx, draft.id)), draft.openedBy ?? ""]);
  const person = (await accountOf(context.tx, asker.personId))?.name ?? "";
  for (const id of ids) {
    const account = id === asker.personId ? null : await accountOf(context.tx, id);
    if (!account) continue;
    await enqueueMail(context, {
      to: account.email,
      template,
      names: { course: title, person, organization: draft.organizationName },
      page: `/studio/${draft.id}/review`,
      link: null,
    });
  }
  return taken;
}
