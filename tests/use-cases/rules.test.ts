import { beforeAll, expect, test } from "vitest";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { readOpeningForm } from "../../app/placement/openings/read-opening-form.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { readRule, readRuleFile } from "../../app/placement/rules/read-rule.server";
import { readRules } from "../../app/placement/rules/read-rules.server";
import type { RuleSet } from "../../app/placement/rules/rule-set";
import { SYSTEM } from "../../app/record/context.server";
import { openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

const OWN: RuleSet = {
  id: "OWN@1",
  title: "Own",
  layer: "program",
  source: "Handbook, page 4.",
  checkedOn: "2026-10-01",
  example: false,
  rule: { req: "own.hold", kind: "no_hold", horizon: "continuous" },
};

/** One case of somebody on hold, with what it should come to. */
const holdTable = (outcome: string) => `cases:
  - id: on hold
    opening: { rules: [R], start: 2026-11-09, end: 2027-05-21, tz: America/Phoenix }
    ask: { at: 2026-11-02T17:00:00Z }
    facts: { person: p, holds: [{ from: 2026-11-01 }] }
    expect: { outcome: ${outcome}, failing: ["own.hold: on hold"] }
`;

onEveryDatabase("the rules library", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      await publishRuleSet(context, OWN, "program");
    });
    await openOpening(world(), { layers: ["AZ-IVP@1", "OWN@1", "P-HOLD@1"] });
  });

  const reading = (who: string) => world().app.reading(world().as(who));
  const idsFor = async (who: string) => (await readRules(reading(who))).map(({ id }) => id);

  test("a program's rule is read by its leads and by operators, and by nobody else", async () => {
    expect(await idsFor("lead")).toContain("OWN@1");
    expect(await idsFor("operator")).toContain("OWN@1");
    expect(await idsFor("elsewhere")).not.toContain("OWN@1");
    expect(await idsFor("elsewhere")).toContain("P-HOLD@1");
    for (const who of ["elsewhere", "coach"]) {
      expect(await readRule(reading(who), "OWN@1")).toBeNull();
      expect(await readRuleFile(reading(who), "OWN@1")).toBeNull();
    }
    expect(await readRuleFile(reading("lead"), "OWN@1")).toContain("id: OWN@1");
  });

  test("nobody opens a place under the rule of another program, and no form offers it", async () => {
    const offered = (await readOpeningForm(reading("elsewhere"))).layers.map(({ id }) => id);
    expect(offered).not.toContain("OWN@1");
    const opened = await world().run("elsewhere", (context) =>
      createOpening(context, {
        programId: "other-program",
        schoolId: "school",
        title: "Tutor",
        role: "tutor",
        layers: ["OWN@1"],
        startsOn: "2026-11-09",
        endsOn: "2027-05-21",
        slots: 1,
        accompanied: false,
        besideOthers: false,
      }),
    );
    expect(opened).toMatchObject({ ok: false, reason: "unknown-layer" });
  });

  test("a new opening begins with the rules of the last one; with all of them when it is the first", async () => {
    const last = await readOpeningForm(reading("lead"));
    expect(last.chosen.sort()).toEqual(["AZ-IVP@1", "OWN@1", "P-HOLD@1"]);
    const first = await readOpeningForm(reading("elsewhere"));
    expect(first.chosen).toEqual(first.layers.map(({ id }) => id));
  });

  test("a rule is shipped with the table of cases that it meets, and never with one that it fails", async () => {
    const shipped = (outcome: string) =>
      world().run(SYSTEM, (context) =>
        publishRuleSet(context, { ...OWN, id: "TABLED@1" }, null, holdTable(outcome)),
      );
    expect(await shipped("ELIGIBLE")).toMatchObject({ ok: false, reason: "table-fails" });
    expect(await readRule(reading("lead"), "TABLED@1")).toBeNull();
    expect(await shipped("INELIGIBLE")).toMatchObject({ ok: true });
    expect((await readRule(reading("lead"), "TABLED@1"))?.table).toEqual({ cases: 1, failed: [] });
  });

  test("a rule's page names its openings to who fills them, and what asks for nothing more", async () => {
    const page = await readRule(reading("lead"), "P-HOLD@1");
    expect(page?.openings.map(({ title }) => title)).toEqual(["Reading tutor"]);
    expect(page?.writes).toBe(false);
    expect((await readRule(reading("elsewhere"), "P-HOLD@1"))?.openings).toEqual([]);
    expect((await readRule(reading("operator"), "P-HOLD@1"))?.writes).toBe(true);
    expect((await readRule(reading("lead"), "OWN@1"))?.writes).toBe(true);
  });

  test("a name belongs to whoever published it first", async () => {
    const again = (ruleSet: RuleSet, owner: string | null) =>
      world().run(SYSTEM, (context) => publishRuleSet(context, ruleSet, owner));
    expect(await again({ ...OWN, id: "OWN@2" }, null)).toMatchObject({ reason: "name-taken" });
    expect(await again({ ...OWN, id: "OWN@2" }, "other-program")).toMatchObject({
      reason: "name-taken",
    });
    expect(await again({ ...OWN, id: "P-HOLD@2" }, "program")).toMatchObject({
      reason: "name-taken",
    });
    expect(await again(OWN, "program")).toMatchObject({ ok: true });
  });
});
