import { type SignOffKind, waivableKinds } from "../catalog/manifest";

/** What can happen to a draft, as its log keeps it. */
export const stepKinds = [
  "opened",
  "sent",
  "taken-back",
  "changes-asked",
  "approved",
  "signed-off",
  "not-needed",
  "released",
  "ended",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step of a draft's log, oldest first. */
export interface Step {
  kind: StepKind;
  /** The revision of the draft at which it happened. */
  atSeq: number;
  signOff: SignOffKind | null;
  personId: string | null;
}

export const draftStates = [
  "draft",
  "in-review",
  "changes-asked",
  "approved",
  "released",
  "ended",
] as const;
export type DraftState = (typeof draftStates)[number];

/** Where each step leads from each state; a step that is not named there cannot happen there. */
const LEADS: Record<DraftState, Partial<Record<StepKind, DraftState>>> = {
  draft: { sent: "in-review", ended: "ended" },
  "in-review": {
    "taken-back": "draft",
    "changes-asked": "changes-asked",
    "signed-off": "in-review",
    "not-needed": "in-review",
    approved: "approved",
  },
  "changes-asked": { sent: "in-review", ended: "ended" },
  approved: {
    "taken-back": "draft",
    "changes-asked": "changes-asked",
    "signed-off": "approved",
    "not-needed": "approved",
    released: "released",
  },
  released: {},
  ended: {},
};

/** What a draft's log comes to. */
export interface Review {
  state: DraftState;
  /** The revision that reviewers were sent, while they have it; it does not change under them. */
  sentSeq: number | null;
  approvedBy: string | null;
  /** Who signed which kind for the text as it was sent; taken back with it. */
  signOffs: ReadonlyMap<SignOffKind, string>;
  /** Who decided, for that text, that a kind is not needed. */
  notNeeded: ReadonlyMap<SignOffKind, string>;
}

const BEGUN: Review = {
  state: "draft",
  sentSeq: null,
  approvedBy: null,
  signOffs: new Map(),
  notNeeded: new Map(),
};

/** The state after a log of steps. Throws on a log that no run of the rules could have written. */
export function reviewAfter(steps: readonly Step[]): Review {
  return steps.reduce((review, step) => {
    if (step.kind === "opened") return review;
    const next = LEADS[review.state][step.kind];
    if (!next) throw new Error(`a draft that is ${review.state} cannot be ${step.kind}`);
    return moved(review, step, next);
  }, BEGUN);
}

function moved(review: Review, step: Step, state: DraftState): Review {
  switch (step.kind) {
    case "sent":
      return { ...BEGUN, state, sentSeq: step.atSeq };
    case "signed-off": {
      if (!step.signOff || !step.personId) throw new Error("a sign-off without a kind or a person");
      const signOffs = new Map(review.signOffs).set(step.signOff, step.personId);
      const notNeeded = new Map(review.notNeeded);
      notNeeded.delete(step.signOff);
      return { ...review, state, signOffs, notNeeded };
    }
    case "not-needed": {
      if (!step.signOff || !step.personId) throw new Error("a decision without a kind or a person");
      return {
        ...review,
        state,
        notNeeded: new Map(review.notNeeded).set(step.signOff, step.personId),
      };
    }
    case "approved":
      return { ...review, state, approvedBy: step.personId };
    case "released":
      return { ...review, state };
    default:
      return { ...BEGUN, state };
  }
}

/** Was this kind signed for the text as it was sent, or was it decided that it is not needed? */
export function isSettled(review: Review, kind: SignOffKind): boolean {
  return review.signOffs.has(kind) || review.notNeeded.has(kind);
}

/** May the text be changed now? Not while others judge it, and not after. */
export function isOpen(state: DraftState): boolean {
  return state === "draft" || state === "changes-asked";
}

/** Who asks, as far as the review is concerned. */
export interface Asker {
  personId: string;
  /** Wrote a part of the draft, or sent it to review: then it is their own work. */
  isAuthor: boolean;
  mayEdit: boolean;
  mayReview: boolean;
  /** The kinds of sign-off that are theirs to give on this course, while they may review it. */
  maySign: readonly SignOffKind[];
  owns: boolean;
}

export type StepRefusal = "state" | "right" | "kind" | "own-work" | "to-fix" | "held" | "sign-off";

/** What a step depends on beside the state and the asker. */
export interface Standing {
  /** How many faults would keep the course from being published. */
  faults: number;
  /** How many held texts wait for someone to choose. */
  held: number;
  /** The kinds of sign-off that the course needs. */
  needed: readonly SignOffKind[];
}

/**
 * May this person take this step now? Null: yes. `state`: not from here. `right`: not theirs to do.
 * `kind`: others sign this kind, or every course needs it. `own-work`: nobody judges what they wrote. `to-fix`: faults would stop it. `held`: a text waits to be
 * chosen. `sign-off`: a sign-off that the course needs is missing.
 *
 * @param signOff the kind that is signed, or decided to be not needed
 */
export function refusalOf(
  kind: Exclude<StepKind, "opened">,
  review: Review,
  asker: Asker,
  { faults, held, needed }: Standing,
  signOff: SignOffKind | null = null,
): StepRefusal | null {
  if (!LEADS[review.state][kind]) return "state";
  if (kind === "not-needed") return refusalToWaive(review, asker, signOff);
  const judges = kind === "approved" || kind === "signed-off" || kind === "changes-asked";
  if (judges && !asker.mayReview) return "right";
  if (!judges && !(kind === "released" || kind === "ended" ? asker.owns : asker.mayEdit))
    return "right";
  if ((kind === "approved" || kind === "signed-off") && asker.isAuthor) return "own-work";
  if (kind === "signed-off" && !asker.maySign.some((one) => one === signOff)) return "kind";
  if (kind === "sent" && held > 0) return "held";
  if ((kind === "sent" || kind === "approved" || kind === "released") && faults > 0)
    return "to-fix";
  const isSigned = needed.every((one) => isSettled(review, one));
  return kind === "released" && !isSigned ? "sign-off" : null;
}

/** That a kind is not needed is for a reviewer or an owner to say, and never for who wrote the text. */
function refusalToWaive(
  review: Review,
  asker: Asker,
  signOff: SignOffKind | null,
): StepRefusal | null {
  if (!asker.mayReview && !asker.owns) return "right";
  if (asker.isAuthor) return "own-work";
  if (!waivableKinds.some((one) => one === signOff)) return "kind";
  return signOff !== null && isSettled(review, signOff) ? "state" : null;
}
