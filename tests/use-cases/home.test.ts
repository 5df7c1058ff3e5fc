import { beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { readHome } from "../../app/reporting/read-home.server";
import type { TaskKind } from "../../app/reporting/task";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { placeInSteps } from "./place-in-steps";
import { openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("a home", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
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

  test("never shows one role what another holds", async () => {
    expect(await kindsOf("lead-2")).not.toContain("decide");
    expect((await homeOf("coach")).learner).toBeNull();
    expect(await kindsOf("elsewhere")).not.toContain("place");
  });
});
