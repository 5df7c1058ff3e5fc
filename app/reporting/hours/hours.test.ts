import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalHours,
  HOUR_KINDS,
  type HoursEntry,
  meterOf,
  minutesOf,
  NO_MINUTES,
  standingLog,
} from "./hours";

const hours = (service: number, training: number, travel = 0) => ({
  service: service * 60,
  training: training * 60,
  travel: travel * 60,
});

describe("the training cap", () => {
  test.each([
    ["nothing yet, no term", NO_MINUTES, 0, "none", null, 0],
    ["first week of a term is all training", hours(0, 40), 1700, "within", 100, 18_000],
    ["18 % of the plan is near", hours(0, 81), 450, "near", 100, 540],
    ["20 % is still allowed", hours(200, 90), 450, "near", 31, 0],
    ["one minute more is over", { ...hours(200, 90), training: 5401 }, 450, "over", 31, 0],
    ["without a term, what was served is measured", hours(80, 21), 0, "over", 20.8, 0],
    ["more served than planned counts as served", hours(400, 90), 300, "near", 18.4, 480],
    ["travel belongs to the aggregate", hours(70, 20, 10), 0, "near", 20, 0],
  ] as const)("%s", (_, minutes, planned, state, share, room) => {
    expect(meterOf(minutes, planned)).toMatchObject({ state, share, room });
  });

  test("over exactly when training times five is more than the larger of served and planned", () => {
    const minutes = fc.nat({ max: 200_000 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        minutes,
        fc.nat({ max: 2000 }),
        (service, training, travel, planned) => {
          const { state } = meterOf({ service, training, travel }, planned);
          const base = Math.max(service + training + travel, planned * 60);
          expect(state === "over").toBe(training * 5 > base);
        },
      ),
    );
  });
});

const entry = (id: string, changes: Partial<HoursEntry> = {}): HoursEntry => ({
  id,
  personId: "p",
  kind: "service",
  on: "2026-11-02",
  minutes: 60,
  enteredBy: "p",
  enteredAt: 0,
  supersedes: null,
  verdict: "approved",
  ...changes,
});

describe("the log as it stands", () => {
  test.each<[string, HoursEntry[], number]>([
    ["an entry nobody approved does not count", [entry("a", { verdict: null })], 0],
    ["one sent back does not count", [entry("a", { verdict: "returned" })], 0],
    ["an approved one counts", [entry("a")], 60],
    [
      "a correction that waits leaves the old time standing",
      [entry("a"), entry("b", { supersedes: "a", minutes: 30, verdict: null })],
      60,
    ],
    [
      "an approved correction takes its place",
      [entry("a"), entry("b", { supersedes: "a", minutes: 30 })],
      30,
    ],
    [
      "a correction that was sent back leaves the old time standing",
      [entry("a"), entry("b", { supersedes: "a", minutes: 30, verdict: "returned" })],
      60,
    ],
    [
      "a correction to nothing takes it back",
      [entry("a"), entry("b", { supersedes: "a", minutes: 0 })],
      0,
    ],
    [
      "the newest approved of three counts",
      [
        entry("a"),
        entry("b", { supersedes: "a", minutes: 30, verdict: "returned" }),
        entry("c", { supersedes: "b", minutes: 45 }),
      ],
      45,
    ],
  ])("%s", (_, entries, minutes) => {
    expect(minutesOf(standingLog(entries)).service).toBe(minutes);
  });

  test("every first entry is one line, whatever came after it", () => {
    const chain = fc.array(
      fc.record({
        kind: fc.constantFrom(...HOUR_KINDS),
        minutes: fc.nat({ max: 1440 }),
        verdict: fc.constantFrom("approved" as const, "returned" as const, null),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(chain, { maxLength: 5 }), (chains) => {
        const entries = chains.flatMap((links, nth) =>
          links.map((link, at) =>
            entry(`${nth}.${at}`, { ...link, supersedes: at === 0 ? null : `${nth}.${at - 1}` }),
          ),
        );
        const lines = standingLog(entries);
        expect(lines).toHaveLength(chains.length);
        const expected = chains.reduce((sum, links) => {
          const last = links.filter(({ verdict }) => verdict === "approved").at(-1);
          return sum + (last?.minutes ?? 0);
        }, 0);
        const { service, training, travel } = minutesOf(lines);
        expect(service + training + travel).toBe(expected);
      }),
    );
  });
});

test.each([
  [0, "0.00"],
  [30, "0.50"],
  [100, "1.67"],
  [3599, "59.98"],
])("%i minutes are %s hours", (minutes, written) => {
  expect(decimalHours(minutes)).toBe(written);
});
