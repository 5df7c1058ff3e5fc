import { beforeAll, describe, expect, test } from "vitest";
import type { Decider } from "../../app/placement/clearances/clearance";
import type { ClearanceTypeDefinition } from "../../app/placement/clearances/clearance-type";
import { publishClearanceType } from "../../app/placement/clearances/publish-clearance-type.server";
import { readClearanceForm } from "../../app/placement/clearances/read-clearances.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { SYSTEM } from "../../app/record/context.server";
import { clearancesOf } from "../../db/queries/placement-facts";
import { openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

onEveryDatabase("types of clearance", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await openOpening(world());
  });

  const enter = (type: string, decider?: Decider) =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId: "amara",
        type,
        ...(decider ? { decider } : {}),
        state: "cleared",
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    );
  const publish = (changes: Partial<ClearanceTypeDefinition>) =>
    world().run(SYSTEM, (context) =>
      publishClearanceType(context, {
        id: "vision_test",
        version: 1,
        title: "Vision test",
        decided_by: ["licensed_clinician"],
        ...changes,
      }),
    );

  describe("what is entered", () => {
    test.each<[string, Decider | undefined, string, string]>([
      ["az_ivp_card", undefined, "state", "AZ"],
      ["us_fbi", undefined, "program", "program"],
      ["district_check", { body: "district", districtId: "district" }, "district", "district"],
      ["ca_tb_assessment", { body: "licensed_clinician" }, "licensed_clinician", "CA"],
    ])("a decision about %s by %o holds with the %s of %s", async (type, decider, body, place) => {
      expect((await enter(type, decider)).ok).toBe(true);
      const all = await clearancesOf(world().app.db, "amara", world().app.now());
      expect(all.find((one) => one.type === type)).toMatchObject({ body, jurisdiction: place });
    });

    test.each<[string, Decider | undefined, string]>([
      ["vibes", undefined, "unknown-type"],
      ["az_ivp_card", { body: "program" }, "other-body"],
      ["ca_tb_assessment", undefined, "other-body"],
      ["district_check", undefined, "other-body"],
      ["district_check", { body: "district", districtId: "program" }, "unknown-district"],
      ["district_check", { body: "district", districtId: "nowhere" }, "unknown-district"],
    ])("%s by %o is refused: %s", async (type, decider, reason) => {
      const before = await clearancesOf(world().app.db, "amara", world().app.now());
      expect(await enter(type, decider)).toMatchObject({ ok: false, reason });
      expect(await clearancesOf(world().app.db, "amara", world().app.now())).toEqual(before);
    });
  });

  test("the form lists first what the program’s openings ask for, and its districts", async () => {
    const { app, as } = world();
    const form = await readClearanceForm(app.reading(as("adjudicator")), "amara");
    expect(form?.types[0]).toMatchObject({ id: "az_ivp_card" });
    expect(form?.types.length).toBeGreaterThan(10);
    expect(form?.districts).toEqual([{ id: "district", name: "district" }]);
  });

  test("a version is published once and never changed", async () => {
    expect(await publish({})).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await publish({})).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await publish({ title: "Hearing test" })).toMatchObject({ reason: "changed" });
    expect(await publish({ version: 3 })).toMatchObject({ reason: "out-of-turn" });
    expect((await publish({ version: 2, title: "Hearing test" })).ok).toBe(true);
    const { app, as } = world();
    const form = await readClearanceForm(app.reading(as("adjudicator")), "amara");
    expect(form?.types.filter(({ id }) => id === "vision_test")).toMatchObject([
      { title: "Hearing test" },
    ]);
  });
});
