import { expect } from "vitest";
import { answerCheck } from "../../app/learning/answer-check.server";
import { answerPractice } from "../../app/learning/answer-practice.server";
import { openCheck } from "../../app/learning/open-check.server";
import { readCheck } from "../../app/learning/read-check.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { optionsOf } from "../options";
import { RIGHT } from "./small-course";
import type { World } from "./world";

/** One person at one course, as their browser would drive it. */
export function learner(world: World, who: string, courseId: string) {
  const { run, app, as } = world;
  const reading = () => app.reading(as(who));
  const check = async () => {
    const page = await readCheck(reading(), { courseId });
    if (!page) throw new Error(`${who} has not started ${courseId}`);
    return page;
  };
  const send = (question: number, answer: string[]) =>
    run(who, (context) =>
      answerCheck(context, { courseId, question, form: { answer, place: [], typed: [] } }),
    );
  const answer = async (right: boolean) => {
    const { question } = await check();
    if (!question) throw new Error("no question waits");
    const option = optionsOf(question.shown).find(({ text }) => (text === RIGHT) === right);
    expect(await send(question.seq, [option?.id ?? ""])).toMatchObject({ ok: true });
  };
  return {
    check,
    answer,
    /** Answers wrong until the check has ended. */
    missAll: async () => {
      while ((await check()).question) await answer(false);
    },
    send,
    open: () => run(who, (context) => openCheck(context, { courseId })),
    start: () => run(who, (context) => registerForCourse(context, { courseId })),
    begin: async () => {
      await run(who, (context) => registerForCourse(context, { courseId }));
      const opened = await run(who, (context) => openCheck(context, { courseId }));
      expect(opened.ok).toBe(true);
    },
    practiceQuestion: async () => (await readPractice(reading(), { courseId }))?.question ?? null,
    practice: async (right: boolean, objectiveId?: string) => {
      const page = await readPractice(reading(), { courseId, objectiveId });
      const question = page?.question;
      if (!question) throw new Error("nothing to practice");
      const option = optionsOf(question.shown).find(({ text }) => (text === RIGHT) === right);
      const { itemId, nth } = question;
      const form = { answer: [option?.id ?? ""], place: [], typed: [] };
      const answered = await run(who, (context) =>
        answerPractice(context, { courseId, itemId, nth, form }),
      );
      expect(answered).toMatchObject({ ok: true, value: { right } });
    },
  };
}
