import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerCheck } from "../../app/learning/answer-check.server";
import type { Engine } from "../../db/connect";
import { learner } from "../use-cases/learner";
import { items, publishSmallCourse, RIGHT } from "../use-cases/small-course";
import { openWorld, type World } from "../use-cases/world";
import { muster } from "./muster";

const COURSE = "typed-1";
const EMPTY = "quiet-1";

describe.each<Engine>(["sqlite", "postgres"])("items rejected on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    const bank = items("T.1", "check", 4).map((item) => ({ ...item, type: "text" as const }));
    await publishSmallCourse(world.app.db, {
      courseId: COURSE,
      people: ["ana", "ben", "cyd"],
      bank,
    });
    await publishSmallCourse(world.app.db, { courseId: EMPTY, people: [], bank: [] });
    for (const [who, words] of [
      ["ana", "An open one"],
      ["ben", "  an OPEN one "],
      ["cyd", "Whatever"],
    ] as const)
      await answerTyped(world, who, words);
  });
  afterAll(() => world.close());
  const rejected = (...args: string[]) =>
    muster(["items", "rejected", ...args], { DATABASE_URL: world.database.url });

  test("lists each answer once, the most frequent first, and never by whom", async () => {
    const ran = await rejected(COURSE);
    expect(ran, ran.words).toMatchObject({ code: 0 });
    expect(ran.lines).toEqual([
      {
        version: "1.0.0",
        itemId: "T.1-c1",
        question: "What about T.1-c1?",
        typed: "an OPEN one",
        times: 2,
      },
      {
        version: "1.0.0",
        itemId: "T.1-c1",
        question: "What about T.1-c1?",
        typed: "Whatever",
        times: 1,
      },
    ]);
    expect(ran.words).toContain("items.yaml");
    expect(await rejected(COURSE.toUpperCase())).toMatchObject({ code: 0, lines: ran.lines });
  });

  test("says so when there is nothing to list", async () => {
    const ran = await rejected(EMPTY);
    expect(ran).toMatchObject({ code: 0, lines: [] });
    expect(ran.words).toContain(`No typed answer of ${EMPTY} was turned down.`);
  });

  test.each([
    ["a course that is not there", ["nowhere-9"], "There is no course nowhere-9 here."],
    ["no course", [], "Give one COURSE."],
    ["two courses", [COURSE, EMPTY], "Give one COURSE."],
    ["an option", ["--all"], "There is no option --all."],
    ["words of another kind", ["'; drop table response; --"], "There is no course"],
  ])("refuses %s in one sentence, with code 2", async (_, args, sentence) => {
    const ran = await rejected(...args);
    expect(ran).toMatchObject({ code: 2, lines: [] });
    expect(ran.words).toContain(sentence);
    expect(ran.words.trim().split("\n")).toHaveLength(1);
  });
});

/** Takes the check: all right, but the first question of the bank, which is in these words. */
async function answerTyped(world: World, who: string, words: string): Promise<void> {
  const person = learner(world, who, COURSE);
  await person.begin();
  for (let page = await person.check(); page.question; page = await person.check()) {
    const { seq, shown } = page.question;
    const typed = [shown.stem.includes("T.1-c1") ? words : RIGHT];
    const sent = await world.run(who, (context) =>
      answerCheck(context, {
        courseId: COURSE,
        question: seq,
        form: { answer: [], place: [], typed },
      }),
    );
    expect(sent).toMatchObject({ ok: true });
  }
}
