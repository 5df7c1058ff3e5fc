import { describe, expect, it } from "vitest";
import { freshTry, type TryState } from "../mastery/check-rule";
import { ownNumbers, type Parameters } from "../mastery/parameters";
import type { RetentionRecord, TryRecord } from "./check-log";
import { type CheckRecord, checkStanding, judgedAsOf } from "./check-standing";

const HOUR_MS = 3_600_000;
const NOW = 1_000 * HOUR_MS;
const gauge = { guess: 0.25, slip: 0.1 };
const own = { ...gauge, chance: 0.25, inGate: true, weight: 1 };
const items = (objectiveId: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const itemVersionId = `${objectiveId}-${at}`;
    const judged = { itemVersionId, type: "single", own };
    return { itemVersionId, objectiveId, family: itemVersionId, judged };
  });
const bare: CheckRecord = {
  items: [...items("O1", 8), ...items("O2", 8)],
  ...{ seen: new Set<string>(), tries: [], states: new Map(), decisions: [], retentions: [] },
  ...{ raised: [], reopened: new Map(), renewedFrom: null, waitingIn: null, today: "2026-03-10" },
};
const tried = (number: number, hoursAgo: number, outcome: TryRecord["outcome"]): TryRecord => ({
  ...{ id: `T${number}`, objectiveId: "O1", number, seed: "s", openedAt: NOW - hoursAgo * HOUR_MS },
  outcome,
  ...(outcome
    ? { n: 4, right: 1, k: 0.2, closedAt: NOW - hoursAgo * HOUR_MS }
    : { n: null, right: null, k: null, closedAt: null }),
});
const passed: TryState = { ...freshTry(), belief: { k: 0.99, u: 0.01 }, n: 4, nFresh: 4, right: 4 };
const states = new Map([
  [
    "O1",
    { objectiveId: "O1", practice: null, check: { tryId: "T1", state: passed }, retention: null },
  ],
]);
const shown: RetentionRecord = {
  ...{ objectiveId: "O1", tryId: "T1", shownAt: NOW - 99 * HOUR_MS, dueOn: "2026-03-09" },
  ...{ openedAt: null, outcome: null, n: null, right: null, k: null, closedAt: null },
};
const missed = { outcome: "not-kept", n: 2, right: 0, k: 0.4, closedAt: NOW - HOUR_MS } as const;
const kept: RetentionRecord = { ...shown, outcome: "kept", closedAt: NOW - 20 * HOUR_MS };
const once = { tries: [tried(1, 99, "shown")], states };

