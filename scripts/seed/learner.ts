import { answerCheck } from "../../app/learning/answer-check.server";
import { answerPractice } from "../../app/learning/answer-practice.server";
import { completeLesson } from "../../app/learning/complete-lesson.server";
import { openCheck } from "../../app/learning/open-check.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { readCheck } from "../../app/learning/read-check.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { readPractice } from "../../app/learning/read-practice.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import type { App } from "../../app/record/app.server";
import type { Actor, Context } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { openAnswerBook } from "./answer-book";

/** Someone who takes a course the way a person does: what is next, one page after another. */
export interface Learner {
  register: () => Promise<void>;
  /** Opens and finishes the first `count` lessons, all unless told. */
  read: (count?: number) => Promise<void>;
  /** Answers up to `count` practice questions right, all unless told. */
  practice: (count?: number) => Promise<void>;
  /** Takes the check to its end. `right` decides each answer by objective. */
  check: (right: (objectiveId: string) => boolean) => Promise<void>;
}

/** The acting learner of one course. Throws when a use case refuses. */
export function learner(app: App, personId: string, courseId = "rel-1"): Learner {
  const book = openAnswerBook(`courses/${courseId}/items.yaml`);
  const actor: Actor = { kind: "person", personId };
  const must = async <T>(work: (context: Context) => Promise<Outcome<T, string>>): Promise<T> => {
    const outcome = await app.run(actor, work);
    if (outcome.ok) return outcome.value;
    throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail ?? {})}`);
  };
  return {
    register: async () => {
      await must((context) => registerForCourse(context, { courseId }));
    },
    read: async (count = Number.POSITIVE_INFINITY) => {
      const progress = await readCourseProgress(app.reading(actor), { courseId });
      for (const { slug } of progress?.lessons.slice(0, count) ?? []) {
        await must((context) => openLesson(context, { courseId, slug }));
        await must((context) => completeLesson(context, { courseId, slug }));
      }
    },
    practice: async (count = Number.POSITIVE_INFINITY) => {
      for (let done = 0; done < count; done++) {
        const page = await readPractice(app.reading(actor), { courseId });
        if (!page?.question || page.left === 0) return;
        const { itemId, nth, shown } = page.question;
        await must((context) =>
          answerPractice(context, { courseId, itemId, nth, form: book.fill(shown, true) }),
        );
      }
    },
    check: async (right) => {
      const opened = await app.run(actor, (context) => openCheck(context, { courseId }));
      if (!opened.ok && opened.reason !== "nothing-to-open") throw new Error(opened.reason);
      for (;;) {
        const page = await readCheck(app.reading(actor), { courseId });
        if (!page?.question) return;
        const { seq, shown, objective } = page.question;
        await must((context) =>
          answerCheck(context, {
            courseId,
            question: seq,
            form: book.fill(shown, right(objective.id)),
          }),
        );
      }
    },
  };
}
