import { beforeAll, expect, test } from "vitest";
import { readDailyPractice } from "../../app/learning/read-daily-practice.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { learner } from "./learner";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase } from "./world";

const CRISIS = "CRISIS-1";
const PLAIN = "PLAIN-1";
const bankOf = (course: string) => {
  const id = `${course}.1`;
  return [...items(id, "practice", 2), ...items(id, "check", 8)];
};

onEveryDatabase("help for the reader", (world) => {
  beforeAll(async () => {
    const { db } = world().app;
    await publishSmallCourse(db, {
      courseId: CRISIS,
      people: ["lin", "kim"],
      bank: bankOf(CRISIS),
      signOffs: [
        { kind: "subject", by: "Dr. Ana Ruiz" },
        { kind: "clinical", by: null },
      ],
    });
    await publishSmallCourse(db, {
      courseId: PLAIN,
      people: [],
      bank: bankOf(PLAIN),
      signOffs: [{ kind: "legal", by: null }],
    });
  });

  test.each([
    { who: "lin", courseId: CRISIS, showsHelp: true },
    { who: "kim", courseId: PLAIN, showsHelp: false },
  ])("stands beside every question of a course on crisis only: $courseId", async (one) => {
    const { who, courseId, showsHelp } = one;
    const { app, as, setClock } = world();
    const reading = () => app.reading(as(who));
    setClock(MONDAY);
    const person = learner(world(), who, courseId);
    await person.begin();
    expect((await person.check()).question).toMatchObject({ showsHelp });
    expect(await readPractice(reading(), { courseId })).toMatchObject({ showsHelp });
    while ((await person.check()).question) await person.answer(true);

    setClock(MONDAY + 3 * DAY_MS);
    const due = await readDailyPractice(reading(), null);
    expect(due.question).toMatchObject({ showsHelp, course: { id: courseId } });
  });
});
