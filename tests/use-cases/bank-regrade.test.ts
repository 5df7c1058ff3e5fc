import { beforeAll, expect, test } from "vitest";
import { readRegradePage, regradeItem } from "../../app/authoring/bank/regrade-item.server";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { addPerson } from "./mesa";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { openStudio } from "./studio-world";
import { onEveryDatabase } from "./world";

const COURSE = "rekeyed-1";
const ITEM = "R.1-c1";

onEveryDatabase("a corrected key, from the bank", (world) => {
  const bank = (key?: string) =>
    items("R.1", "check", 4).map((item) => (item.id === ITEM && key ? { ...item, key } : item));
  const page = (who: string, itemId = ITEM) =>
    readRegradePage(world().app.reading(world().as(who)), { courseId: COURSE, itemId });
  const regrade = (who: string, itemVersionId: string, itemId = ITEM) =>
    world().run(who, (context) =>
      regradeItem(context, { courseId: COURSE, itemId, itemVersionId, reason: "It was wrong." }),
    );
  const people = Array.from({ length: 12 }, (_, n) => `sat-${n}`);

  beforeAll(async () => {
    await openStudio(world());
    await publishSmallCourse(world().app.db, { courseId: COURSE, people, bank: bank("Wrong") });
    await addPerson(world(), "owen", [{ at: `college-${COURSE}`, role: "author" }]);
    await addPerson(world(), "ruth", [{ at: `college-${COURSE}`, role: "reviewer" }]);
    for (const who of people) {
      const person = learner(world(), who, COURSE);
      await person.begin();
      for (;;) {
        const { question } = await person.check();
        if (!question) break;
        const option = optionsOf(question.shown).find(({ text }) => text === RIGHT);
        await person.send(question.seq, [option?.id ?? ""]);
      }
    }
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: bank(),
      edition: 2,
    });
  });

  test("an owner sees what it would change in numbers, and nobody by name", async () => {
    const shown = await page("owen");
    expect(shown?.earlier).toMatchObject([
      {
        ...{ itemVersionId: `${COURSE}@1-${ITEM}`, version: "1.0.0", done: null },
        change: { key: true },
        preview: { isAll: true, learners: 12 },
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain("sat-");
    expect((await page("owen", "R.1-c2"))?.earlier).toEqual([]);
  });

  test("is for its owners alone, and about that question alone", async () => {
    for (const who of ["ruth", "aut", "rosa", "sat-0"]) {
      expect(await page(who)).toBeNull();
      expect(await regrade(who, `${COURSE}@1-${ITEM}`)).toEqual({
        ok: false,
        reason: "no-such-question",
      });
    }
    expect(await regrade("owen", `${COURSE}@1-R.1-c2`)).toMatchObject({ ok: false });
    expect(await regrade("owen", `${COURSE}@1-${ITEM}`, "R.1-c2")).toMatchObject({ ok: false });
    const none = await world().app.db.selectFrom("regrade").select("id").execute();
    expect(none).toEqual([]);
  });

  test("once somebody owns the course by name, they do it, from whatever college", async () => {
    await world()
      .app.db.insertInto("course_right")
      .values({
        ...{ id: "by-name", course_id: COURSE, person_id: "wil", role: "owner" as const },
        ...{ given_by: null, given_at: 1 },
      })
      .execute();
    expect(await page("owen")).toBeNull();
    for (let n = 0; n < 2; n++)
      expect(await regrade("wil", `${COURSE}@1-${ITEM}`)).toEqual({ ok: true, value: null });
    const rows = await world().app.db.selectFrom("regrade").select("person_id").execute();
    expect(rows).toEqual([{ person_id: "wil" }]);
    expect((await page("wil"))?.earlier).toMatchObject([{ done: { reason: "It was wrong." } }]);
  });
});
