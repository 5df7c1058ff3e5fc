import { afterAll, beforeAll, expect, test } from "vitest";
import { optionsOf } from "../options";
import { expectFair } from "./check-log";
import { learner } from "./learner";
import { type Act, across, type Racer, startRacer } from "./race";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { onEveryDatabase } from "./world";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 6;
const TOO_LONG_MS = 20 * 60_000;
const COURSE = "RACE-1";
const PEOPLE = Array.from({ length: 4 * ROUNDS }, (_, i) => `racer-${i}`);

onEveryDatabase("two tabs, held open across each other", (world) => {
  let racers: [Racer, Racer];
  let next = 0;
  beforeAll(async () => {
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: PEOPLE,
      bank: [
        { id: "R.1-twin", objective: "R.1", pool: "practice", family: "twins" },
        { id: "R.1-asked", objective: "R.1", pool: "check", family: "twins" },
        ...items("R.1", "check", 3),
        ...items("R.2", "check", 12),
      ],
    });
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  const order = (round: number): [Racer, Racer] =>
    round % 2 === 0 ? racers : [racers[1], racers[0]];
  const someone = () => {
    const who = PEOPLE[next++];
    if (!who) throw new Error("More people are needed.");
    return { who, person: learner(world(), who, COURSE) };
  };

  test(
    `two answers to one question: the first stands (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { who, person } = someone();
        await person.begin();
        const { question } = await person.check();
        const [one, other] = question ? optionsOf(question.shown) : [];
        if (!question || !one || !other) throw new Error("A question waits.");
        const answer = (id: string): Act => ({
          kind: "answer-check",
          actor: who,
          courseId: COURSE,
          question: question.seq,
          answer: [id],
        });
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: answer(one.id) },
          { racer: second, act: answer(other.id) },
        );
        expect(seen).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "answered-already" },
        });
        const { answers, questions } = await expectFair(world(), who, COURSE);
        expect([answers.length, questions.length]).toEqual([1, 2]);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `the check opened twice is one try and one question (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { who, person } = someone();
        await person.start();
        const open: Act = { kind: "open-check", actor: who, courseId: COURSE };
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: open },
          { racer: second, act: open },
        );
        expect(seen).toMatchObject({ waited: true, first: { ok: true }, second: { ok: true } });
        const { questions } = await expectFair(world(), who, COURSE);
        expect(questions).toHaveLength(1);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `a twin practiced in another tab while its question waits counts for nothing (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { who, person } = someone();
        await person.begin();
        const twin = async () => (await person.check()).question?.shown.stem.includes("R.1-asked");
        while ((await person.check()).question && !(await twin())) await person.answer(true);
        const { question } = await person.check();
        const practice = await person.practiceQuestion();
        if (!question || !practice) throw new Error("The twin waits in both lanes.");
        const right = (shown: typeof question.shown) =>
          optionsOf(shown).find(({ text }) => text === RIGHT)?.id ?? "";
        const check: Act = {
          kind: "answer-check",
          actor: who,
          courseId: COURSE,
          question: question.seq,
          answer: [right(question.shown)],
        };
        const practiced: Act = {
          kind: "answer-practice",
          actor: who,
          courseId: COURSE,
          itemId: practice.itemId,
          nth: practice.nth,
          answer: [right(practice.shown)],
        };
        const acts = round % 2 === 0 ? [practiced, check] : [check, practiced];
        const [a, b] = acts as [Act, Act];
        const seen = await across(
          world().app,
          { racer: racers[0], act: a },
          { racer: racers[1], act: b },
        );
        expect(seen).toMatchObject({ waited: true, first: { ok: true }, second: { ok: true } });
        const { answers } = await expectFair(world(), who, COURSE);
        const counted = answers.filter(({ family }) => family === "twins");
        expect(counted.map(({ lane, weight }) => [lane, weight])).toEqual(
          round % 2 === 0
            ? [
                ["practice", 1],
                ["check", 0],
              ]
            : [
                ["check", 1],
                ["practice", 0],
              ],
        );
      }
    },
    TOO_LONG_MS,
  );
});
