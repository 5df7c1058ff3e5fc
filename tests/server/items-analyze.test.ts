import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBankItem } from "../../app/authoring/bank/read-bank-item.server";
import type { Engine } from "../../db/connect";
import { learner } from "../use-cases/learner";
import { addPerson } from "../use-cases/mesa";
import { items, publishSmallCourse } from "../use-cases/small-course";
import { openWorld, type World } from "../use-cases/world";
import { muster } from "./muster";

const COURSE = "counted-1";

describe.each<Engine>(["sqlite", "postgres"])("items analyze on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    const people = Array.from({ length: 31 }, (_, n) => `sat-${n}`);
    await publishSmallCourse(world.app.db, {
      ...{ courseId: COURSE, people, bank: items("C.1", "check", 4) },
    });
    await addPerson(world, "aut", [{ at: `college-${COURSE}`, role: "author" }]);
    for (const [n, who] of people.entries()) {
      const person = learner(world, who, COURSE);
      await person.begin();
      for (let asked = 0; (await person.check()).question; asked++)
        await person.answer(asked < 3 || n % 4 !== 0);
    }
  });
  afterAll(() => world.close());
  const analyze = (course: string) =>
    muster(["items", "analyze", course], { DATABASE_URL: world.database.url });

  test("says what the page of the bank says, and nobody’s name", async () => {
    const ran = await analyze(COURSE.toUpperCase());
    expect(ran, ran.words).toMatchObject({ code: 0 });
    const shown = await readBankItem(world.app.reading(world.as("aut")), {
      ...{ courseId: COURSE, itemId: "C.1-c1" },
    });
    const { n, figures, options } = shown?.statistics ?? {};
    expect(figures).toBeTruthy();
    expect(ran.lines.find((line) => "item" in line && line.item === "C.1-c1")).toMatchObject({
      ...{ n, p: figures?.facility, flags: figures?.flags, pool: "check" },
      options: options?.map(({ text, right, n: chosen }) => ({ text, right, n: chosen })),
    });
    expect(JSON.stringify(ran.lines)).not.toContain("sat-");
  });

  test("a course that is not there is a mistake of whoever typed it", async () => {
    expect(await analyze("nobody-1")).toMatchObject({ code: 2, lines: [] });
  });
});
