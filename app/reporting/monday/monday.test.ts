import { describe, expect, it } from "vitest";
import { aheadOf, mayShow, type PlacedList, type PlacementHint } from "./monday";

/** Monday 2 November 2026: this week ends on the 9th, at risk means failing by the 17th. */
const AHEAD = aheadOf("2026-11-02");
const SURE = { startsOn: "2026-09-01", isSure: true, failsOn: null, carriedThrough: null };
const SOON = { ...SURE, startsOn: "2026-11-09" };

function listed(list: PlacedList, hints: Record<string, Omit<PlacementHint, "placementId">>) {
  const all = Object.entries(hints).map(([placementId, hint]) => ({ placementId, ...hint }));
  return mayShow(list, all, AHEAD).map(({ placementId }) => placementId);
}

describe("the lists that may show a placement", () => {
  it.each<[string, Omit<PlacementHint, "placementId">, PlacedList[]]>([
    ["holds to its end", SURE, []],
    ["fails today", { ...SURE, failsOn: "2026-11-02" }, ["at-risk"]],
    ["is safe for 14 days", { ...SURE, failsOn: "2026-11-17" }, ["at-risk"]],
    ["is safe for 15 days", { ...SURE, failsOn: "2026-11-18" }, []],
    ["starts this week and fails then", { ...SOON, failsOn: "2026-11-09" }, ["starting"]],
    ["starts this week and fails after", { ...SOON, failsOn: "2026-11-10" }, ["at-risk"]],
    [
      "starts next week and fails then",
      { ...SURE, startsOn: "2026-11-10", failsOn: "2026-11-10" },
      ["at-risk"],
    ],
    ["starts today", { ...SOON, startsOn: "2026-11-02", failsOn: "2026-11-02" }, ["at-risk"]],
    ["is carried for 30 days", { ...SURE, carriedThrough: "2026-12-02" }, ["ending"]],
    ["is carried for 31 days", { ...SURE, carriedThrough: "2026-12-03" }, []],
    [
      "fails with what carries it",
      { ...SURE, carriedThrough: "2026-11-10", failsOn: "2026-11-11" },
      ["at-risk"],
    ],
    ["has something new", { ...SURE, isSure: false }, ["at-risk", "ending"]],
    [
      "starts this week and has something new",
      { ...SOON, isSure: false },
      ["at-risk", "starting", "ending"],
    ],
  ])("of one that %s", (_, hint, lists) => {
    const all: PlacedList[] = ["at-risk", "starting", "ending"];
    expect(all.filter((list) => listed(list, { one: hint }).length > 0)).toEqual(lists);
  });

  it("put the first to fail first, and those with something new last", () => {
    const hints = {
      new: { ...SURE, isSure: false, failsOn: "2026-11-02" },
      later: { ...SURE, failsOn: "2026-11-05" },
      sooner: { ...SURE, failsOn: "2026-11-04", carriedThrough: "2026-11-03" },
      beganBefore: { ...SURE, startsOn: "2026-08-01", failsOn: "2026-11-05" },
    };
    expect(listed("at-risk", hints)).toEqual(["sooner", "beganBefore", "later", "new"]);
    const ends = {
      last: { ...SURE, carriedThrough: "2026-11-20" },
      first: { ...SURE, carriedThrough: "2026-11-19" },
    };
    expect(listed("ending", ends)).toEqual(["first", "last"]);
  });
});
