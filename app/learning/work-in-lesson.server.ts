import { lessonBySlug } from "../../db/queries/catalog";
import { putBookmark } from "../../db/queries/learning-lesson";
import { scenarioOf } from "../assessment/items/branch";
import type { AnswerForm } from "../assessment/items/item";
import type { Block } from "../catalog/block";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { answerPractice } from "./answer-practice.server";
import { chooseScenario } from "./choose-scenario.server";
import { lockOwnRegistration } from "./own-registration.server";
import type { PracticeRefusal } from "./refusals";
import type { Confidence } from "./response";
import { saveReflection } from "./save-reflection.server";

/** What a person does in a part of a lesson. */
export type PartWork =
  | { part: "scenario"; id: string; choice: string }
  | { part: "reflect"; id: string; text: string }
  | {
      part: "question";
      id: string;
      nth: number;
      form: AnswerForm;
      confidence?: Confidence | undefined;
    };

export type PartRefusal =
  | PracticeRefusal
  | "no-such-lesson"
  | "no-such-part"
  | "no-choice"
  | "too-long";

/**
 * Keeps what the acting person did in one part of a lesson, and that they stopped there. The part must
 * stand in that lesson of the version they are registered in.
 *
 * @returns the number of the part, from 0
 */
export async function workInLesson(
  context: Context,
  input: { courseId: string; slug: string; work: PartWork },
): Promise<Outcome<{ block: number }, PartRefusal>> {
  const { courseId, slug, work } = input;
  const registration = await lockOwnRegistration(context, courseId);
  if (!registration) return refused("not-registered");
  const lesson = await lessonBySlug(context.tx, registration.courseVersionId, slug);
  if (!lesson) return refused("no-such-lesson");
  const block = lesson.blocks.findIndex((one) => isPartOf(work, one));
  const part = lesson.blocks[block];
  if (!part) return refused("no-such-part");
  if (!offers(part, work)) return refused("no-choice");

  const kept = await keep(context, courseId, work);
  if (!kept.ok) return kept;
  await putBookmark(context.tx, registration.id, { slug, block, at: context.now });
  return done({ block });
}

function isPartOf(work: PartWork, block: Block): boolean {
  switch (work.part) {
    case "scenario":
      return block.type === "scenario" && block.id === work.id;
    case "reflect":
      return block.type === "reflect" && block.id === work.id;
    case "question":
      return block.type === "item" && block.id === scenarioOf(work.id);
  }
}

/** Whether a scenario has the choice that was sent; every other part offers what it is asked. */
function offers(block: Block, work: PartWork): boolean {
  if (block.type !== "scenario" || work.part !== "scenario") return true;
  return block.choices.some(({ id }) => id === work.choice);
}

async function keep(
  context: Context,
  courseId: string,
  work: PartWork,
): Promise<Outcome<unknown, PartRefusal>> {
  switch (work.part) {
    case "scenario":
      return chooseScenario(context, { courseId, scenarioId: work.id, choiceId: work.choice });
    case "reflect":
      return saveReflection(context, { courseId, reflectId: work.id, text: work.text });
    case "question": {
      const { id: itemId, nth, form, confidence } = work;
      return answerPractice(context, { courseId, itemId, nth, form, confidence });
    }
  }
}
