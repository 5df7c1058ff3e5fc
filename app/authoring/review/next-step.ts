import type { SignOffKind } from "../../catalog/manifest";
import {
  type Asker,
  type DraftState,
  isSettled,
  type Review,
  refusalOf,
  type Standing,
  type StepKind,
  type StepRefusal,
} from "../review-state";

/** A step that can come next, and why this reader cannot take it yet; null: they can. */
export interface OpenStep {
  kind: Exclude<StepKind, "opened">;
  signOff: SignOffKind | null;
  refusal: StepRefusal | null;
}

/** The steps of each state, the one that moves the draft on first. */
const STEPS: Record<DraftState, readonly OpenStep["kind"][]> = {
  draft: ["sent", "ended"],
  "changes-asked": ["sent", "ended"],
  "in-review": ["signed-off", "approved", "not-needed", "changes-asked", "taken-back"],
  approved: ["released", "signed-off", "not-needed", "changes-asked", "taken-back"],
  released: [],
  ended: [],
};

/** What holds a draft up, or takes it back: never the next thing to do. */
const ASIDE: readonly OpenStep["kind"][] = ["changes-asked", "taken-back", "ended"];

/**
 * The steps that a reader sees: those they can take, and those that are theirs but not open yet. The first
 * moves the draft on: one that they can take, or else the one that it waits for, though it be another's.
 *
 * @param proposed the kinds of sign-off that the author thinks the course can do without: nobody else is
 *   led to deciding so
 */
export function openSteps(
  review: Review,
  asker: Asker,
  standing: Standing,
  proposed: readonly SignOffKind[] = [],
): OpenStep[] {
  const all = STEPS[review.state].flatMap((kind): OpenStep[] => {
    if (kind !== "signed-off" && kind !== "not-needed")
      return [{ kind, signOff: null, refusal: refusalOf(kind, review, asker, standing) }];
    return missingOf(review, standing.needed).map((signOff) => {
      const refusal = refusalOf(kind, review, asker, standing, signOff);
      return { kind, signOff, refusal };
    });
  });
  const theirs = all.filter(({ kind, refusal }) =>
    kind === "not-needed" ? refusal === null : refusal !== "right" && refusal !== "kind",
  );
  const leads = ({ kind, signOff }: OpenStep) =>
    kind === "not-needed" ? proposed.some((one) => one === signOff) : !ASIDE.includes(kind);
  const first = theirs.find((step) => step.refusal === null && leads(step));
  const head = first ?? all.find(({ kind }) => kind !== "not-needed");
  return head ? [head, ...theirs.filter((step) => step !== head)] : [];
}

/** The kinds that are neither signed for the text as it was sent, nor decided to be not needed. */
export function missingOf(review: Review, needed: readonly SignOffKind[]): SignOffKind[] {
  return needed.filter((kind) => !isSettled(review, kind));
}
