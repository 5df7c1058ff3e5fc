import { beforeAll, expect, test } from "vitest";
import { answerRefresher } from "../../app/learning/answer-refresher.server";
import { readDailyPractice } from "../../app/learning/read-daily-practice.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { registrationOf } from "../../db/queries/learning";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const SIX = "SIX-1";
const objectives = [1, 2, 3, 4, 5, 6].map((n) => `D.${n}`);

onEveryDatabase("daily practice", (world) => {
  beforeAll(async () => {
    const { app } = world();
    await publishSmallCourse(app.db, {
      courseId: SIX,
      people: ["ida", "jon", "kim"],
      bank: objectives.flatMap((id) => [...items(id, "practice", 2), ...items(id, "check", 8)]),
    });
  });

  const page = (who: string) => {
    const { app, as } = world();
    return readDailyPractice(app.reading(as(who)), null);
  };
  const answer = async (who: string, right: boolean, helped = false) => {
    const { question } = await page(who);
    if (!question) throw new Error("nothing is due");
    const option = optionsOf(question.shown).find(({ text }) => (text === RIGHT) === right);
    const { itemId, nth, course } = question;
    const form = { answer: [option?.id ?? ""], place: [], typed: [] };
    const input = { courseId: course.id, itemId, nth, helped, form };
    const send = () => world().run(who, (context) => answerRefresher(context, input));
    return { send, question };
  };
  const showAll = async (who: string) => {
    world().setClock(MONDAY);
    const person = learner(world(), who, SIX);
    await person.begin();
    while ((await person.check()).question) await person.answer(true);
    return person;
  };
  const reviews = async (who: string) => {
    const { db } = world().app;
    const mine = await registrationOf(db, who, SIX);
    return db
      .selectFrom("refresher")
      .selectAll()
      .where("registration_id", "=", mine?.id ?? "")
      .orderBy("response_seq")
      .execute();
  };

  test("nothing is due before something is shown, nor on the day it was", async () => {
    expect(await page("kim")).toMatchObject({ question: null, left: 0, next: null });
    await showAll("ida");
    expect(await page("ida")).toMatchObject({ question: null, left: 0, next: "2026-11-04" });
  });

  test("five a day of six that are due, one for each objective, and the sixth is left", async () => {
    world().setClock(MONDAY + 2 * DAY_MS);
    const asked = new Set<string>();
    for (let left = 5; left > 0; left--) {
      expect(await page("ida")).toMatchObject({ left, asked: 5 - left });
      const { send, question } = await answer("ida", true);
      asked.add(question.objective.id);
      expect(await send()).toMatchObject({ ok: true });
    }
    expect(asked.size).toBe(5);
    expect(await page("ida")).toMatchObject({ question: null, left: 0, asked: 5 });
    world().setClock(MONDAY + 3 * DAY_MS);
    const { question } = await page("ida");
    expect(asked.has(question?.objective.id ?? "")).toBe(false);
  });

  test("wrong comes back tomorrow, right after help later, right later still", async () => {
    await showAll("jon");
    world().setClock(MONDAY + 2 * DAY_MS);
    for (const [right, helped] of [
      [false, false],
      [true, true],
      [true, false],
    ] as const)
      expect(await (await answer("jon", right, helped)).send()).toMatchObject({ ok: true });
    const made = await reviews("jon");
    expect(made.map(({ recall, day }) => [recall, day])).toEqual([
      ["again", "2026-11-04"],
      ["hard", "2026-11-04"],
      ["good", "2026-11-04"],
    ]);
    const log = await world()
      .app.db.selectFrom("response")
      .select(["lane", "try_id", "score"])
      .where("lane", "=", "practice")
      .where("registration_id", "=", made[0]?.registration_id ?? "")
      .orderBy("seq")
      .execute();
    expect(log).toEqual([
      { lane: "practice", try_id: null, score: 0 },
      { lane: "practice", try_id: null, score: 0 },
      { lane: "practice", try_id: null, score: 1 },
    ]);
  });

  test("the same form again is one answer and one review; what is not due is refused", async () => {
    const { send } = await answer("jon", true);
    const before = (await reviews("jon")).length;
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await reviews("jon")).toHaveLength(before + 1);

    const { question } = await page("jon");
    const input = {
      courseId: SIX,
      itemId: question?.itemId ?? "",
      nth: question?.nth ?? 0,
      helped: false,
      form: { answer: [], place: [], typed: [] },
    };
    const give = (change: Partial<typeof input>) =>
      world().run("jon", (context) => answerRefresher(context, { ...input, ...change }));
    expect(await give({})).toMatchObject({ ok: false, reason: "choose-one" });
    expect(await give({ itemId: "D.1-c1" })).toMatchObject({ ok: false });
    expect(await give({ itemId: "nothing" })).toMatchObject({ reason: "no-such-question" });
    expect(await give({ courseId: "other" })).toMatchObject({ reason: "not-registered" });
    world().setClock(MONDAY + HOUR_MS);
    expect(await give({ nth: 7 })).toMatchObject({ reason: "stale" });
    expect(await reviews("jon")).toHaveLength(before + 1);
  });

  test("it never touches the check: levels stay, and the log replays to what is stored", async () => {
    const { db } = world().app;
    for (const who of ["ida", "jon"]) {
      const mine = await registrationOf(db, who, SIX);
      expect(await mismatches(db, mine?.id ?? "")).toEqual([]);
      const { progress } = await learner(world(), who, SIX).check();
      expect(new Set(progress.objectives.map(({ level }) => level))).toEqual(new Set(["shown"]));
    }
  });
});
