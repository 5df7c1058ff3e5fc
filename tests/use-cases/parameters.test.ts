import { beforeAll, expect, test } from "vitest";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { skillKey, typeKey } from "../../app/mastery/parameters";
import { fitFromPractice, storeParameters } from "../../app/mastery/refit.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { registrationOf } from "../../db/queries/learning";
import { responsesOf } from "../../db/queries/learning-response";
import { learner } from "./learner";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, HOUR_MS, onEveryDatabase } from "./world";

const COURSE = "FIT-1";
const PEOPLE = ["ana", "ben", "cyd", "dev", "eli", "fay", "gus"];
/** A question of three choices, as its rule judges it. */
const single = typeKey("single", { guess: 0.33 });

onEveryDatabase("parameter sets", (world) => {
  beforeAll(() =>
    publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: PEOPLE,
      bank: [
        ...items("F.1", "practice", 8),
        ...items("F.1", "check", 20),
        ...items("F.2", "check", 20),
      ],
    }),
  );

  async function answersOf(who: string) {
    const { db } = world().app;
    const mine = await registrationOf(db, who, COURSE);
    return responsesOf(db, mine?.id ?? "");
  }

  async function sound(): Promise<void> {
    const { db } = world().app;
    for (const who of PEOPLE) {
      const mine = await registrationOf(db, who, COURSE);
      if (mine) expect(await mismatches(db, mine.id)).toEqual([]);
    }
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(db)) problems.push(problem);
    expect(problems).toEqual([]);
  }

  /** Puts made-up numbers in force for questions of three choices. */
  function force(guess: number, slip: number): Promise<number> {
    world().advance(1);
    const types = [{ key: single, answers: 1000, guess, slip }];
    const set = { answers: 1000, ll: -1, objectives: [], types, items: [] };
    return world().run(COMMAND_LINE, (context) => storeParameters(context, set));
  }

  test("without practice there is nothing to fit", async () => {
    expect(await fitFromPractice(world().app.db)).toBeNull();
  });

  test("a fit changes nothing that was judged, and judges what comes after", async () => {
    const { app } = world();
    for (const who of ["ana", "ben"]) {
      const person = learner(world(), who, COURSE);
      await person.start();
      for (const right of [false, true, true, true]) await person.practice(right);
    }
    const before = await answersOf("ana");
    expect(before.map(({ parameters, learn }) => [parameters, learn])).toEqual(
      Array.from({ length: 4 }, () => [0, 0.15]),
    );

    const set = await fitFromPractice(app.db);
    if (!set) throw new Error("There are eight answers.");
    expect(set).toMatchObject({ answers: 8, items: [] });
    expect(set.objectives.map(({ key }) => key)).toEqual([skillKey(COURSE, "F.1")]);
    expect(set.types.map(({ key }) => key)).toEqual([single]);
    world().advance(1);
    const stored = await world().run(COMMAND_LINE, (context) => storeParameters(context, set));
    expect(stored).toBe(1);

    await learner(world(), "ana", COURSE).practice(true);
    const after = await answersOf("ana");
    expect(after.slice(0, 4)).toEqual(before);
    const [objective, type] = [set.objectives[0], set.types[0]];
    expect(after[4]).toMatchObject({
      parameters: 1,
      learn: objective?.learn,
      guess: type?.guess,
      slip: type?.slip,
    });
    await sound();
  });

  test("repeats and check answers are no matter for a fit", async () => {
    const before = await fitFromPractice(world().app.db);
    const person = learner(world(), "ben", COURSE);
    for (let i = 0; i < 4; i++) await person.practice(true);
    world().advance(9 * HOUR_MS);
    const first = await fitFromPractice(world().app.db);
    expect(first?.answers).toBe((before?.answers ?? 0) + 4);
    await person.practice(false);
    await person.begin();
    await person.answer(true);
    expect((await fitFromPractice(world().app.db))?.answers).toBe(first?.answers);
  });

  test("a fitted guess may raise what a check takes for luck, never lower it", async () => {
    const cyd = learner(world(), "cyd", COURSE);
    const lower = await force(0.05, 0.2);
    await cyd.begin();
    await cyd.answer(true);
    const dev = learner(world(), "dev", COURSE);
    const higher = await force(0.45, 0.01);
    await dev.begin();
    await dev.answer(true);
    expect((await answersOf("cyd"))[0]).toMatchObject({
      guess: 0.33,
      slip: 0.2,
      learn: 0,
      parameters: lower,
    });
    expect((await answersOf("dev"))[0]).toMatchObject({
      guess: 0.45,
      slip: 0.05,
      parameters: higher,
    });
  });

  test("a check under way keeps the set it was opened by, whatever is fitted meanwhile", async () => {
    const eli = learner(world(), "eli", COURSE);
    const opened = await force(0.4, 0.1);
    await eli.begin();
    for (let i = 0; i < 7; i++) await eli.answer(true);
    const promised = (await eli.check()).question?.counts;
    await force(0.5, 0.3);
    expect((await eli.check()).question?.counts).toEqual(promised);
    await eli.answer(true);
    expect((await answersOf("eli")).map(({ parameters }) => parameters)).toEqual(
      Array.from({ length: 8 }, () => opened),
    );
    await sound();
  });

  test("a retention check keeps the set it was opened by, not the newest", async () => {
    const fay = learner(world(), "fay", COURSE);
    const passedBy = await force(0.35, 0.1);
    await fay.begin();
    while ((await fay.check()).question) await fay.answer(true);
    const openedBy = await force(0.45, 0.2);
    world().advance(4 * DAY_MS);
    expect(await fay.open()).toMatchObject({ ok: true });
    await fay.answer(true);
    await force(0.6, 0.3);
    while ((await fay.check()).question) await fay.answer(true);
    const log = await answersOf("fay");
    const sets = (lane: string) =>
      new Set(log.flatMap((one) => (one.lane === lane ? [one.parameters] : [])));
    expect(sets("check")).toEqual(new Set([passedBy]));
    expect(log.filter(({ lane }) => lane === "retention")).toHaveLength(4);
    expect(sets("retention")).toEqual(new Set([openedBy]));
    expect((await fay.check()).progress.objectives.map(({ level }) => level)).toEqual([
      "kept",
      "kept",
    ]);
    await sound();
  });

  test("a try that is opened later, beside one under way, keeps a set of its own", async () => {
    const gus = learner(world(), "gus", COURSE);
    const first = await force(0.35, 0.1);
    await gus.begin();
    const objective = async () => (await gus.check()).question?.objective.id;
    while ((await gus.check()).question) await gus.answer((await objective()) === "F.1");
    world().advance(25 * HOUR_MS);
    const second = await force(0.4, 0.1);
    await gus.open();
    await gus.answer(true);
    world().advance(3 * DAY_MS);
    const third = await force(0.45, 0.2);
    await gus.open();
    while ((await gus.check()).question) await gus.answer(true);
    const log = await answersOf("gus");
    const sets = (lane: string, id: string) => [
      ...new Set(
        log.flatMap((one) => (one.lane === lane && one.objectiveId === id ? [one.parameters] : [])),
      ),
    ];
    expect(sets("check", "F.1")).toEqual([first]);
    expect(sets("check", "F.2")).toEqual([first, second]);
    expect(sets("retention", "F.1")).toEqual([third]);
    await sound();
  });
});
