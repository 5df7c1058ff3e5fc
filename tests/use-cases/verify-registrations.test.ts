import { expect, test } from "vitest";
import { answerPractice } from "../../app/learning/answer-practice.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { optionsOf } from "../options";
import { items, publishSmallCourse } from "./small-course";
import { tamper } from "./tamper";
import { openWorld, type World } from "./world";

const COURSE = "SEALED-1";
const ANSWERS = 4;

async function problems({ app }: World): Promise<string[]> {
  const all: string[] = [];
  for await (const problem of verifyRegistrations(app.db)) all.push(problem);
  return all;
}

async function openPracticed(engine: "sqlite" | "postgres"): Promise<World> {
  const world = await openWorld(engine);
  const { app, run, as } = world;
  const bank = items("S.1", "practice", 6);
  await publishSmallCourse(app.db, { courseId: COURSE, people: ["ana"], bank });
  await run("ana", (context) => registerForCourse(context, { courseId: COURSE }));
  for (let i = 0; i < ANSWERS; i++) {
    const page = await readPractice(app.reading(as("ana")), { courseId: COURSE });
    if (!page?.question) throw new Error("nothing to practice");
    const { itemId, nth, shown } = page.question;
    const form = { answer: [optionsOf(shown)[0]?.id ?? ""], place: [], typed: [] };
    const answered = await run("ana", (context) =>
      answerPractice(context, { courseId: COURSE, itemId, nth, form }),
    );
    expect(answered.ok).toBe(true);
  }
  return world;
}

/** Each spoils one thing that was kept of the answers, and the words that name it. */
const SPOILED: [string, string, string, RegExp][] = [
  [
    "an answer is altered",
    "response",
    "update response set score = 1 - score where seq = 2",
    /response \S+ is not what the chain sealed/,
  ],
  [
    "an answer is removed",
    "response",
    "delete from response where seq = 2",
    /a statement is of no answer/,
  ],
  [
    "a statement is removed",
    "statement",
    "delete from statement where seq = 3",
    /answer \S+ has no statement/,
  ],
  [
    "a statement is altered",
    "statement",
    "update statement set at = at + 1 where seq = 3",
    /statement \S+ is not what the chain sealed/,
  ],
  [
    "stored mastery is better than its answers",
    "mastery_state",
    "update mastery_state set k = 0.999, u = 0.001",
    /mastery of S\.1: the log says/,
  ],
];

test.each(
  (["sqlite", "postgres"] as const).flatMap((engine) =>
    SPOILED.map((row) => [engine, ...row] as const),
  ),
)("on %s, when %s, it is named", async (engine, _what, table, statement, words) => {
  const world = await openPracticed(engine);
  try {
    expect(await problems(world)).toEqual([]);
    await tamper(world, table, statement);
    expect((await problems(world)).join("\n")).toMatch(words);
  } finally {
    await world.close();
  }
});
