import { describe, expect, it } from "vitest";
import type { RetentionRecord } from "./check-log";
import { dueOn, type FreshObjective, memoryOf, type Refresher } from "./refresher";

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

function shown(day: string, ended?: ["kept" | "not-kept", string]): RetentionRecord {
  const [outcome, closed] = ended ?? [null, null];
  return {
    objectiveId: "O.1",
    tryId: `try-${day}`,
    shownAt: at(day),
    dueOn: "",
    openedAt: null,
    outcome,
    n: null,
    right: null,
    k: null,
    closedAt: closed === null ? null : at(closed),
  };
}
const review = (day: string, recall: Refresher["recall"]): Refresher => ({
  objectiveId: "O.1",
  day,
  recall,
});

describe("the memory of a shown objective", () => {
  it.each<[string, RetentionRecord[], Refresher[], string | null]>([
    ["begins when it is shown", [shown("2026-05-03")], [], "2026-05-05"],
    ["is nothing before", [], [], null],
    [
      "moves on with each answer",
      [shown("2026-05-03")],
      [review("2026-05-05", "good")],
      "2026-05-16",
    ],
    [
      "comes back at once after a miss",
      [shown("2026-05-03")],
      [review("2026-05-05", "again")],
      "2026-05-06",
    ],
    [
      "counts a retention check like any review",
      [shown("2026-05-03", ["kept", "2026-05-05"])],
      [],
      "2026-05-16",
    ],
    [
      "is nothing after a missed retention check",
      [shown("2026-05-03", ["not-kept", "2026-05-06"])],
      [],
      null,
    ],
  ])("%s", (_, retentions, refreshers, due) => {
    expect(memoryOf(retentions, refreshers)?.due ?? null).toBe(due);
  });

  it("comes back sooner after help than without it", () => {
    const dueAfter = (recall: Refresher["recall"]) =>
      memoryOf([shown("2026-05-03")], [review("2026-05-05", recall)])?.due ?? "";
    expect(dueAfter("again") < dueAfter("hard") && dueAfter("hard") < dueAfter("good")).toBe(true);
  });
});

describe("what is due on a day", () => {
  const fresh = (id: string, stability: number, due: string): FreshObjective => ({
    registrationId: "r",
    courseId: "c",
    objectiveId: id,
    memory: { stability, difficulty: 5, day: "2026-05-01", due },
  });
  const day = "2026-05-10";
  const ids = (list: readonly FreshObjective[]) => list.map(({ objectiveId }) => objectiveId);

  it("takes the most faded first, and names the next day", () => {
    const list = [
      fresh("strong", 20, "2026-05-10"),
      fresh("later", 40, "2026-06-10"),
      fresh("weak", 2, "2026-05-03"),
      fresh("sooner", 30, "2026-05-20"),
    ];
    const told = dueOn(list, 0, day);
    expect(ids(told.due)).toEqual(["weak", "strong"]);
    expect(told.next).toBe("2026-05-20");
  });

  it("asks at most five a day, with those that were asked already", () => {
    const many = Array.from({ length: 9 }, (_, i) => fresh(`${i}`, 3, "2026-05-04"));
    expect([0, 3, 5, 7].map((asked) => dueOn(many, asked, day).due.length)).toEqual([5, 2, 0, 0]);
    expect(dueOn([], 0, day)).toEqual({ day, due: [], asked: 0, next: null });
  });
});
