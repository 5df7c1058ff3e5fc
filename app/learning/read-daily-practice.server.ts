import { registrationOf } from "../../db/queries/learning";
import { itemsInPool } from "../../db/queries/learning-item";
import { outlineOf } from "../../db/queries/learning-outline";
import { responseNumbered } from "../../db/queries/learning-response";
import { practiceCounts } from "../../db/queries/learning-versions";
import { showItem } from "../assessment/items/index";
import type { Review } from "../assessment/review";
import type { Reading } from "../record/context.server";
import { nextPractice } from "./next-practice";
import type { OutlineObjective, Passage } from "./outline";
import { learnerOf } from "./own-registration.server";
import { readDueToday } from "./read-due-today.server";
import { readPassage } from "./read-passages.server";
import type { PracticeQuestion } from "./read-practice.server";
import { readShowsHelp } from "./read-shows-help.server";
import type { FreshObjective } from "./refresher";
import { reviewAnswer } from "./review-answer.server";
import { practiceSeed } from "./seed";

const unanswered = { count: 0, lastAt: 0, falselySure: false, nth: 0 };

/** Where a question of daily practice comes from. */
interface Source {
  course: { id: string; title: string };
  /** Where its objective is taught. */
  lesson: Passage | null;
  /** Does help for the reader stand beside it? */
  showsHelp: boolean;
}

export interface DailyPractice {
  /** Questions still due today, and asked today. */
  left: number;
  asked: number;
  /** The next day on which something falls due; null when nothing is shown yet. */
  next: string | null;
  /** The question to answer; null when nothing is due. */
  question: (PracticeQuestion & Source) | null;
  /** What was just answered. */
  feedback:
    | (Source & { itemId: string; review: Review; objective: OutlineObjective | null })
    | null;
}

/** Daily practice of the acting person: its next question, or the feedback on the one just answered. */
export async function readDailyPractice(
  reading: Reading,
  answered: { courseId: string; seq: number } | null,
): Promise<DailyPractice> {
  const personId = learnerOf(reading);
  const { due, asked, next } = await readDueToday(reading.db, personId, reading.now);
  const [first] = due;
  return {
    left: due.length,
    asked,
    next,
    question: first ? await questionOn(reading, personId, first) : null,
    feedback: answered && (await feedbackOn(reading, personId, answered)),
  };
}

async function questionOn(
  { db, now }: Reading,
  personId: string,
  { courseId, objectiveId }: FreshObjective,
): Promise<DailyPractice["question"]> {
  const registration = await registrationOf(db, personId, courseId);
  if (!registration) return null;
  const outline = await outlineOf(db, registration.courseVersionId);
  const counts = await practiceCounts(db, registration);
  const pool = await itemsInPool(db, registration.courseVersionId, "practice");
  const items = pool
    .filter((item) => item.objectiveId === objectiveId && item.presentation.type !== "branch")
    .map((item) => ({ ...item, ...(counts.get(item.itemVersionId) ?? unanswered) }));
  const answers = items.reduce((sum, { count }) => sum + count, 0);
  const [oldest] = [...items].sort((a, b) => a.lastAt - b.lastAt);
  const item = nextPractice(items, now, `${registration.id}:${answers}`) ?? oldest;
  const objective = outline.objectives.find(({ id }) => id === objectiveId);
  if (!item || !objective) return null;
  const { itemId, itemVersionId, nth, presentation } = item;
  return {
    itemId,
    nth,
    shown: showItem(presentation, practiceSeed(registration.id, itemVersionId, nth)),
    objective,
    course: { id: courseId, title: outline.title },
    lesson: await readPassage(db, outline, objectiveId),
    showsHelp: await readShowsHelp(db, registration.courseVersionId),
  };
}

async function feedbackOn(
  { db }: Reading,
  personId: string,
  { courseId, seq }: { courseId: string; seq: number },
): Promise<DailyPractice["feedback"]> {
  const registration = await registrationOf(db, personId, courseId);
  const answer = registration && (await responseNumbered(db, registration.id, seq));
  if (!registration || answer?.lane !== "practice") return null;
  const outline = await outlineOf(db, registration.courseVersionId);
  return {
    itemId: answer.itemId,
    review: await reviewAnswer(db, registration.id, answer),
    objective: outline.objectives.find(({ id }) => id === answer.objectiveId) ?? null,
    course: { id: courseId, title: outline.title },
    lesson: await readPassage(db, outline, answer.objectiveId),
    showsHelp: await readShowsHelp(db, registration.courseVersionId),
  };
}
