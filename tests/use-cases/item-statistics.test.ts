import { beforeAll, expect, test } from "vitest";
import { readItemStatistics } from "../../app/learning/read-item-statistics.server";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { onEveryDatabase } from "./world";

const COURSE = "counted-1";

onEveryDatabase("how the questions of a course did", (world) => {
  const bank = items("C.1", "check", 4);
  const read = (who: string) =>
    readItemStatistics(world().app.reading(world().as(who)), { courseId: COURSE });

  beforeAll(async () => {
    await openMesa(world());
    const people = Array.from({ length: 32 }, (_, n) => `sat-${n}`);
    await publishSmallCourse(world().app.db, { courseId: COURSE, people, bank });
    await addPerson(world(), "aut", [{ at: `college-${COURSE}`, role: "author" }]);
    for (const [n, who] of people.entries()) {
      const person = learner(world(), who, COURSE);
      await person.begin();
      for (let asked = 0; (await person.check()).question; asked++) {
        world().advance(10_000 + 1_000 * (n % 3));
        // A miss before the last question would end the check.
        await person.answer(asked < 3 || n % 4 !== 0);
      }
      if (n === 28) expect((await read("aut"))?.items[0]).toMatchObject({ figures: null });
    }
  });

  test("is told to the authors of its college, from 30 answers on, and by no name", async () => {
    const found = await read("aut");
    expect(found).toMatchObject({ learners: 32, isAll: true, course: { version: "1.0.0" } });
    const [first] = found?.items ?? [];
    expect(first?.n).toBe(32);
    expect(first?.figures?.facility).toBeGreaterThan(0.5);
    expect(first?.options.map(({ text, right }) => [text, right])).toEqual([
      ["Right", true],
      ["Wrong", false],
      ["Also wrong", false],
    ]);
    expect(first?.options.reduce((sum, { n }) => sum + n, 0)).toBe(32);
    expect(first?.medianSeconds).toBe(11);
    // Nobody reads Spanish here: of a group under ten nothing is told.
    expect(first).toMatchObject({ spanish: null, accommodated: null });
    expect(found?.alphas).toEqual([
      { objectiveId: "C.1", questions: 4, alpha: expect.any(Number) },
    ]);
    expect(JSON.stringify(found)).not.toContain("sat-");
  });

  test("is nobody else's to read", async () => {
    for (const who of ["rosa", "luis", "sat-0"]) expect(await read(who)).toBeNull();
  });

  test("goes with a question through versions that leave it as it is, and begins anew with another", async () => {
    const next = bank.map((item, at) => (at === 0 ? { ...item, stem: "Asked otherwise?" } : item));
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: next,
      edition: 2,
    });
    const counts = (await read("aut"))?.items.map(({ n, figures }) => [n, figures !== null]);
    expect(counts).toEqual([
      [0, false],
      [32, true],
      [32, true],
      [32, true],
    ]);
  });
});
