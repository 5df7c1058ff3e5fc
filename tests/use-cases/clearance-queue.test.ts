import { beforeAll, expect, test } from "vitest";
import { readClearances } from "../../app/placement/clearances/read-clearances.server";
import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { correctFact } from "../../app/placement/corrections/correct-fact.server";
import { readOpening } from "../../app/placement/openings/read-opening.server";
import { SYSTEM } from "../../app/record/context.server";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

onEveryDatabase("an adjudicator's people", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
  });

  const enter = async (personId: string, changes: Partial<ClearanceEntry>) => {
    const recorded = await world().run("adjudicator", (context) =>
      recordClearance(context, {
        ...{ personId, type: "az_ivp_card", state: "cleared", on: "2026-10-01" },
        ...{ validThrough: null, custody: "agency", ...changes },
      }),
    );
    if (!recorded.ok) throw new Error(recorded.reason);
    return recorded.value.id;
  };
  const page = (ask: Parameters<typeof readClearances>[1] = {}, actor = "adjudicator") =>
    readClearances(world().app.reading(world().as(actor)), ask);
  const turns = async () =>
    (await page()).people.map(({ personId, turn }) => `${personId} ${turn}`);

  test("come by whose turn it is: who waits, who has nothing yet, then everyone else", async () => {
    await enter("bo", { state: "cleared" });
    await enter("cruz", { state: "pending" });
    expect(await turns()).toEqual(["cruz waits", "amara nothing", "bo none"]);
    const decided = await enter("cruz", { on: "2026-10-02" });
    await enter("bo", { state: "flagged", on: "2026-10-03" });
    expect(await turns()).toEqual(["bo waits", "amara nothing", "cruz none"]);
    // A decision about another clearance leaves the first one waiting.
    await enter("bo", { type: "us_nsopw", on: "2026-10-04", custody: "program" });
    expect((await turns())[0]).toBe("bo waits");
    await world().run("adjudicator", (context) =>
      correctFact(context, { personId: "cruz", factId: decided, reason: "wrong_person" }),
    );
    expect(await turns()).toEqual(["bo waits", "cruz waits", "amara nothing"]);
    const [bo] = (await page()).people;
    expect(bo?.latest.map(({ state }) => state).sort()).toEqual(["cleared", "flagged"]);
  });

  test("are told apart by their addresses where two of the program have one name", async () => {
    const { db } = world().app;
    const rename = (id: string, name: string) =>
      db.updateTable("account").set({ name }).where("person_id", "=", id).execute();
    const apart = async () =>
      Object.fromEntries((await page()).people.map(({ personId, apart: by }) => [personId, by]));
    await rename("elsewhere", "bo");
    expect(await apart()).toEqual({ amara: null, bo: null, cruz: null });
    await rename("cruz", "bo");
    expect(await apart()).toEqual({
      amara: null,
      bo: "bo@people.example",
      cruz: "cruz@people.example",
    });
    const opening = await openOpening(world());
    const seen = await readOpening(world().app.reading(world().as("lead")), opening);
    const candidates = seen?.candidates.map(({ personId, apart: by }) => [personId, by]);
    expect(Object.fromEntries(candidates ?? [])).toEqual(await apart());
    for (const id of ["cruz", "elsewhere"]) await rename(id, id);
  });

  test("are read a page at a time, by their own adjudicator only", async () => {
    await world().run(SYSTEM, async (context) => {
      for (let i = 10; i < 70; i++) await addPerson(context, `m-${i}`, "program", "corps_member");
      await addPerson(context, "far", "other-program", "adjudicator");
    });
    const first = await page();
    expect(first).toMatchObject({ total: 63, page: 1, more: true });
    const second = await page({ page: 2 });
    expect(second).toMatchObject({ total: 63, page: 2, more: false });
    const ids = [...first.people, ...second.people].map(({ personId }) => personId);
    expect(new Set(ids).size).toBe(63);
    expect(await page({}, "far")).toMatchObject({ people: [], total: 0 });
    expect(await page({}, "lead")).toMatchObject({ people: [], total: 0 });
  });
});
