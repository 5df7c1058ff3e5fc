import { beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { SYSTEM } from "../../app/record/context.server";
import { readCoverage } from "../../app/reporting/counts/read-coverage.server";
import { readReady } from "../../app/reporting/counts/read-ready.server";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

const PROGRAM = { id: "program", today: "2026-11-02" };

onEveryDatabase("counts of people", (world) => {
  /** Twelve are placed in one school; fourteen and the three of the stage have not begun. */
  beforeAll(async () => {
    await stagePlacement(world());
    const openingId = await openOpening(world(), { slots: 13 });
    for (let n = 0; n < 26; n++) {
      const personId = `m-${n}`;
      await world().run(SYSTEM, (context) =>
        addPerson(context, personId, "program", "corps_member"),
      );
      if (n >= 12) continue;
      await world().run("adjudicator", (context) =>
        recordClearance(context, {
          personId,
          type: "az_ivp_card",
          state: "cleared",
          on: "2026-10-20",
          validThrough: null,
          custody: "agency",
        }),
      );
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
    expect(groups?.map(({ name }) => name) ?? ["school", null]).toEqual(["school", null]);
    for (const { stopped } of groups ?? [])
      for (const people of stopped) expect(people === null || people >= 10).toBe(true);
  });

  test("the whole is the same, whichever way it is parted", async () => {
    const { db } = world().app;
    const [one, ...others] = await Promise.all(
      (["college", "role", "school"] as const).map((by) =>
        readReady({ db }, { program: PROGRAM, by }),
      ),
    );
    for (const other of others) expect(other.stages).toEqual(one?.stages);
  });

  test("a program of others has nobody of ours", async () => {
    const { db } = world().app;
    const program = { id: "other-program", today: "2026-11-02" };
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
