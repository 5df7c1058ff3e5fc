import { beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { proposeMerge } from "../../app/placement/merges/propose-merge.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { SYSTEM } from "../../app/record/context.server";
import { readHome } from "../../app/reporting/read-home.server";
import type { TaskKind } from "../../app/reporting/task";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { placeInSteps } from "./place-in-steps";
import { openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("a home", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, (context) =>
      publishRuleSet(context, {
        id: "WAIVED@1",
        title: "Hours",
        layer: "program",
        source: "Ours.",
        checkedOn: "2026-08-20",
        example: true,
        rule: {
          req: "hours",
          kind: "sessions",
          type: "s",
          min_minutes: 60,
          horizon: "continuous",
          waivable: { by: ["program_lead"], max: "P30D" },
        },
      }),
    );
  });

  async function homeOf(personId: string) {
    const { app, as } = world();
    const memberships = await membershipsOf(app.db, personId);
    return readHome(app.reading(as(personId)), { personId, name: personId, memberships });
  }
  const kindsOf = async (personId: string): Promise<TaskKind[]> =>
    (await homeOf(personId)).tasks.map(({ kind }) => kind);
  const clear = (personId: string, state: "pending" | "cleared" | "flagged") =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId,
        type: "az_ivp_card",
        state,
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    );

  test("says the day in the zone of the program", async () => {
    expect((await homeOf("coach")).today).toBe("2026-11-02");
    world().advance(DAY_MS * 0.7);
    expect((await homeOf("coach")).today).toBe("2026-11-03");
    world().advance(-DAY_MS * 0.7);
  });

  test("asks a lead without openings to create one, then to fill it", async () => {
    expect((await homeOf("lead")).tasks[0]).toEqual({ kind: "open-opening", program: "program" });
    const openingId = await openOpening(world(), { slots: 2 });
    expect((await homeOf("lead")).tasks).toEqual([
      { kind: "place", openingId, title: "Reading tutor", school: "school", free: 2 },
    ]);
    expect(await kindsOf("elsewhere")).toEqual(["open-opening", "invite"]);
  });

  test("answers a corps member as the gate does, and brings an adjudicator who is not cleared", async () => {
    const before = (await homeOf("amara")).learner?.placed;
    expect(before?.answer).toMatchObject({ outcome: "INELIGIBLE", inPlace: { met: 1, of: 2 } });
    expect((await homeOf("adjudicator")).tasks).toEqual(
      ["amara", "bo", "cruz"].map((person) => ({
        kind: "decide",
        personId: person,
        person,
        pending: false,
      })),
    );

    await clear("bo", "pending");
    await clear("amara", "cleared");
    expect((await homeOf("amara")).learner?.placed?.answer).toMatchObject({
      outcome: "ELIGIBLE",
      inPlace: { met: 2, of: 2 },
    });
    expect((await homeOf("adjudicator")).tasks).toMatchObject([
      { personId: "bo", pending: true },
      { personId: "cruz", pending: false },
    ]);
  });

  test("brings a lead back to a placement that has lost its ground", async () => {
    const openingId = (await homeOf("amara")).learner?.placed?.opening.id ?? "";
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId, personId: "amara", key: "k" }),
    );
    expect(placed).toMatchObject({ ok: true });
    expect((await homeOf("amara")).learner?.placed?.placed).toMatchObject({ changed: false });
    expect(await kindsOf("lead")).toEqual(["place"]);
    world().advance(1000);
    await clear("amara", "flagged");
    expect((await homeOf("lead")).tasks[0]).toMatchObject({
      kind: "placed-changed",
      openingId,
      personId: "amara",
    });
  });

  test("asks a coach to observe, and an operator to bring people in", async () => {
    expect(await kindsOf("coach")).toEqual(["observe", "observe", "observe"]);
    expect((await homeOf("operator")).tasks).toEqual([{ kind: "organizations" }]);
  });

  test("brings who may answer what somebody else asked for, and nobody who asked", async () => {
    const openingId = await openOpening(world(), { layers: ["WAIVED@1"] });
    const asked = await world().run("lead", (context) =>
      askWaiver(context, {
        personId: "cruz",
        openingId,
        req: "hours",
        reason: "Training was snowed in.",
        evidence: null,
        from: "2026-11-09",
        expiresOn: "2026-12-09",
      }),
    );
    expect(asked).toMatchObject({ ok: true });
    const merge = await world().run("adjudicator", (context) =>
      proposeMerge(context, { from: "bo", into: "cruz" }),
    );
    expect(merge).toMatchObject({ ok: true });
    const seconds = async (personId: string) =>
      (await homeOf(personId)).tasks.filter(({ kind }) => kind === "second");
    const waiver = { kind: "second", of: "waivers", n: 1 };
    const pair = { kind: "second", of: "merges", n: 1 };
    expect(await seconds("lead-2")).toEqual([waiver]);
    expect(await seconds("operator")).toEqual([pair]);
    for (const nobody of ["lead", "adjudicator", "coach", "elsewhere"])
      expect(await seconds(nobody), nobody).toEqual([]);
  });

  test("never shows one role what another holds", async () => {
    expect(await kindsOf("lead-2")).not.toContain("decide");
    expect((await homeOf("coach")).learner).toBeNull();
    expect(await kindsOf("elsewhere")).not.toContain("place");
  });
});
