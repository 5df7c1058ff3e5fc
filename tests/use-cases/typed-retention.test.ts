import { beforeAll, expect, test } from "vitest";
import { answerCheck } from "../../app/learning/answer-check.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { readHome } from "../../app/reporting/read-home.server";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { registrationOf } from "../../db/queries/learning";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const COURSE = "TYPED-1";
const OWN_WORDS = "The same in my own words";
const WHO = ["una", "vic", "wes", "xia"];

/** Answers the question on the page in these words. */
async function type(world: World, who: string, words: string) {
  const { question } = await learner(world, who, COURSE).check();
  if (!question) throw new Error("no question waits");
  const form = { answer: [], place: [], typed: [words] };
  const { seq } = question;
  const sent = await world.run(who, (context) =>
    answerCheck(context, { courseId: COURSE, question: seq, form }),
  );
  expect(sent).toMatchObject({ ok: true });
}

/** Shown on Monday; three days later the retention check is answered in these words. */
async function confirm(world: World, who: string, words: readonly string[]) {
  world.setClock(MONDAY);
  const person = learner(world, who, COURSE);
  await person.begin();
  // Two on the way are off the list too: 3 of 5 barely passes, and those are the check's own.
  for (let i = 0; i < 2; i++) await type(world, who, OWN_WORDS);
  while ((await person.check()).question) await type(world, who, RIGHT);
  world.setClock(MONDAY + 3 * DAY_MS);
  expect(await person.open()).toMatchObject({ ok: true });
  for (const one of words) await type(world, who, one);
  return person;
}

async function toRead(world: World, who: string) {
  const tasks = await readCoachTasks(world.app.reading(world.as("luis")));
  return tasks.filter(({ personId, kind }) => personId === who && kind === "typed-retention");
}

async function act(world: World, who: string, accepted: readonly string[]) {
  const [task] = await toRead(world, who);
  return world.run("luis", (context) =>
    doCoachTask(context, {
      personId: who,
      taskId: task?.id ?? "",
      reason: "I read what was typed.",
      accepted,
    }),
  );
}

onEveryDatabase("typed answers in a retention check", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    for (const who of WHO) await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: items("T.1", "check", 30).map((item) => ({ ...item, type: "text" })),
    });
  });
  const level = async (who: string) => {
    const { progress } = await learner(world(), who, COURSE).check();
    return progress.objectives[0]?.level;
  };

  test("that are not on the list go to a coach at once, who finds them right: it was kept", async () => {
    await confirm(world(), "una", [OWN_WORDS, OWN_WORDS]);
    expect(await level("una")).toBe("practicing");
    const [task, ...more] = await toRead(world(), "una");
    expect(more).toEqual([]);
    expect(task?.typed.map(({ typed }) => typed)).toEqual([OWN_WORDS, OWN_WORDS]);
    expect(task?.held).toMatchObject({ stage: "coach", because: "asked" });
    const holder = task?.held?.holder ?? "";
    const memberships = await membershipsOf(world().app.db, holder);
    const reading = world().app.reading(world().as(holder));
    const home = await readHome(reading, { personId: holder, name: holder, memberships });
    expect(home.tasks.map(({ kind }) => kind)).toContain("coach-task");

    const found = task?.typed.map(({ responseId }) => responseId) ?? [];
    expect(await act(world(), "una", found)).toEqual({ ok: true, value: { action: "confirmed" } });
    const { progress } = await learner(world(), "una", COURSE).check();
    expect(progress.objectives[0]).toMatchObject({
      level: "kept",
      door: { state: "shown" },
      retention: { outcome: "kept", keptAt: MONDAY + 3 * DAY_MS, n: 2, right: 0 },
    });
    expect(await act(world(), "una", found)).toMatchObject({ ok: false });
  });

  test("are found wrong: the miss stands, and its try is spent", async () => {
    await confirm(world(), "vic", [OWN_WORDS, OWN_WORDS]);
    expect(await act(world(), "vic", ["of-someone-else"])).toEqual({
      ok: true,
      value: { action: "declined" },
    });
    const { progress } = await learner(world(), "vic", COURSE).check();
    expect(progress.objectives[0]).toMatchObject({
      level: "practicing",
      door: { state: "wait", number: 2 },
      retention: { outcome: "not-kept" },
    });
  });

  test("that are all on the list leave nothing to read", async () => {
    await confirm(world(), "wes", [RIGHT, RIGHT]);
    expect(await level("wes")).toBe("kept");
    expect(await toRead(world(), "wes")).toEqual([]);
  });

  test("and a check of the same try: each is read by itself", async () => {
    await confirm(world(), "xia", [OWN_WORDS, OWN_WORDS]);
    const [task] = await toRead(world(), "xia");
    expect(task).toMatchObject({ afterTries: 1 });
    expect(task?.typed).toHaveLength(2);
  });

  test("leave a log that replays to what is stored, and a chain that holds", async () => {
    const { db } = world().app;
    for (const who of WHO) {
      const mine = await registrationOf(db, who, COURSE);
      expect(await mismatches(db, mine?.id ?? "")).toEqual([]);
    }
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(db)) problems.push(problem);
    expect(problems).toEqual([]);
  });
});
