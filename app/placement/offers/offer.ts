import { addDays, type Day, earlier, localDay } from "../gate/days";

/** Who has to act next on the way to a placement. */
export type Party = "person" | "school" | "lead";

/**
 * How far a proposed placement has come: proposed → the person accepts → the school accepts → active.
 * Nothing is final until all of them have agreed, and the gate with them.
 */
export type OfferState =
  | "with-person"
  | "with-school"
  /** The gate said no when the school accepted: the lead mends it or withdraws. */
  | "with-lead"
  | "placed"
  | "declined"
  | "withdrawn"
  | "lapsed";

/** What can happen to an offer, and whose act it is; null is nobody's. */
export const STEPS = {
  "person-accepted": "person",
  "person-declined": "person",
  "school-accepted": "school",
  "school-declined": "school",
  stopped: "school",
  resumed: "lead",
  withdrawn: "lead",
  lapsed: null,
} as const satisfies Record<string, Party | null>;
export type OfferStep = keyof typeof STEPS;

const NEXT: Record<OfferState, Partial<Record<OfferStep, OfferState>>> = {
  "with-person": {
    "person-accepted": "with-school",
    "person-declined": "declined",
    withdrawn: "withdrawn",
    lapsed: "lapsed",
  },
  "with-school": {
    "school-accepted": "placed",
    "school-declined": "declined",
    stopped: "with-lead",
    "person-declined": "declined",
    withdrawn: "withdrawn",
    lapsed: "lapsed",
  },
  "with-lead": {
    resumed: "with-school",
    "person-declined": "declined",
    withdrawn: "withdrawn",
    lapsed: "lapsed",
  },
  placed: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
};

/** Where a step leads; null when it cannot be taken in this state. */
export function afterStep(state: OfferState, step: OfferStep): OfferState | null {
  return NEXT[state][step] ?? null;
}

/** Whose turn it is; null when the offer is over. */
export function turnOf(state: OfferState): Party | null {
  if (state === "with-person") return "person";
  if (state === "with-school") return "school";
  return state === "with-lead" ? "lead" : null;
}

/** Why the school's acceptance placed nobody. */
export const STOP_REASONS = [
  "not-eligible",
  "overlapping-hours",
  "not-in-program",
  "school-not-ready",
  "conflict-of-interest",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** One step that was taken. */
export interface StepTaken {
  step: OfferStep;
  by: string | null;
  /** Epoch milliseconds. */
  at: number;
  /** Set on `stopped`. */
  reason: StopReason | null;
  decisionId: string | null;
}

/** A slot of an opening kept for someone while they and the school make up their minds. */
export interface Offer {
  id: string;
  openingId: string;
  slot: number;
  personId: string;
  /** The answer of the gate that permitted to propose it. */
  decisionId: string;
  proposedBy: string;
  /** Epoch milliseconds. */
  proposedAt: number;
  steps: readonly StepTaken[];
}

/** Days that whoever's turn it is has to answer. */
export const ANSWER_DAYS = 7;

/** An offer as it stands on a day. */
export interface Standing {
  state: OfferState;
  /** The last day to answer; null when the offer is over. */
  answerBy: Day | null;
}

/** The state that steps lead to, from a fresh offer. Throws when they do not follow. */
export function stateOf(steps: readonly OfferStep[]): OfferState {
  let state: OfferState = "with-person";
  for (const step of steps) {
    const next = afterStep(state, step);
    if (next === null) throw new Error(`an offer ${state} cannot be ${step}`);
    state = next;
  }
  return state;
}

/**
 * Where an offer stands at an instant (epoch milliseconds), from its steps and the day at the school
 * alone: a turn that nobody took in time has lapsed, whether or not that was written down yet.
 * Throws when its steps do not follow from each other, which nothing writes.
 */
export function standingOf(
  offer: Pick<Offer, "proposedAt" | "steps">,
  opening: { endsOn: Day; school: { timeZone: string } },
  now: number,
): Standing {
  const state = stateOf(offer.steps.map(({ step }) => step));
  if (turnOf(state) === null) return { state, answerBy: null };
  const zone = opening.school.timeZone;
  const since = localDay(offer.steps.at(-1)?.at ?? offer.proposedAt, zone);
  const answerBy = earlier(addDays(since, ANSWER_DAYS), opening.endsOn);
  return localDay(now, zone) > answerBy ? { state: "lapsed", answerBy: null } : { state, answerBy };
}
