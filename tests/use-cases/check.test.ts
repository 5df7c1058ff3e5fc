import { beforeAll, describe, expect, test } from "vitest";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { firstBroken } from "../../app/record/chain";
import { registrationOf } from "../../db/queries/learning";
import { coachTasksFor } from "../../db/queries/learning-coach";
import { chainEntries } from "../../db/queries/record";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { items, publishSmallCourse } from "./small-course";
import { HOUR_MS, onEveryDatabase } from "./world";

const THIN = "THIN-1";
const WIDE = "WIDE-1";
const TWIN = "TWIN-1";
const PEOPLE = ["ana", "ben", "cyd", "dev", "eli", "fay", "gus", "hal", "ivy"];

onEveryDatabase("a check", (world) => {
  beforeAll(async () => {
    const { app } = world();
    await publishSmallCourse(app.db, {
      courseId: THIN,
      people: PEOPLE,
      bank: [...items("T.1", "practice", 2), ...items("T.1", "check", 4)],
    });
    await publishSmallCourse(app.db, {
      courseId: TWIN,
      people: PEOPLE,
      bank: [
        { id: "N.1-p1", objective: "N.1", pool: "practice", family: "twins" },
        { id: "N.1-c1", objective: "N.1", pool: "check", family: "twins" },
        { id: "N.1-c2", objective: "N.1", pool: "check", family: "pair" },
        { id: "N.1-c3", objective: "N.1", pool: "check", family: "pair" },
        ...items("N.2", "check", 4).map((item) => ({ ...item, objective: "N.1" })),
      ],
    });
    await publishSmallCourse(app.db, {
      courseId: WIDE,
      people: PEOPLE,
      bank: [
        ...items("W.1", "practice", 3),
        ...items("W.1", "check", 40),
        ...items("W.2", "check", 40),
        { id: "W.1-twin", objective: "W.1", pool: "practice", family: "twins" },
      ],
    });
  });

  test("every answer right: shown after 4 of 4 for each objective, objectives taking turns", async () => {
    const person = learner(world(), "ana", WIDE);
    await person.begin();
    const asked: string[] = [];
    for (let page = await person.check(); page.question; page = await person.check()) {
      asked.push(page.question.objective.id);
      expect(page.question.counts).toBeNull();
      await person.answer(true);
    }
    expect(asked).toEqual(["W.1", "W.2", "W.1", "W.2", "W.1", "W.2", "W.1", "W.2"]);
    const { objectives, next } = (await person.check()).progress;
    expect(objectives.map(({ level }) => level)).toEqual(["shown", "shown"]);
    expect(next).toEqual({ kind: "done" });
    expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
  });

  test("counts are told from the fourth answer on, with what is still needed", async () => {
    const person = learner(world(), "ben", WIDE);
    await person.begin();
    const told: (string | null)[] = [];
    while (told.length < 10) {
      const { question } = await person.check();
      if (!question) break;
      const { id } = question.objective;
      const counts = question.counts;
      if (id === "W.1") told.push(counts && `${counts.right} of ${counts.of}, ${counts.more} more`);
      await person.answer(id === "W.2" || told.length !== 4);
    }
    expect(told).toEqual([null, null, null, null, "3 of 4, 2 more", "4 of 5, 1 more"]);
    const [first] = (await person.check()).progress.objectives;
    expect(first?.tries.map(({ outcome, right, n }) => [outcome, right, n])).toEqual([
      ["shown", 5, 6],
    ]);
  });

  test("a thin bank: one miss ends the try, no second opens, the coach and the authors are told", async () => {
    const person = learner(world(), "cyd", THIN);
    await person.begin();
    await person.answer(false);
    const { question, progress } = await person.check();
    expect(question).toBeNull();
    expect(progress.objectives[0]).toMatchObject({
      level: "practicing",
      door: { state: "no-questions" },
      tries: [{ number: 1, outcome: "not-yet", right: 0, n: 1 }],
    });
    world().advance(100 * HOUR_MS);
    expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
    expect(await person.open()).toMatchObject({ ok: false });
    const { db } = world().app;
    const tasks = await db.selectFrom("coach_task").selectAll().execute();
    const mine = await registrationOf(db, "cyd", THIN);
    expect(tasks.filter((task) => task.registration_id === mine?.id)).toMatchObject([
      { kind: "no-questions", after_tries: 1, objective_id: "T.1" },
    ]);
    expect(await db.selectFrom("question_shortage").selectAll().execute()).toMatchObject([
      { course_version_id: `${THIN}@1`, objective_id: "T.1" },
    ]);
    expect(await coachTasksFor(db, "cyd")).toEqual([]);
  });

  test("tries wait 24 and 72 hours, use unseen questions only, and the fourth needs a coach", async () => {
    const person = learner(world(), "dev", WIDE);
    await person.begin();
    const door = async () => (await person.check()).progress.objectives[0]?.door;
    const seen = new Set<string>();
    for (const wait of [24, 72, null]) {
      for (let page = await person.check(); page.question; page = await person.check()) {
        expect(seen.has(page.question.shown.stem)).toBe(false);
        seen.add(page.question.shown.stem);
        await person.answer(false);
      }
      if (wait === null) break;
      expect(await door()).toMatchObject({ state: "wait" });
      world().advance(wait * HOUR_MS - 1);
      expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
      world().advance(1);
      expect(await person.open()).toMatchObject({ ok: true });
    }
    expect(await door()).toEqual({ state: "coach" });
    world().advance(1000 * HOUR_MS);
    expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
    expect(await door()).toEqual({ state: "coach" });
  });

  test("the same form twice gives the same answer; another answer to it is refused", async () => {
    const person = learner(world(), "eli", WIDE);
    await person.begin();
    const { question } = await person.check();
    if (!question) throw new Error("no question");
    const send = (option: number) =>
      person.send(question.seq, [optionsOf(question.shown)[option]?.id ?? ""]);
    const first = await send(0);
    expect(first).toMatchObject({ ok: true });
    expect(await send(0)).toEqual(first);
    expect(await send(1)).toMatchObject({ ok: false, reason: "answered-already" });
    expect(await person.send(question.seq, [])).toMatchObject({ reason: "answered-already" });
    const { db } = world().app;
    const mine = await registrationOf(db, "eli", WIDE);
    const rows = await db
      .selectFrom("response")
      .selectAll()
      .where("registration_id", "=", mine?.id ?? "")
      .execute();
    expect(rows).toHaveLength(1);
  });

  test("twenty copies of one form at once are one answer", async () => {
    const person = learner(world(), "fay", WIDE);
    await person.begin();
    const { question } = await person.check();
    if (!question) throw new Error("no question");
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        person.send(question.seq, [optionsOf(question.shown)[0]?.id ?? ""]),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { db } = world().app;
    const mine = await registrationOf(db, "fay", WIDE);
    for (const table of ["response", "statement"] as const) {
      const rows = await db
        .selectFrom(table)
        .select("id")
        .where("registration_id", "=", mine?.id ?? "")
        .execute();
      expect(rows).toHaveLength(table === "response" ? 1 : 4);
    }
  });

  test("what a form may not hold is refused with its reason, and nothing is kept", async () => {
    const person = learner(world(), "gus", WIDE);
    await person.begin();
    const { question } = await person.check();
    if (!question) throw new Error("no question");
    const [one, two] = optionsOf(question.shown);
    const refusals = [
      await person.send(question.seq, []),
      await person.send(question.seq, [one?.id ?? "", two?.id ?? ""]),
      await person.send(question.seq, ["a"]),
      await person.send(question.seq + 1, [one?.id ?? ""]),
      await learner(world(), "hal", WIDE).send(question.seq, [one?.id ?? ""]),
    ];
    expect(refusals.map((refusal) => !refusal.ok && refusal.reason)).toEqual([
      "choose-one",
      "choose-one",
      "unknown-choice",
      "stale",
      "not-registered",
    ]);
    expect((await person.check()).question?.seq).toBe(question.seq);
  });

  test("another device finds the same question, and answers survive in between", async () => {
    const person = learner(world(), "hal", WIDE);
    await person.begin();
    await person.answer(true);
    await person.answer(false);
    const before = await person.check();
    world().advance(50 * HOUR_MS);
    const after = await person.check();
    expect(after.question).toEqual(before.question);
    expect(after.question?.saved).toBe(2);
    expect(after.progress.next).toEqual({ kind: "check-under-way" });
    expect(await person.open()).toMatchObject({ ok: true, value: { next: 3 } });
  });

  describe("the log", () => {
    test.each(["ana", "ben", "dev", "eli", "hal"])(
      "of %s replays to what is stored, and its chain holds",
      async (who) => {
        const { db } = world().app;
        const mine = await registrationOf(db, who, WIDE);
        expect(await mismatches(db, mine?.id ?? "")).toEqual([]);
        const chain = await chainEntries(db, `registration:${mine?.id}`);
        expect(chain.length).toBeGreaterThan(3);
        expect(firstBroken(chain)).toBeNull();
      },
    );

    test("a changed answer shows", async () => {
      const { db } = world().app;
      const mine = await registrationOf(db, "ana", WIDE);
      await db
        .updateTable("mastery_state")
        .set({ correct: 1 })
        .where("registration_id", "=", mine?.id ?? "")
        .execute();
      expect(await mismatches(db, mine?.id ?? "")).toHaveLength(2);
    });
  });

  test("practice never becomes check evidence, and its items never come up in a check", async () => {
    const person = learner(world(), "ivy", WIDE);
    await person.begin();
    for (let i = 0; i < 4; i++) await person.practice(true);
    const { db } = world().app;
    const mine = await registrationOf(db, "ivy", WIDE);
    const states = await db
      .selectFrom("mastery_state")
      .selectAll()
      .where("registration_id", "=", mine?.id ?? "")
      .execute();
    expect(states.map(({ lane, n }) => [lane, n])).toEqual([["practice", 4]]);
    const asked = await db
      .selectFrom("check_question")
      .innerJoin("item_version", "item_version.id", "check_question.item_version_id")
      .select("item_version.pool")
      .execute();
    expect(new Set(asked.map(({ pool }) => pool))).toEqual(new Set(["check"]));
  });

  test("an item whose twin was practiced is never asked, and twins are asked once", async () => {
    const person = learner(world(), "ivy", TWIN);
    await person.start();
    await person.practice(true);
    await person.begin();
    const asked: string[] = [];
    for (let page = await person.check(); page.question; page = await person.check()) {
      asked.push(page.question.shown.stem);
      await person.answer(asked.length % 3 !== 0);
    }
    expect(asked.length).toBeGreaterThan(2);
    expect(asked).not.toContain("What about N.1-c1?");
    expect(
      asked.filter((stem) => /c[23]\?$/.test(stem) && stem.includes("N.1-")).length,
    ).toBeLessThan(2);
  });

  test("a question whose twin is practiced before it is answered counts for nothing", async () => {
    const { db } = world().app;
    for (const who of PEOPLE.slice(0, 8)) {
      const person = learner(world(), who, TWIN);
      await person.begin();
      const twinAsked = async () =>
        (await person.check()).question?.shown.stem === "What about N.1-c1?";
      while ((await person.check()).question && !(await twinAsked())) await person.answer(true);
      if (!(await twinAsked())) continue;
      const before = await stateOf(who);
      await person.practice(true);
      await person.answer(true);
      expect(await stateOf(who)).toEqual(before);
      const mine = await registrationOf(db, who, TWIN);
      expect(await mismatches(db, mine?.id ?? "")).toEqual([]);
      return;
    }
    throw new Error("The twin was never asked of eight people.");

    async function stateOf(who: string) {
      const mine = await registrationOf(db, who, TWIN);
      const row = await db
        .selectFrom("mastery_state")
        .select(["k", "u", "n", "n_fresh", "correct"])
        .where("registration_id", "=", mine?.id ?? "")
        .where("lane", "=", "check")
        .executeTakeFirst();
      return row ?? { k: 0.5, u: 0.5, n: 0, n_fresh: 0, correct: 0 };
    }
  });
});
