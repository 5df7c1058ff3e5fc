import { beforeAll, expect, test } from "vitest";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { definition } from "../signed-badges";
import { learner } from "./learner";
import { openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { onEveryDatabase } from "./world";

const COURSE = "known-1";

onEveryDatabase("someone who knows it already", (world) => {
  beforeAll(async () => {
    const { app, run } = world();
    await openMesa(world());
    const levels = ["not yet", "emerging", "proficient", "strong"];
    await publishSmallCourse(app.db, {
      courseId: COURSE,
      people: [],
      bank: ["K.1", "K.2"].flatMap((objective) => [
        ...items(objective, "practice", 2),
        ...items(objective, "check", 8),
      ]),
      practiceTask: {
        title: "Do it",
        rubric: [{ id: "A", title: "Open", objectives: ["K.1"], levels }],
      },
    });
    await run(COMMAND_LINE, (context) =>
      publishAchievement(context, {
        organizationId: `college-${COURSE}`,
        definition: { ...definition, id: COURSE, course: COURSE },
      }),
    );
  });

  test("passes the check before any lesson, by the same gate, and earns the badge", async () => {
    const { app, run } = world();
    const ana = learner(world(), "ana", COURSE);
    await ana.start();
    const start = (await ana.check()).progress;
    expect(start.objectives.map(({ door }) => door.state)).toEqual(["open", "open"]);
    await ana.open();
    while ((await ana.check()).question) await ana.answer(true);
    const { objectives, next } = (await ana.check()).progress;
    for (const { level, tries } of objectives) {
      expect(level).toBe("shown");
      expect(tries).toMatchObject([{ outcome: "shown", n: 4, right: 4 }]);
    }
    expect(next).toEqual({ kind: "done" });
    const watched = await run("luis", (context) =>
      recordObservation(context, {
        key: "watched",
        personId: "ana",
        courseId: COURSE,
        onDay: "2026-11-02",
        levels: { A: 3 },
        saw: null,
        nextStep: null,
      }),
    );
    expect(watched).toMatchObject({ ok: true });
    expect(await awardsOf(app.db, "ana", COURSE)).toHaveLength(1);
    for (const table of ["lesson_completion", "bookmark", "scenario_choice"] as const)
      expect(await app.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test("who knows half of it is asked to read only the rest", async () => {
    const ben = learner(world(), "ben", COURSE);
    await ben.begin();
    for (let { question } = await ben.check(); question; { question } = await ben.check())
      await ben.answer(question.objective.id === "K.1");
    const { lessons, next } = (await ben.check()).progress;
    expect(lessons.map(({ slug }) => slug)).toEqual(["lesson-k.1", "lesson-k.2"]);
    expect(next).toMatchObject({ kind: "lesson", slug: "lesson-k.2" });
  });
});
