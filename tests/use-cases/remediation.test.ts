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
  });

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
      lessons: [{ slug: "lesson-s.1", title: "Lesson on S.1" }],
      fresh: 2,
      total: 2,
    });
    expect(await page("ana", "S.9")).toBeNull();

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
