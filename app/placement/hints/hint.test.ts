import { describe, expect, test } from "vitest";
import { decideBody, type Judged } from "../decision";
import { LATER, NO_WAY, nearest, placementOutlook, standingOf } from "./hint";

const CARD = { req: "card", kind: "clearance", type: "card", horizon: "continuous" };
const RULES = {
  "CARD@1": { ...CARD, waivable: { by: ["program_lead"] } },
  "ADULT@1": { req: "adult", kind: "age_from", age: "18", horizon: "continuous" },
  "MINOR@1": { req: "minor", kind: "age_under", age: "18", horizon: "continuous" },
};

function asked(layers: (keyof typeof RULES)[], facts: object): Judged {
  return decideBody(
    {
      opening: { rules: layers, start: "2026-11-02", end: "2027-05-21", tz: "America/Phoenix" },
      ask: { at: "2026-11-02T17:00:00Z" },
      facts: { person: "p", ...facts },
    },
    layers.map((id) => ({ id, hash: id, rule: RULES[id] })),
  );
}

const cleared = (through: string | null) => ({
  clearances: [
    {
      type: "card",
      state: "cleared",
      on: "2026-10-01",
      adjudicator: "state",
      valid_through: through,
    },
  ],
});
const waived = {
  waivers: [
    {
      ...{ req: "card", reason: "on file", approver: "lead", approver_role: "program_lead" },
      ...{ from: "2026-11-01", expires_on: "2026-11-20" },
    },
  ],
};

describe("how near someone is", () => {
  test.each<[what: string, judged: Judged, standing: object]>([
    ["may be placed", asked(["CARD@1"], cleared(null)), { steps: 0, owner: null }],
    [
      "may be placed until a day, and is looked at again the day after",
      asked(["CARD@1"], cleared("2026-12-01")),
      { steps: 0, lookAgainOn: "2026-12-02" },
    ],
    ["applies for it", asked(["CARD@1"], {}), { steps: 1, owner: "person" }],
    [
      "waits for a birthday, whatever anyone does",
      asked(["ADULT@1"], { age_dates: { "18": "2027-01-05" } }),
      { steps: LATER, lookAgainOn: "2027-01-05" },
    ],
    [
      "is too old for it",
      asked(["MINOR@1"], { age_dates: { "18": "2020-01-05" } }),
      { steps: NO_WAY, owner: null, lookAgainOn: "9999-12-31" },
    ],
  ])("%s", (_, judged, standing) => {
    expect(standingOf(judged)).toMatchObject(standing);
  });

  test("the fewest steps are nearest, of equals the first", () => {
    const at = (steps: number, key: string) => ({
      ...{ steps, key, owner: null, lookAgainOn: "9999-12-31", stop: null },
    });
    expect(nearest([at(2, "a"), at(1, "b"), at(1, "c")])).toMatchObject({ key: "b" });
    expect(nearest([])).toBeNull();
  });
});

describe("until when a placement holds", () => {
  test.each<[what: string, facts: object, outlook: object]>([
    ["to the end", cleared(null), { failsOn: null, carriedThrough: null, stop: null }],
    [
      "the day after its last",
      cleared("2026-12-01"),
      { failsOn: "2026-12-02", carriedThrough: null, stop: { action: "apply", owner: "person" } },
    ],
    [
      "not now",
      {},
      { failsOn: "2026-11-02", carriedThrough: null, stop: { action: "apply", owner: "person" } },
    ],
    [
      "by waiver",
      waived,
      {
        failsOn: "2026-11-21",
        carriedThrough: "2026-11-20",
        stop: { action: "settle-waiver", owner: "lead" },
      },
    ],
  ])("%s", (_, facts, outlook) => {
    expect(placementOutlook(asked(["CARD@1"], facts), "2026-11-02")).toEqual(outlook);
  });
});
