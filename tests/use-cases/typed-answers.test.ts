import { beforeAll, expect, test } from "vitest";
import type { Shown } from "../../app/assessment/items/index";
import type { AnswerForm } from "../../app/assessment/items/item";
import { answerCheck } from "../../app/learning/answer-check.server";
import { answerParallel } from "../../app/learning/answer-parallel.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { openCheck } from "../../app/learning/open-check.server";
import { readCheck } from "../../app/learning/read-check.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { readCriticalMisses } from "../../app/learning/read-critical-misses.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { readWords } from "../../app/placement/guardians/read-words.server";
import { SYSTEM } from "../../app/record/context.server";
import { registrationOf } from "../../db/queries/learning";
import { responsesOf } from "../../db/queries/learning-response";
import { rejectedAnswers } from "../../db/queries/learning-typed";
import { insertAgeDate } from "../../db/queries/placement-facts";
import { openAnswerBook } from "../../scripts/seed/answer-book";
import { KIND_1 } from "../kind-1";
import { publishKind1 } from "./kind-1";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { publishSmallCourse, RIGHT } from "./small-course";
import { onEveryDatabase, type World } from "./world";

const book = openAnswerBook(`${KIND_1}/items.yaml`);
const TYPED = "An open sort of question";

/** Takes the check of every type: all right, but every other short text, which is in words of its own. */
async function take(world: World, who: string, courseId: string) {
  const { run, app, as } = world;
  await run(who, (context) => registerForCourse(context, { courseId }));
  await run(who, (context) => openCheck(context, { courseId }));
  const read = () => readCheck(app.reading(as(who)), { courseId });
  let texts = 0;
  const formOf = (shown: Shown): AnswerForm => {
    const right = book.fill(shown, true);
    if (shown.type !== "text") return right;
    texts += 1;
    return texts % 2 === 1 ? { ...right, typed: [TYPED] } : right;
  };
  for (let page = await read(); page?.question; page = await read()) {
    const { seq, shown } = page.question;
    const form = formOf(shown);
    const sent = await run(who, (context) =>
      answerCheck(context, { courseId, question: seq, form, confidence: "fairly" }),
    );
    expect(sent).toMatchObject({ ok: true });
  }
  const levels = async () => {
    const page = await read();
    return page?.progress.objectives.map(({ level }) => level);
  };
  return { levels };
}

const WORDS = "The same in my own words";

onEveryDatabase("typed answers beside a critical miss", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await addPerson(world(), "una", [{ at: "mesa", role: "corps_member" }]);
    const twins = Array.from({ length: 30 }, (_, i) =>
      ["a", "b"].map((twin) => [i, twin] as const),
    );
    await publishSmallCourse(world().app.db, {
      courseId: "TYPED-2",
      people: [],
      bank: twins.flat().map(([i, twin]) => ({
        id: `T.1-f${i}${twin}`,
        objective: "T.1",
        pool: "check",
        family: `f${i}`,
        critical: true,
        type: "text",
      })),
    });
  });

  test("are not judged while the parallel question is open, and confirmed once it is right", async () => {
    const { run, app, as } = world();
    const una = learner(world(), "una", "TYPED-2");
    await una.begin();
    const typed = (words: string): AnswerForm => ({ answer: [], place: [], typed: [words] });
    for (let n = 0; ; n++) {
      const { question } = await una.check();
      if (!question) break;
      const form = typed(n < 2 ? WORDS : RIGHT);
      await run("una", (context) =>
        answerCheck(context, { courseId: "TYPED-2", question: question.seq, form }),
      );
    }
    const [task, ...more] = await readCoachTasks(app.reading(as("luis")));
    expect(more).toEqual([]);
    const ids = task?.typed.map(({ responseId }) => responseId) ?? [];
    expect(ids).toHaveLength(2);
    const accept = (accepted: string[]) =>
      run("luis", (context) =>
        doCoachTask(context, {
          personId: "una",
          taskId: task?.id ?? "",
          reason: "I read what was typed.",
          accepted,
        }),
      );
    const decisions = () => app.db.selectFrom("coach_task_result").selectAll().execute();
    // One of two is right: what the other missed may still be made up for today.
    expect(await accept(ids.slice(0, 1))).toEqual({ ok: false, reason: "parallel-open" });
    expect(await decisions()).toEqual([]);

    const shown = await readCriticalMisses(app.reading(as("una")), { courseId: "TYPED-2" });
    for (const { parallel } of shown)
      await run("una", (context) =>
        answerParallel(context, {
          courseId: "TYPED-2",
          itemId: parallel?.itemId ?? "",
          form: typed(RIGHT),
        }),
      );
    expect(await accept(ids.slice(0, 1))).toEqual({ ok: true, value: { action: "confirmed" } });
    expect((await una.check()).progress.objectives[0]?.level).toBe("shown");

    // Of somebody under 18, what was typed and what was answered stays with a second adult.
    const words = async () => (await readWords(app.reading(as("rosa")), "una"))?.words ?? [];
    expect(await words()).toEqual([]);
    await run(SYSTEM, ({ tx, now: recordedAt }) =>
      insertAgeDate(tx, {
        id: "una-18",
        personId: "una",
        age: "18",
        on: "2028-05-01",
        organizationId: "mesa",
        recordedBy: "rosa",
        recordedAt,
      }),
    );
    expect((await words()).map(({ channel, by, said }) => [channel, by, said]).sort()).toEqual([
      ["tries", "luis", "I read what was typed."],
      ["typed", null, WORDS],
      ["typed", null, WORDS],
    ]);
  });
});

