import { expect, test } from "vitest";
import { firstHolding, type Helpers, nextHolding, stages } from "./escalation";

const DAY = 24 * 3_600_000;
const NOW = 1_000 * DAY;
const program = { coaches: ["luis", "kai"], leads: ["rosa"] };

/** Who has a task over the days, as long as it moves and nobody does it. */
function path(helpers: Helpers): string[] {
  const had: string[] = [];
  let at = NOW;
  for (let now = firstHolding(helpers, at); now; now = nextHolding(now, helpers, at)) {
    had.push(`${now.stage} ${now.holderId}, ${now.because}`);
    if (now.movesAt === null) break;
    at = now.movesAt;
    expect(nextHolding(now, helpers, at - 1)).toBeNull();
  }
  return had;
}

test.each<[string, Helpers, string[]]>([
  ["two coaches", program, ["coach luis, asked", "backup kai, days", "lead rosa, days"]],
  ["one coach", { ...program, coaches: ["luis"] }, ["coach luis, asked", "lead rosa, days"]],
  ["no coach: at once", { ...program, coaches: [] }, ["lead rosa, no-coach"]],
  ["no lead", { ...program, leads: [] }, ["coach luis, asked", "backup kai, days"]],
  ["nobody", { coaches: [], leads: [] }, []],
])("%s", (_, helpers, expected) => {
  expect(path(helpers)).toEqual(expected);
});

test("it goes on after three days, to the person who was named", () => {
  const first = firstHolding(program, NOW);
  expect(first).toMatchObject({ backupId: "kai", leadId: "rosa", movesAt: NOW + 3 * DAY });
  const grown = { ...program, coaches: ["mia", "luis", "kai"] };
  expect(first && nextHolding(first, grown, NOW + 3 * DAY)?.holderId).toBe("kai");
});

test.each(stages)("a %s who left is followed at once", (stage) => {
  const gone = {
    stage,
    holderId: "gone",
    backupId: null,
    leadId: null,
    because: "asked",
    since: NOW,
    movesAt: null,
  } as const;
  const next = nextHolding(gone, program, NOW);
  expect(next).toMatchObject({ because: "left", since: NOW });
  expect(next?.holderId).toBe(stage === "coach" ? "luis" : "rosa");
  expect(nextHolding(gone, { coaches: ["luis"], leads: [] }, NOW)?.holderId).toBe("luis");
  expect(nextHolding(gone, { coaches: [], leads: [] }, NOW)).toBeNull();
});
