import { beforeAll, expect, test } from "vitest";
import { answerPractice } from "../../app/learning/answer-practice.server";
import { chooseScenario } from "../../app/learning/choose-scenario.server";
import { completeLesson } from "../../app/learning/complete-lesson.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { readLessonWork } from "../../app/learning/read-lesson-work.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { saveBookmark } from "../../app/learning/save-bookmark.server";
import { saveReflection } from "../../app/learning/save-reflection.server";
import { exportText } from "../../app/reporting/export-text";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { registrationOf, statementsOf } from "../../db/queries/learning";
import { statesOf } from "../../db/queries/mastery";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { DAY_MS, onEveryDatabase } from "./world";

const COURSE = "KIT-1";
const PEOPLE = ["ana", "ben", "cyd"];
const first = { courseId: COURSE, slug: "lesson-k.1" };
const second = { courseId: COURSE, slug: "lesson-k.2" };

onEveryDatabase("learning", (world) => {
  beforeAll(() =>
    publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: PEOPLE,
      bank: [
        ...items("K.1", "practice", 2),
        ...items("K.2", "practice", 1),
        { id: "K.2-twin", objective: "K.2", pool: "practice", family: "K.2-p1" },
        ...items("K.1", "check", 8),
        ...items("K.2", "check", 8),
      ],
    }),
  );
  const progress = (who: string) =>
    readCourseProgress(world().app.reading(world().as(who)), { courseId: COURSE });
  const work = (who: string) =>
    readLessonWork(world().app.reading(world().as(who)), {
      ...first,
      itemIds: ["K.1-p1", "K.1-c1", "none"],
    });
  const log = async (who: string) => {
    const { db } = world().app;
    const mine = await registrationOf(db, who, COURSE);
    return (await statementsOf(db, mine?.id ?? "", 0, 1000)).map(({ verb, objectId }) => [
      verb.split("/").at(-1),
      objectId,
    ]);
  };

  test("starting pins the version, and starting twice is once", async () => {
    const { run } = world();
    expect(await progress("ana")).toBeNull();
    const start = () => run("ana", (context) => registerForCourse(context, { courseId: COURSE }));
    const [one, two] = await Promise.all([start(), start()]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ ok: true, value: { courseVersionId: `${COURSE}@1` } });
    const none = run("ana", (context) => registerForCourse(context, { courseId: "NONE-1" }));
    expect(await none).toMatchObject({ ok: false, reason: "no-such-course" });
    expect(await log("ana")).toEqual([["registered", COURSE]]);
  });

  test("stopping at a block and coming back lands there, on any device", async () => {
    const { run, advance } = world();
    const open = (at: typeof first) => run("ana", (context) => openLesson(context, at));
    expect(await open(first)).toEqual({ ok: true, value: { block: 0 } });
    advance(1000);
    await run("ana", (context) => saveBookmark(context, { ...second, block: 1 }));
    expect((await progress("ana"))?.next).toEqual({
      kind: "lesson",
      slug: second.slug,
      block: 1,
      started: true,
    });
    advance(1000);
    await run("ana", (context) => completeLesson(context, second));
    await run("ana", (context) => completeLesson(context, second));
    expect((await progress("ana"))?.next).toMatchObject({ slug: first.slug, block: 0 });
    expect(await open(second)).toEqual({ ok: true, value: { block: 1 } });
    expect(await log("ana")).toEqual([
      ["registered", COURSE],
      ["experienced", first.slug],
      ["completed", second.slug],
    ]);
    for (const refused of [
      open({ courseId: COURSE, slug: "none" }),
      run("ana", (context) => saveBookmark(context, { ...first, slug: "none", block: 1 })),
      run("ana", (context) => completeLesson(context, { ...first, slug: "none" })),
    ])
      expect(await refused).toMatchObject({ ok: false, reason: "no-such-lesson" });
    const beyond = run("ana", (context) => saveBookmark(context, { ...first, block: 999 }));
    expect(await beyond).toMatchObject({ ok: false, reason: "no-such-part" });
    const stranger = run("ben", (context) => openLesson(context, first));
    expect(await stranger).toMatchObject({ ok: false, reason: "not-registered" });
  });

  test("a reflection is kept for its writer alone, and the log does not hold its words", async () => {
    const { run, app } = world();
    const write = (text: string) =>
      run("ana", (context) => saveReflection(context, { courseId: COURSE, reflectId: "R1", text }));
    await write("first words");
    await write("my own words");
    await write("my own words");
    expect((await work("ana"))?.reflections.get("R1")?.text).toBe("my own words");
    await run("ben", (context) => registerForCourse(context, { courseId: COURSE }));
    expect((await work("ben"))?.reflections.size).toBe(0);
    expect(await write("x".repeat(4001))).toMatchObject({ ok: false, reason: "too-long" });
    const statements = await app.db.selectFrom("statement").selectAll().execute();
    expect(JSON.stringify(statements)).not.toContain("words");
    expect((await log("ana")).filter(([, id]) => id === "R1")).toHaveLength(2);
  });

  test("every choice in a scenario is kept in order; the same one again adds nothing", async () => {
    const { run, app } = world();
    for (const choiceId of ["b", "b", "a", "b"])
      await run("ana", (context) =>
        chooseScenario(context, { courseId: COURSE, scenarioId: "S1", choiceId }),
      );
    expect((await work("ana"))?.choices.get("S1")).toBe("b");
    const rows = await app.db.selectFrom("scenario_choice").selectAll().orderBy("nth").execute();
    expect(rows.map(({ choice_id }) => choice_id)).toEqual(["b", "a", "b"]);
  });

  test("feedback comes after the answer, and a check question has no place in a lesson", async () => {
    const before = await work("ana");
    expect([...(before?.items.keys() ?? [])]).toEqual(["K.1-p1"]);
    const open = before?.items.get("K.1-p1");
    if (open?.state !== "open") throw new Error("the question is not open");
    expect(JSON.stringify(open)).not.toContain("Rationale");
    const choice = optionsOf(open.shown).find(({ text }) => text !== RIGHT)?.id ?? "";
    const send = (answer: string[], nth = 0) =>
      world().run("ana", (context) =>
        answerPractice(context, {
          courseId: COURSE,
          itemId: "K.1-p1",
          nth,
          form: { answer, place: [], typed: [] },
        }),
      );
    expect(await send([])).toMatchObject({ ok: false, reason: "choose-one" });
    const answered = await send([choice]);
    expect(answered).toMatchObject({ ok: true, value: { right: false, repeated: false } });
    expect(await send([choice])).toMatchObject({ ok: true, value: { repeated: true } });
    const other = optionsOf(open.shown).find(({ text }) => text === RIGHT)?.id ?? "";
    expect(await send([other])).toMatchObject({ ok: false, reason: "answered-already" });
    expect(await send([choice], 7)).toMatchObject({ ok: false });
    const after = (await work("ana"))?.items.get("K.1-p1");
    if (after?.state !== "answered") throw new Error("the answer is not kept");
    expect(
      after.review.groups.flat().filter(({ feedback }) => feedback.includes("Rationale")),
    ).toHaveLength(3);
    const inCheck = world().run("ana", (context) =>
      answerPractice(context, {
        courseId: COURSE,
        itemId: "K.1-c1",
        nth: 0,
        form: { answer: [choice], place: [], typed: [] },
      }),
    );
    expect(await inCheck).toMatchObject({ ok: false, reason: "no-such-question" });
  });

  test("repeats and twins in one sitting count for nothing; later ones count for less", async () => {
    const { run, app, advance } = world();
    await run("cyd", (context) => registerForCourse(context, { courseId: COURSE }));
    const cyd = learner(world(), "cyd", COURSE);
    const state = async () => {
      const mine = await registrationOf(app.db, "cyd", COURSE);
      const states = (await statesOf(app.db, [mine?.id ?? ""])).get(mine?.id ?? "");
      return states?.get("K.2")?.practice;
    };
    for (let i = 0; i < 4; i++) await cyd.practice(true);
    expect((await state())?.n).toBe(1);
    const page = await readPractice(app.reading(world().as("cyd")), { courseId: COURSE });
    expect(page).toMatchObject({ question: null, left: 0, total: 4 });
    advance(3 * DAY_MS);
    for (let i = 0; i < 4; i++) await cyd.practice(true);
    expect((await state())?.n).toBe(2);
    const mine = await registrationOf(app.db, "cyd", COURSE);
    const rows = await app.db
      .selectFrom("response")
      .select("weight")
      .where("registration_id", "=", mine?.id ?? "")
      .orderBy("seq")
      .execute();
    const later = 1 - Math.exp(-3 / 7);
    expect(rows.map(({ weight }) => weight).sort()).toEqual(
      [0, 0, later, later, later, 1, 1, 1].map((weight) => expect.closeTo(weight, 12)),
    );
    expect(await mismatches(app.db, mine?.id ?? "")).toEqual([]);
  });

  test("the export holds all of one's own and nothing of anyone else", async () => {
    const { app, as } = world();
    let text = "";
    const sections = readPersonExport(app.reading(as("ana")));
    for await (const part of exportText({ madeAt: app.now() }, sections)) text += part;
    const held = JSON.parse(text);
    expect(held.courses).toMatchObject([
      {
        courseId: COURSE,
        lessonsRead: [{ slug: second.slug }],
        reflections: [{ reflectId: "R1", text: "my own words" }],
        scenarioChoices: [{ choiceId: "b" }, { choiceId: "a" }, { choiceId: "b" }],
      },
    ]);
    expect(held.answers).toMatchObject([{ itemId: "K.1-p1", lane: "practice", score: 0 }]);
    expect(held.statements).toHaveLength((await log("ana")).length);
    for (const name of ["ben", "cyd"]) expect(text).not.toContain(`"${name}"`);
  });
});