onEveryDatabase("typed answers in a check", (world) => {
  let courseId = "";
  beforeAll(async () => {
    await openMesa(world());
    courseId = (await publishKind1(world(), "juniper")).courseId;
  });

  test("that are not on the list go to a coach, who finds them right: the objective is shown", async () => {
    const { run, app, as } = world();
    const { levels } = await take(world(), "ana", courseId);
    expect((await levels())?.filter((level) => level !== "shown")).toEqual(["practicing"]);
    const tasks = (await readCoachTasks(app.reading(as("luis")))).filter(
      ({ kind }) => kind === "typed-answers",
    );
    const [task, ...more] = tasks;
    expect(more).toEqual([]);
    expect(task).toMatchObject({ personId: "ana", objectiveId: "KIND.1.7" });
    expect(task?.typed.map(({ typed }) => typed)).toEqual([TYPED, TYPED, TYPED]);
    expect(task?.typed[0]?.accepted).toContain("open question");
    const accepted = task?.typed.slice(0, 2).map(({ responseId }) => responseId) ?? [];
    const act = (ids: string[]) =>
      run("luis", (context) =>
        doCoachTask(context, {
          personId: "ana",
          taskId: task?.id ?? "",
          reason: "She said what it is.",
          accepted: ids,
        }),
      );
    expect(await act([...accepted, "of-someone-else"])).toEqual({
      ok: true,
      value: { action: "confirmed" },
    });
    expect((await levels())?.every((level) => level === "shown")).toBe(true);
    expect(await app.db.selectFrom("accepted_answer").select("response_id").execute()).toHaveLength(
      2,
    );
    expect(await act([])).toMatchObject({ ok: false });
  }, 180_000);

  test("that were turned down are listed for authors, without whose they are", async () => {
    const rejected = await rejectedAnswers(world().app.db, courseId);
    expect(new Set(rejected.map(({ typed }) => typed))).toEqual(new Set([TYPED]));
    expect(rejected).toHaveLength(3);
    expect(Object.keys(rejected[0] ?? {}).sort()).toEqual([
      "itemId",
      "question",
      "typed",
      "version",
    ]);
    expect(await rejectedAnswers(world().app.db, "rel-1")).toEqual([]);
  });

  test("stand outside the log and the chain, and can be erased", async () => {
    const { db } = world().app;
    const mine = await registrationOf(db, "ana", courseId);
    const rows = await db
      .selectFrom("response")
      .select(["given", "confidence"])
      .where("registration_id", "=", mine?.id ?? "")
      .execute();
    expect(rows.every(({ confidence }) => confidence === "fairly")).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(TYPED);
    await db.deleteFrom("typed_answer").execute();
    const log = await responsesOf(db, mine?.id ?? "");
    const texts = log.filter(({ given }) => given.type === "text");
    expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const { given } of texts) expect(given).toEqual({ type: "text", typed: null });
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(db)) problems.push(problem);
    expect(problems).toEqual([]);
  });
});
