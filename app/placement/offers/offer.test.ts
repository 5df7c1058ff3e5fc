import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterStep,
  type OfferState,
  type OfferStep,
  STEPS,
  type StepTaken,
  standingOf,
  turnOf,
} from "./offer";

const MONDAY = Date.UTC(2026, 10, 2, 17);
const DAY_MS = 86_400_000;
const OPENING = { endsOn: "2027-05-21", school: { timeZone: "America/Phoenix" } };
const ALL = Object.keys(STEPS) as OfferStep[];
const STATES: OfferState[] = [
  ...(["with-person", "with-school", "with-lead"] as const),
  ...(["placed", "declined", "withdrawn", "lapsed"] as const),
];

/** Every way from one state to the next; whatever is not named is refused. */
const WAYS = [
  "with-person person-accepted with-school",
  "with-person person-declined declined",
  "with-person withdrawn withdrawn",
  "with-person lapsed lapsed",
  "with-school school-accepted placed",
  "with-school school-declined declined",
  "with-school stopped with-lead",
  "with-school person-declined declined",
  "with-school withdrawn withdrawn",
  "with-school lapsed lapsed",
  "with-lead resumed with-school",
  "with-lead person-declined declined",
  "with-lead withdrawn withdrawn",
  "with-lead lapsed lapsed",
];

test("an offer goes these ways and no other", () => {
  const gone = STATES.flatMap((state) =>
    ALL.flatMap((step) => {
      const next = afterStep(state, step);
      return next === null ? [] : [`${state} ${step} ${next}`];
    }),
  );
  expect(gone.sort()).toEqual([...WAYS].sort());
});

function taken(steps: readonly OfferStep[], everyMs = 0): StepTaken[] {
  return steps.map((step, n) => ({
    step,
    by: "someone",
    at: MONDAY + (n + 1) * everyMs,
    reason: null,
    decisionId: null,
  }));
}
const standing = (steps: StepTaken[], now: number, opening = OPENING) =>
  standingOf({ proposedAt: MONDAY, steps }, opening, now);

test.each([
  [[], 0, "with-person", "2026-11-09"],
  [[], 7, "with-person", "2026-11-09"],
  [[], 8, "lapsed", null],
  [["person-accepted"], 0, "with-school", "2026-11-09"],
  [["person-accepted"], 8, "lapsed", null],
  [["person-accepted", "school-accepted"], 400, "placed", null],
  [["person-accepted", "stopped"], 7, "with-lead", "2026-11-09"],
  [["person-accepted", "stopped", "resumed"], 1, "with-school", "2026-11-09"],
  [["person-declined"], 0, "declined", null],
] as const)("%j, %i days later: %s, to answer by %s", (steps, days, state, answerBy) => {
  expect(standing(taken(steps), MONDAY + days * DAY_MS)).toEqual({ state, answerBy });
});

test("a turn lasts no longer than the opening, and its days are the school's", () => {
  const short = { ...OPENING, endsOn: "2026-11-04" };
  expect(standing([], MONDAY, short).answerBy).toBe("2026-11-04");
  const lateEvening = Date.UTC(2026, 10, 5, 6, 59);
  expect(standing([], lateEvening, short).state).toBe("with-person");
  expect(standing([], lateEvening + 60_000, short).state).toBe("lapsed");
});

test("each turn has its own seven days", () => {
  expect(standing(taken(["person-accepted"], 6 * DAY_MS), MONDAY + 12 * DAY_MS)).toEqual({
    state: "with-school",
    answerBy: "2026-11-15",
  });
});

test("steps that do not follow from each other are a fault, not an answer", () => {
  expect(() => standing(taken(["school-accepted"]), MONDAY)).toThrow("with-person");
  expect(() => standing(taken(["withdrawn", "person-accepted"]), MONDAY)).toThrow("withdrawn");
});

test("however the steps fall, nobody is placed before the person and then the school said yes", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ALL), { maxLength: 12 }), (tries) => {
      const went: OfferStep[] = [];
      let state: OfferState = "with-person";
      for (const step of tries) {
        const next = afterStep(state, step);
        if (next === null) continue;
        // Whoever's turn it is acts; the person and the lead may also end it, and time does.
        const may = STEPS[step];
        expect(
          may === turnOf(state) || ["person-declined", "withdrawn", "lapsed"].includes(step),
        ).toBe(true);
        expect(turnOf(state)).not.toBeNull();
        went.push(step);
        state = next;
      }
      expect(standing(taken(went), MONDAY).state).toBe(state);
      if (state !== "placed") return;
      expect(went.at(-1)).toBe("school-accepted");
      expect(went.indexOf("person-accepted")).toBe(0);
      // Each no of the gate was mended before the last yes.
      const count = (step: OfferStep) => went.filter((one) => one === step).length;
      expect(count("stopped")).toBe(count("resumed"));
    }),
  );
});
