import type { SignOffKind } from "../../catalog/manifest";
import {
  type Asker,
  type DraftState,
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
  "in-review": ["signed-off", "approved", "changes-asked", "taken-back"],
  approved: ["released", "signed-off", "changes-asked", "taken-back"],
  released: [],
  ended: [],
};

/**
 * The steps that a reader sees: those they can take, and those that are theirs but not open yet. What is
 * somebody else's to do is left out, but for the step that moves the draft on.
 */
export function openSteps(review: Review, asker: Asker, standing: Standing): OpenStep[] {
  const all = STEPS[review.state].flatMap((kind): OpenStep[] => {
    const refusal = refusalOf(kind, review, asker, standing);
    if (kind !== "signed-off") return [{ kind, signOff: null, refusal }];
    return standing.needed
      .filter((one) => !review.signOffs.has(one))
      .map((signOff) => ({ kind, signOff, refusal }));
  });
  return all.filter(({ refusal }, at) => refusal !== "right" || at === 0);
}

/** Does the course still need a sign-off for the text as it was sent? */
export function missingOf(review: Review, needed: readonly SignOffKind[]): SignOffKind[] {
  return needed.filter((kind) => !review.signOffs.has(kind));
}
