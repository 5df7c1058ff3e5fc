import { beforeAll, expect, test } from "vitest";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { endPlacement } from "../../app/placement/end-placement.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { weighed } from "../../app/placement/matching/fit";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { readOpening } from "../../app/placement/openings/read-opening.server";
import { readOpeningForm } from "../../app/placement/openings/read-opening-form.server";
import { readOpenings } from "../../app/placement/openings/read-openings.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { readWhatIf } from "../../app/placement/rules/read-what-if.server";
import { daysLater } from "../../app/record/civil-day";
import { SYSTEM } from "../../app/record/context.server";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { rankedCandidates } from "../../db/queries/placement-candidates";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { BEGAN, deskOf } from "./desk-world";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { HOUR_MS, onEveryDatabase } from "./world";

onEveryDatabase("an opening's page", (world) => {
  let opening = "";
  beforeAll(async () => {
    await stagePlacement(world());
    opening = await openOpening(world(), { slots: 3 });
  });

  const reading = (id: string) => world().app.reading(world().as(id));
  const clear = (personId: string) =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        ...{ personId, type: "az_ivp_card", state: "cleared", on: "2026-10-01" },
        ...{ validThrough: null, custody: "agency" },
      }),
    );
  const candidates = async (from = 0) => {
    const page = await readOpening(reading("lead"), opening, from);
    return page?.candidates.map(({ personId }) => personId) ?? [];
  };

  const ranked = async () => {
    const asked = { languages: [], hours: null, town: null, district: null };
    const place = {
      ...{ id: opening, programId: "program", schoolId: "school" },
      weighed: weighed({ ...asked, modality: null, badges: [], day: "2026-11-09" }),
    };
    const page = { but: [], offset: 0, limit: 100 };
    return (await rankedCandidates(world().app.db, place, page)).rows;
  };

  test("puts ready people first, of these who has served at the school, with and without hints", async () => {
    await clear("bo");
    await clear("cruz");
    const before = await openOpening(world(), { startsOn: "2026-10-05", title: "Mentor" });
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId: before, personId: "cruz", key: "k" }),
    );
    if (!placed.ok) throw new Error(placed.reason);
    const { placementId } = placed.value;
    expect(await world().run("lead", (c) => endPlacement(c, { placementId }))).toMatchObject({
      ok: true,
    });
    expect(await candidates()).toEqual(["cruz", "bo", "amara"]);
    await refreshHints(world().app, "test");
    expect(await candidates()).toEqual(["cruz", "bo", "amara"]);
    const page = await readOpening(reading("lead"), opening);
    expect(page?.candidates[0]).toMatchObject({ servedHere: true, servesNow: false });
  });

  test("knows a hint for old once something was learned", async () => {
    await world().run("adjudicator", (c) =>
      recordAgeDate(c, { personId: "amara", on: "2020-01-01" }),
    );
    const unknown = (await ranked()).filter(({ isKnown }) => !isKnown);
    expect(unknown.map(({ personId }) => personId)).toEqual(["amara"]);
    await refreshHints(world().app, "test");
    expect((await ranked()).every((one) => one.isKnown)).toBe(true);
  });

  test("is read a page at a time once hints are there", async () => {
    await world().run(SYSTEM, async (context) => {
      for (let i = 10; i < 40; i++)
        await addPerson(context, `member-${i}`, "program", "corps_member");
    });
    await refreshHints(world().app, "test");
    const first = await readOpening(reading("lead"), opening);
    expect(first?.pages).toEqual({ total: 33, from: 0, before: null, after: 25 });
    const rest = await candidates(25);
    expect(rest).toHaveLength(8);
    expect(new Set([...(await candidates()), ...rest]).size).toBe(33);
  });

  test("is not judged from a day that is none of the opening's", async () => {
    const asked = async (day: string | null) => {
      const ask = { openingId: opening, personId: "amara", day };
      const page = await readCandidate(reading("lead"), ask);
      return page && [page.asked, page.digest, page.today];
    };
    const now = await asked(null);
    expect(now).toEqual([null, expect.anything(), "2026-11-02"]);
    expect(await asked("2026-11-08")).toEqual(now);
    expect(await asked("2027-05-22")).toEqual(now);
    expect((await asked("2027-05-21"))?.[0]).toBe("2027-05-21");
  });

  test("says what would be if something were done by a day, and stores nothing of it", async () => {
    const ask = { openingId: opening, personId: "amara", on: "2026-11-06" };
    const stored = (await storedDecisions(world().app.db)).length;
    const guess = await readWhatIf(reading("lead"), { ...ask, reqs: ["az.ivp"] });
    expect(guess).toMatchObject({ on: "2026-11-06", answer: { outcome: "ELIGIBLE" } });
    const past = await readWhatIf(reading("lead"), { ...ask, on: "2020-01-01", reqs: ["az.ivp"] });
    expect(past?.on).toBe("2026-11-02");
    const other = await readWhatIf(reading("lead"), { ...ask, reqs: ["no.such"] });
    expect(other?.answer.outcome).toBe("INELIGIBLE");
    for (const reader of ["elsewhere", "coach", "amara"])
      expect(await readWhatIf(reading(reader), { ...ask, reqs: ["az.ivp"] })).toBeNull();
    expect(await storedDecisions(world().app.db)).toHaveLength(stored);
  });
});

