import { beforeAll, expect, test } from "vitest";
import type { ClearanceEntry } from "../../app/placement/clearances/record-clearance.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { SYSTEM } from "../../app/record/context.server";
import { equityCsv } from "../../app/reporting/counts/equity-csv";
import { furthest } from "../../app/reporting/counts/funnel";
import { GROUPINGS } from "../../app/reporting/counts/grouping";
import { readCoverage } from "../../app/reporting/counts/read-coverage.server";
import { readEquity } from "../../app/reporting/counts/read-equity.server";
import { readReady } from "../../app/reporting/counts/read-ready.server";
import { sayArea } from "../../app/reporting/counts/say-area.server";
import { waysIn } from "../../db/queries/reporting-funnel";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, onEveryDatabase } from "./world";

const PROGRAM = { id: "program", today: "2026-11-02", zone: "America/Phoenix" };

const card = (personId: string): ClearanceEntry => ({
  personId,
  type: "az_ivp_card",
  state: "cleared",
  on: "2026-10-20",
  validThrough: null,
  custody: "agency",
});

onEveryDatabase("counts of people", (world) => {
  /** Twelve are placed in one school; fourteen and the three of the stage have not begun. */
  beforeAll(async () => {
    await stagePlacement(world());
    const openingId = await openOpening(world(), { slots: 13 });
    const members = Array.from({ length: 26 }, (_, n) => `m-${n}`);
    for (const personId of members)
      await world().run(SYSTEM, (context) =>
        addPerson(context, personId, "program", "corps_member"),
      );
    world().advance(3 * DAY_MS);
    for (const personId of members.slice(0, 12)) {
      await world().run("adjudicator", (context) => recordClearance(context, card(personId)));
      const placed = await world().run("lead", (context) =>
        placeInSteps(context, { openingId, personId, key: personId }),
      );
      if (!placed.ok) throw new Error(placed.reason);
    }
  });

  test("the funnel shows what it may, and hides where so few stopped", async () => {
    const { db } = world().app;
    const { stages, groups } = await readReady({ db }, { program: PROGRAM, by: "school" });
    expect(stages.slice(0, 2)).toEqual([
      { stage: "invited", people: 29 },
      { stage: "started", people: 12 },
    ]);
    for (const { people } of stages) expect(people === null || people >= 10).toBe(true);
    for (const { people } of groups ?? [])
      for (const n of people) expect(n === null || n >= 10).toBe(true);
  });

  test("by what no placement gives, a group shows no small number either", async () => {
    const { db } = world().app;
    const { groups } = await readReady({ db }, { program: PROGRAM, by: "college" });
    for (const { people } of groups ?? [])
      for (const n of people) expect(n === null || n >= 10).toBe(true);
  });

  test("the whole is the same, whichever way it is parted", async () => {
    const { db } = world().app;
    const [one, ...others] = await Promise.all(
      GROUPINGS.map((by) => readReady({ db }, { program: PROGRAM, by })),
    );
    for (const other of others) expect(other.stages).toEqual(one?.stages);
  });

  test("time to ready counts whole months, and hides who is placed nowhere", async () => {
    const { db } = world().app;
    const now = await readEquity({ db }, PROGRAM);
    expect(now.whole).toBeNull();
    const later = await readEquity({ db }, { ...PROGRAM, today: "2026-12-01" });
    expect(later.before).toBe("2026-12-01");
    expect(later.whole?.people).toBe(12);
    for (const by of GROUPINGS)
      for (const { spread } of later.by[by])
        expect(spread === null || spread.people >= 10).toBe(true);
    expect(equityCsv(later)).toContain("school,none,under 10,under 10,under 10,under 10\r\n");
  });

  test("who is ready without a stored yes counts as eligible, at no moment", async () => {
    const { app } = world();
    const read = async () => readReady({ db: app.db }, { program: PROGRAM, by: "role" });
    const before = await read();
    for (const personId of Array.from({ length: 10 }, (_, n) => `m-${n + 12}`))
      await world().run("adjudicator", (context) => recordClearance(context, card(personId)));
    await refreshHints(app, "test");
    const after = await read();
    const { ways } = await waysIn(app.db, PROGRAM.id);
    const unrecorded = ways.filter(({ isReadyNow, readyAt }) => isReadyNow && readyAt === null);
    expect(unrecorded.map(furthest)).toEqual(Array.from({ length: 10 }, () => "eligible"));
    expect(after.time).toEqual(before.time);
    expect(after.time?.people).toBe(12);
  });

  test("a lead says where a school lies, and it groups who is placed there", async () => {
    const { db } = world().app;
    const said = { programId: "program", schoolId: "school", area: "rural" } as const;
    const say = (actor: string, changes: Partial<Parameters<typeof sayArea>[1]> = {}) =>
      world().run(actor, (context) => sayArea(context, { ...said, ...changes }));
    expect(await say("elsewhere")).toMatchObject({ reason: "not-your-program" });
    expect(await say("coach")).toMatchObject({ reason: "not-your-program" });
    expect(await say("lead", { schoolId: "other-school" })).toMatchObject({
      reason: "not-your-school",
    });
    const areas = async () => (await readEquity({ db }, PROGRAM)).by.area.map(({ name }) => name);
    expect(await areas()).toEqual(["unknown", null]);
    for (const area of ["elsewhere", "rural", "rural"] as const)
      expect((await say("lead", { area })).ok).toBe(true);
    expect(await areas()).toEqual(["rural", null]);
    expect(await db.selectFrom("school_area").select(["nth", "area"]).execute()).toEqual([
      { nth: 1, area: "elsewhere" },
      { nth: 2, area: "rural" },
    ]);
    const { schools } = await readEquity({ db }, PROGRAM);
    expect(schools).toEqual([{ id: "school", name: "school", area: "rural" }]);
  });

  test("a program of others has nobody of ours", async () => {
    const { db } = world().app;
    const program = { ...PROGRAM, id: "other-program" };
    expect((await readReady({ db }, { program, by: "role" })).stages[0]?.people).toBeNull();
    expect((await readCoverage({ db }, program)).needs).toEqual([]);
  });

  test("coverage counts places by school and role, and names who was never observed", async () => {
    const { db } = world().app;
    const { needs, unobserved } = await readCoverage({ db }, PROGRAM);
    expect(needs).toMatchObject([{ schoolId: "school", role: "tutor", slots: 13, filled: 12 }]);
    expect(unobserved).toHaveLength(12);
    expect(unobserved[0]).toMatchObject({ lastOn: null });
  });
});
