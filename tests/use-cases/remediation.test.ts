import { beforeAll, expect, test } from "vitest";
import { readObjectivePage } from "../../app/learning/read-objective-page.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { learner } from "./learner";
import { openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { onEveryDatabase } from "./world";

const COURSE = "MISS-1";

onEveryDatabase("a missed objective", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: ["S.1", "S.2"].flatMap((objective) => [
        ...items(objective, "practice", 2),
        ...items(objective, "check", 8),
      ]),
    });
    await addLessonOnBoth();
  });

  /** A lesson on both, with a question after the passage on each. */
  async function addLessonOnBoth() {
    const prose = { type: "prose", html: "<p>Read.</p>" };
    const item = (id: string) => ({ type: "item", id });
    const blocks = [prose, item("S.1-p1"), prose, { type: "reflect", id: "R", prompt: "?" }];
    await world()
      .app.db.insertInto("lesson_version")
      .values({
        id: `${COURSE}-both`,
        course_version_id: `${COURSE}@1`,
        slug: "both",
        position: 2,
        title: "On both",
        minutes: 6,
        objectives: JSON.stringify(["S.1", "S.2"]),
        blocks: JSON.stringify([...blocks, item("S.2-p1")]),
        content_hash: "hash",
      })
      .execute();
  }

  const page = (who: string, objectiveId: string) => {
    const { app, as } = world();
    return readObjectivePage(app.reading(as(who)), { courseId: COURSE, objectiveId });
  };

  test("leads to its lesson and to fresh practice on it alone", async () => {
    const { app, as } = world();
    expect(await page("ana", "S.1")).toBe("not-registered");
    const ana = learner(world(), "ana", COURSE);
    await ana.begin();
    for (let question = (await ana.check()).question; question; ) {
      await ana.answer(question.objective.id === "S.2");
      question = (await ana.check()).question;
    }
    expect(await page("ana", "S.1")).toMatchObject({
      objective: { id: "S.1", door: { state: "wait" } },
      lessons: [{ slug: "lesson-s.1", title: "Lesson on S.1" }, { slug: "both" }],
      fresh: 2,
      total: 2,
    });
    expect(await page("ana", "S.9")).toBeNull();
    const blocksOf = async (objectiveId: string) => {
      const found = await page("ana", objectiveId);
      if (!found || found === "not-registered") throw new Error("no such page");
      return found.lessons.map(({ slug, block }) => [slug, block]);
    };
    expect(await blocksOf("S.1")).toEqual([
      ["lesson-s.1", 0],
      ["both", 0],
    ]);
    expect(await blocksOf("S.2")).toEqual([
      ["lesson-s.2", 0],
      ["both", 2],
    ]);

    const asked = new Set<string>();
    for (const answered of [0, 1]) {
      const practice = await readPractice(app.reading(as("ana")), {
        courseId: COURSE,
        objectiveId: "S.1",
      });
      expect(practice).toMatchObject({ left: 2 - answered, total: 2 });
      expect(practice?.question?.objective.id).toBe("S.1");
      asked.add(practice?.question?.itemId ?? "");
      await ana.practice(true, "S.1");
    }
    expect(asked.size).toBe(2);
    expect(await page("ana", "S.1")).toMatchObject({ fresh: 0, total: 2 });
  });
});