onEveryDatabase("the schools to open a place in", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await openOpening(world(), { schoolId: "other-school" });
    await world().run(SYSTEM, async ({ tx, now }) => {
      const school = { kind: "school", timeZone: "America/Phoenix", parentId: null } as const;
      for (const [id, name, state] of [
        ["a-far", "A far one", "MT"],
        ["b-near", "B near one", "AZ"],
        ["c-percent", "100% Charter", "MT"],
      ] as const)
        await insertOrganization(tx, { ...school, id, name, state, createdAt: now });
    });
  });
  const named = async (words = "") => {
    const { app, as } = world();
    const { schools, moreSchools } = await readOpeningForm(app.reading(as("lead")), words);
    expect(moreSchools).toBe(false);
    return schools.map(({ id }) => id);
  };

  test("are the program's own first, then those of its state, then the others", async () => {
    expect(await named()).toEqual(["other-school", "b-near", "school", "c-percent", "a-far"]);
  });

  test("are found by any part of their name, which is no pattern", async () => {
    expect(await named("ONE")).toEqual(["b-near", "a-far"]);
    expect(await named("%")).toEqual(["c-percent"]);
    expect(await named("_")).toEqual([]);
  });
});

onEveryDatabase("a lead's openings", (world) => {
  test("come a page at a time, the soonest first", async () => {
    await stagePlacement(world());
    const { app, as } = world();
    for (let day = 10; day < 62; day++)
      await openOpening(world(), { startsOn: daysLater("2026-11-01", day) });
    const first = await readOpenings(app.reading(as("lead")));
    expect(first).toMatchObject({ page: 1, more: true, atRisk: [], atRiskTotal: 0 });
    expect(first.openings).toHaveLength(50);
    const second = await readOpenings(app.reading(as("lead")), 2);
    expect(second).toMatchObject({ page: 2, more: false });
    const days = [...first.openings, ...second.openings].map(({ startsOn }) => startsOn);
    expect(days).toHaveLength(52);
    expect([...days].sort()).toEqual(days);
    expect((await readOpenings(app.reading(as("elsewhere")))).openings).toEqual([]);
  });
});

onEveryDatabase("what changed under a placement", (world) => {
  const { clear, placed } = deskOf(world);

  test("is told with all of its causes", async () => {
    await stagePlacement(world());
    const personId = await placed(await openOpening(world(), BEGAN));
    await clear(personId, { state: "flagged", on: "2026-11-01" });
    world().advance(HOUR_MS);
    await world().run("lead", (c) => changeHold(c, { personId, change: "put" }));
    const { atRisk } = await readOpenings(world().app.reading(world().as("lead")));
    expect(atRisk).toMatchObject([
      { personId, task: { kind: "suspend" }, causes: ["hold-changed", "clearance-recorded"] },
    ]);
  });
});
