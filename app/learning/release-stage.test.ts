import { expect, test } from "vitest";
import { releaseStage, type StageRecord } from "./release-stage";

const none: StageRecord = {
  ...{ objectiveIds: ["A", "B"], lessonsRead: 0, answers: 0, tries: [], retentions: [] },
  ...{ reopened: new Map(), renewedFrom: null },
};
const shown = (objectiveId: string, outcome: "kept" | "not-kept" | null = null, shownAt = 10) => ({
  ...{ objectiveId, outcome, shownAt },
});

test.each<[string, Partial<StageRecord>]>([
  ["not-begun", {}],
  ["reading", { lessonsRead: 1 }],
  ["reading", { answers: 1 }],
  ["reading", { answers: 9, tries: [{ objectiveId: "A", outcome: "not-yet" }] }],
  ["under-way", { answers: 2, tries: [{ objectiveId: "A", outcome: null }] }],
  ["some-shown", { retentions: [shown("A")] }],
  ["some-shown", { retentions: [shown("A", "kept"), shown("B", "not-kept")] }],
  ["shown", { retentions: [shown("A", "kept"), shown("B")] }],
  ["kept", { retentions: [shown("A", "kept"), shown("B", "kept")] }],
  ["renewing", { retentions: [shown("A", "kept"), shown("B", "kept")], renewedFrom: 20 }],
  ["kept", { retentions: [shown("A", "kept", 30), shown("B", "kept", 30)], renewedFrom: 20 }],
  ["some-shown", { retentions: [shown("A"), shown("B")], reopened: new Map([["B", 11]]) }],
  ["shown", { retentions: [shown("A"), shown("B"), shown("C")] }],
])("%s: %j", (stage, record) => {
  expect(releaseStage({ ...none, ...record })).toBe(stage);
});
