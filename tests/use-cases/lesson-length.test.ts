import { beforeAll, expect, test } from "vitest";
import { completeLesson } from "../../app/learning/complete-lesson.server";
import { measureLessons } from "../../app/learning/measure-lessons.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { learner } from "./learner";
import { items, publishSmallCourse } from "./small-course";
import { MONDAY, onEveryDatabase } from "./world";

const COURSE = "LONG-1";
const SLUG = "lesson-s.1";
const MINUTE_MS = 60_000;
const PEOPLE = Array.from({ length: 20 }, (_, n) => `person-${n}`);

onEveryDatabase("how long a lesson takes", (world) => {
  beforeAll(() =>
    publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: PEOPLE,
      bank: items("S.1", "check", 4),
    }),
  );
  const read = async (who: string, minutes: number) => {
    const { run, setClock } = world();
    setClock(MONDAY);
    await learner(world(), who, COURSE).start();
    const at = { courseId: COURSE, slug: SLUG };
    await run(who, (context) => openLesson(context, at));
    setClock(MONDAY + minutes * MINUTE_MS);
    await run(who, (context) => completeLesson(context, at));
  };
  const shown = async () => {
    const { app, as } = world();
    return (await readCoursePage(app.reading(as("person-0")), { courseId: COURSE }))?.lessons[0];
  };

  test("the author's figure stands until 20 people have read it in one sitting", async () => {
    const { app } = world();
    for (const [n, who] of PEOPLE.slice(1).entries()) await read(who, 8 + (n % 3));
    expect(await measureLessons(app)).toBe(0);
    expect(await shown()).toMatchObject({ length: { minutes: 6, people: null } });
    await read("person-0", 9);
    expect(await measureLessons(app)).toBe(1);
    expect(await measureLessons(app)).toBe(1);
    expect(await shown()).toMatchObject({ length: { minutes: 9, people: 20 } });
  });
});
