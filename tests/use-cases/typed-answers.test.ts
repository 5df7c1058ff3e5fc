import { beforeAll, expect, test } from "vitest";
import type { Shown } from "../../app/assessment/items/index";
import type { AnswerForm } from "../../app/assessment/items/item";
import { answerCheck } from "../../app/learning/answer-check.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { openCheck } from "../../app/learning/open-check.server";
import { readCheck } from "../../app/learning/read-check.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { registrationOf } from "../../db/queries/learning";
import { responsesOf } from "../../db/queries/learning-response";
import { rejectedAnswers } from "../../db/queries/learning-typed";
import { openAnswerBook } from "../../scripts/seed/answer-book";
import { KIND_1 } from "../kind-1";
import { publishKind1 } from "./kind-1";
import { openMesa } from "./mesa";
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