describe("where someone stands on an objective", () => {
  it.each<[string, Partial<CheckRecord>, object]>([
    ["a first try is open to who never tried", {}, { door: { state: "open", number: 1 } }],
    [
      "a try under way is found as it was left",
      { tries: [tried(1, 1, null)], states },
      { door: { state: "under-way" }, open: { lane: "check", state: passed } },
    ],
    [
      "a miss is followed by a day's wait",
      { tries: [tried(1, 23, "not-yet")] },
      { door: { state: "wait", number: 2, until: NOW + HOUR_MS }, open: null },
    ],
    [
      "three misses need a coach",
      { tries: [1, 2, 3].map((number) => tried(number, 200, "not-yet")) },
      { door: { state: "coach" }, reopenedAt: [] },
    ],
    [
      "who opens one more, at once",
      {
        tries: [1, 2, 3].map((number) => tried(number, 1, "not-yet")),
        decisions: [{ objectiveId: "O1", action: "reopened", at: NOW - 1 }],
      },
      { door: { state: "open", number: 4 }, reopenedAt: [NOW - 1] },
    ],
    [
      "fewer questions than a pass needs open no try",
      { seen: new Set(items("O1", 5).map(({ family }) => family)) },
      { door: { state: "no-questions" } },
    ],
    [
      "what was shown is confirmed from its day on",
      { ...once, retentions: [shown] },
      { door: { state: "shown" }, retentionDoor: { state: "open" }, keptAt: null },
    ],
    [
      "and not on the day before",
      { ...once, retentions: [shown], today: "2026-03-08" },
      { retentionDoor: { state: "wait", on: "2026-03-09" } },
    ],
    [
      "the question that waits for an answer still counts among those left",
      {
        ...once,
        retentions: [{ ...shown, openedAt: NOW }],
        seen: new Set(items("O1", 7).map(({ family }) => family)),
        waitingIn: "T1",
      },
      { retentionDoor: { state: "under-way" }, open: { lane: "retention", openedAt: NOW } },
    ],
    [
      "a confirmation that was missed spends the try and takes the objective back",
      { ...once, retentions: [{ ...shown, openedAt: NOW - HOUR_MS, ...missed }] },
      { door: { state: "wait", number: 2, until: NOW + 23 * HOUR_MS }, retentionDoor: null },
    ],
    [
      "a renewal opens a first try on what was kept, and what was kept stands",
      { ...once, retentions: [kept], renewedFrom: NOW - HOUR_MS },
      {
        ...{ door: { state: "open", number: 1 }, retentionDoor: null, keptAt: kept.closedAt },
        ...{ renewing: true, stands: true, current: [] },
      },
    ],
    [
      "a miss in a renewal takes back what was kept, and counts alone",
      {
        ...{ tries: [...once.tries, tried(2, 1, "not-yet")], states, retentions: [kept] },
        renewedFrom: NOW - 2 * HOUR_MS,
      },
      {
        ...{ door: { state: "wait", number: 2, until: NOW + 23 * HOUR_MS }, keptAt: null },
        ...{ renewing: true, stands: false },
      },
    ],
    [
      "a renewal does not count the tries that a coach opened before it",
      {
        ...{ ...once, retentions: [kept], renewedFrom: NOW - 9 * HOUR_MS },
        tries: [...once.tries, ...[2, 3, 4].map((number) => tried(number, 8, "not-yet"))],
        decisions: [{ objectiveId: "O1", action: "reopened", at: NOW - 90 * HOUR_MS }],
      },
      { door: { state: "coach" }, reopenedAt: [] },
    ],
    [
      "what a renewal showed is kept at once",
      {
        ...{ tries: [...once.tries, tried(2, 1, "shown")], states, renewedFrom: NOW - 2 * HOUR_MS },
        retentions: [
          kept,
          { ...kept, tryId: "T2", shownAt: NOW - HOUR_MS, closedAt: NOW - HOUR_MS },
        ],
      },
      {
        ...{ door: { state: "shown" }, retentionDoor: { state: "kept" }, keptAt: NOW - HOUR_MS },
        ...{ renewing: false, stands: true, current: [{ id: "T2" }] },
      },
    ],
    [
      "what a newer version reopened is shown anew, and nothing before counts",
      {
        ...{ ...once, retentions: [kept], reopened: new Map([["O1", NOW - HOUR_MS]]) },
        decisions: [{ objectiveId: "O1", action: "reopened", at: NOW - 90 * HOUR_MS }],
      },
      {
        ...{ door: { state: "open", number: 1 }, retentionDoor: null, keptAt: null },
        ...{ stands: false, renewing: false, current: [], retention: null, reopenedAt: [] },
      },
    ],
    [
      "three tries that were spent before an objective was reopened are not counted",
      {
        tries: [1, 2, 3].map((number) => tried(number, 200, "not-yet")),
        reopened: new Map([["O1", NOW - HOUR_MS]]),
      },
      { door: { state: "open", number: 1 } },
    ],
    [
      "what was reopened after a renewal began is read first, like anything new",
      {
        ...{ ...once, retentions: [kept], renewedFrom: NOW - 9 * HOUR_MS },
        reopened: new Map([["O1", NOW - HOUR_MS]]),
      },
      { renewing: false, stands: false, door: { state: "open", number: 1 } },
    ],
    [
      "what was reopened and shown since stands",
      {
        ...{ tries: [tried(1, 99, "shown"), tried(2, 1, "shown")], states },
        reopened: new Map([["O1", NOW - 2 * HOUR_MS]]),
        retentions: [kept, { ...shown, tryId: "T2", shownAt: NOW - HOUR_MS }],
      },
      { door: { state: "shown" }, stands: true, keptAt: null, current: [{ id: "T2" }] },
    ],
    [
      "a try that was missed by a wrong key is given back",
      {
        tries: [1, 2, 3].map((number) => tried(number, 200, "not-yet")),
        raised: [{ tryId: "T2", objectiveId: "O1", at: NOW - HOUR_MS }],
      },
      { door: { state: "open", number: 4 }, reopenedAt: [NOW - HOUR_MS] },
    ],
    [
      "a try that passed by a corrected key is not given back as well",
      {
        tries: [tried(1, 200, "not-yet"), tried(2, 150, "not-yet"), tried(3, 99, "not-yet")],
        raised: [{ tryId: "T9", objectiveId: "O1", at: NOW - HOUR_MS }],
      },
      { door: { state: "coach" }, reopenedAt: [] },
    ],
    [
      "another objective that was reopened changes nothing here",
      { ...once, retentions: [kept], reopened: new Map([["O2", NOW - HOUR_MS]]) },
      { door: { state: "shown" }, stands: true, keptAt: kept.closedAt },
    ],
    [
      "another objective's record says nothing about this one",
      { tries: [{ ...tried(1, 1, null), objectiveId: "O2" }] },
      { door: { state: "open", number: 1 }, tries: [] },
    ],
  ])("%s", (_, record, expected) => {
    expect(checkStanding({ ...bare, ...record }, "O1", () => ownNumbers, NOW)).toMatchObject(
      expected,
    );
  });

  it("is judged by the parameters of the day it was opened", () => {
    const record = { ...bare, tries: [tried(1, 5, null)] };
    const refit: Parameters = {
      ...ownNumbers,
      items: new Map([["O1-0", { guess: 0.4, slip: 0.2 }]]),
    };
    const inForce = (at: number) => (at === NOW - 5 * HOUR_MS ? refit : ownNumbers);
    expect([...judgedAsOf(record, NOW)]).toEqual([NOW, NOW - 5 * HOUR_MS]);
    const [first, second] = checkStanding(record, "O1", inForce, NOW).bank;
    expect(first).toMatchObject({ guess: 0.4, slip: 0.2 });
    expect(second).toMatchObject(gauge);
    expect(checkStanding(record, "O2", inForce, NOW).bank[0]).toMatchObject(gauge);
  });
});
