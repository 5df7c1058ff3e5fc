import { beforeAll, expect, test } from "vitest";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { readMasteryMaps } from "../../app/learning/read-mastery-maps.server";
import { learner } from "./learner";
import { openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const COURSE = "MAP-1";

async function changes({ app }: World, personId: string) {
  const [map] = await readMasteryMaps(app.reading({ kind: "person", personId }), { personId });
  return map?.objectives.map((one) =>
    one.changes.map(({ at, level }) => `${(at - MONDAY) / DAY_MS} ${level}`),
  );
}

onEveryDatabase("the mastery map", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: [
        ...items("S.1", "practice", 4),
        ...items("S.1", "check", 4),
        ...items("S.2", "check", 8),
      ],
    });
  });

  test("levels rise with the log: practice, a passed check, and a coach's word", async () => {
    const { app, advance, run } = world();
    const ana = learner(world(), "ana", COURSE);
    await ana.start();
    expect(await changes(world(), "ana")).toEqual([[], []]);
    advance(DAY_MS);
    await ana.practice(true);
    expect(await changes(world(), "ana")).toEqual([["1 practicing"], []]);
    advance(DAY_MS);
    await ana.open();
    for (let n = 0; (await ana.check()).question; n++) {
      const { question } = await ana.check();
      await ana.answer(question?.objective.id === "S.2");
      expect(n).toBeLessThan(20);
    }
    expect(await changes(world(), "ana")).toEqual([["1 practicing"], ["2 practicing", "2 shown"]]);
    advance(DAY_MS);
    const [task] = await readCoachTasks(app.reading({ kind: "person", personId: "both" }));
    await run("both", (context) =>
      doCoachTask(context, { personId: "ana", taskId: task?.id ?? "", reason: "She showed me." }),
    );
    expect(await changes(world(), "ana")).toEqual([
      ["1 practicing", "3 shown"],
      ["2 practicing", "2 shown"],
    ]);
  });

  test("it ends where the course page says that the person stands now", async () => {
    const { app, as } = world();
    const page = await readCoursePage(app.reading(as("ana")), { courseId: COURSE });
    expect(page?.map?.objectives.map((one) => one.changes.at(-1)?.level)).toEqual(
      page?.objectives.map(({ level }) => level),
    );
    expect(page?.map).toMatchObject({ from: MONDAY, until: MONDAY + 3 * DAY_MS });
  });

  test("someone who has begun nothing has no map", async () => {
    const { app, as } = world();
    expect(await changes(world(), "ben")).toBeUndefined();
    const page = await readCoursePage(app.reading(as("ben")), { courseId: COURSE });
    expect(page?.map).toBeNull();
  });
});
