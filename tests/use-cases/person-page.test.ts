import { beforeAll, expect, test } from "vitest";
import { findPeople } from "../../app/identity/read-people.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { readPlaces } from "../../app/placement/openings/read-places.server";
import { SYSTEM } from "../../app/record/context.server";
import { readReads } from "../../app/record/read-reads.server";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, onEveryDatabase } from "./world";

onEveryDatabase("a person's page", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
  });

  const clear = (personId: string, changes: { validThrough?: string; state?: "pending" } = {}) =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        ...{ personId, type: "az_ivp_card", state: "cleared", on: "2026-10-01" },
        ...{ validThrough: null, custody: "agency" },
        ...changes,
      }),
    );
  const placesOf = async (personId: string, reader = "coach") => {
    const { app, as } = world();
    const page = await readPlaces(app.reading(as(reader)), { personId, programId: "program" });
    return page.places.map(({ light, until, isPlaced, steps, leaf }) => ({
      ...{ light, until, isPlaced, steps },
      why: leaf?.why ?? null,
    }));
  };

  test("says yes, until a day, or no, of the place where someone serves", async () => {
    const opening = await openOpening(world(), { startsOn: "2026-10-05", slots: 5 });
    await clear("amara", { validThrough: "2026-12-01" });
    expect(await placesOf("amara")).toMatchObject([
      { light: "until", until: "2026-12-01", isPlaced: false },
    ]);
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId: opening, personId: "amara", key: "k" }),
    );
    expect(placed.ok).toBe(true);
    expect(await placesOf("amara")).toMatchObject([{ light: "until", isPlaced: true }]);
    await world().run("lead", (c) => changeHold(c, { personId: "amara", change: "put" }));
    expect(await placesOf("amara")).toMatchObject([{ light: "no", why: "on hold" }]);
  });

  test("names the nearest openings of someone who serves nowhere, the nearest first", async () => {
    await openOpening(world(), { layers: ["P-INPERSON@1", "AZ-IVP@1"], startsOn: "2026-10-06" });
    await clear("bo");
    await refreshHints(world().app, "test");
    expect(await placesOf("bo")).toMatchObject([
      { light: "yes", steps: 0 },
      { light: "no", steps: 1, why: "0 of 480" },
    ]);
  });

  test("finds people by a part of a name, in the reader's own programs only", async () => {
    const { app, as, run } = world();
    await run(SYSTEM, (context) => addPerson(context, "100%_sure", "program", "corps_member"));
    const find = async (reader: string, words: string) => {
      const memberships = await membershipsOf(app.db, reader);
      const found = await findPeople(app.reading(as(reader)), { memberships }, words);
      return found.map(({ name }) => name);
    };
    expect(await find("coach", "MAR")).toEqual(["amara"]);
    expect(await find("coach", "bo@people")).toEqual(["bo"]);
    expect(await find("coach", "%_")).toEqual(["100%_sure"]);
    expect(await find("coach", "coach")).toEqual([]);
    expect(await find("elsewhere", "mar")).toEqual([]);
  });

  test("writes down who looked, in batches, for the person to see and nobody to change", async () => {
    const { app, as } = world();
    app.noteRead({ personId: "bo", readerId: "coach", what: "record" });
    app.noteRead({ personId: "bo", readerId: "bo", what: "record" });
    app.noteRead({ personId: "cruz", readerId: "lead", what: "hold" });
    expect(await readReads(app.reading(as("bo")))).toEqual([]);
    await app.keepReads();
    await app.keepReads();
    expect(await readReads(app.reading(as("bo")))).toMatchObject([
      { name: "coach", what: "record", at: app.now() },
    ]);
    expect(await readReads(app.reading(as("coach")))).toEqual([]);
    await expect(
      app.db.updateTable("person_read").set({ reader_id: "nobody" }).execute(),
    ).rejects.toThrow(APPEND_ONLY);
  });
});
