import type { SignOffKind } from "../catalog/manifest";
import { missingOf, openSteps } from "./review/next-step";
import { type Asker, isOpen, type Review, type Standing } from "./review-state";

/** The single next thing to do in a draft, for one reader; `where` is its page below the draft's own. */
export type NextInDraft = { where: string } & (
  | { kind: "choose" | "mend" | "answer"; n: number }
  | { kind: "add-lesson" | "send" | "approve" | "release" }
  | { kind: "write"; title: string }
  | { kind: "sign" | "decide"; signOff: SignOffKind }
  | { kind: "wait-signers"; missing: SignOffKind[] }
  | { kind: "wait-writers" | "wait-reviewers" | "wait-owner" | "take-back" | "done" | "ended" }
);

/** What the next thing depends on beside the review. */
export interface DraftAt {
  standing: Standing;
  /** The kinds of sign-off that the author thinks the course can do without. */
  proposed: readonly SignOffKind[];
  /** The first text that waits to be chosen. */
  heldId: string | null;
  lessons: readonly { slug: string; title: string; isWritten: boolean }[];
  /** Where the first fault that must be mended stands. */
  firstFault: string | null;
  openComments: number;
}

const REVIEW = "/review";

/** The next thing to do in a draft: what its reader can do, or else whose turn it is. */
export function nextInDraft(review: Review, asker: Asker, at: DraftAt): NextInDraft {
  const { state } = review;
  if (state === "ended") return { kind: "ended", where: "/history" };
  if (state === "released") return { kind: "done", where: "/release" };
  if (isOpen(state))
    return asker.mayEdit ? nextToWrite(review, at) : { kind: "wait-writers", where: REVIEW };
  const [step] = openSteps(review, asker, at.standing, at.proposed);
  const missing = missingOf(review, at.standing.needed);
  if (step?.refusal === null) {
    const { kind, signOff } = step;
    if (kind === "released") return { kind: "release", where: "/release" };
    if (kind === "approved") return { kind: "approve", where: REVIEW };
    if (signOff !== null)
      return { kind: kind === "not-needed" ? "decide" : "sign", signOff, where: REVIEW };
  }
  if (step?.refusal === "to-fix") return { kind: "take-back", where: REVIEW };
  if (state === "in-review") return { kind: "wait-reviewers", where: REVIEW };
  return missing.length > 0
    ? { kind: "wait-signers", missing, where: REVIEW }
    : { kind: "wait-owner", where: REVIEW };
}

function nextToWrite({ state }: Review, at: DraftAt): NextInDraft {
  const { standing, heldId, lessons, firstFault, openComments } = at;
  if (heldId !== null) return { kind: "choose", n: standing.held, where: `/held/${heldId}` };
  if (lessons.length === 0) return { kind: "add-lesson", where: "/lessons/new" };
  const unwritten = lessons.find(({ isWritten }) => !isWritten);
  if (unwritten) {
    const { slug, title } = unwritten;
    return { kind: "write", title: title || slug, where: `/lessons/${slug}/blocks` };
  }
  if (state === "changes-asked" && openComments > 0)
    return { kind: "answer", n: openComments, where: REVIEW };
  if (standing.faults > 0)
    return { kind: "mend", n: standing.faults, where: firstFault ?? "#notes" };
  return { kind: "send", where: REVIEW };
}
