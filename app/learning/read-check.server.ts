import { waitingQuestion } from "../../db/queries/learning-check";
import { itemById } from "../../db/queries/learning-item";
import { type Shown, showItem } from "../assessment/items/index";
import { checkRule } from "../mastery/check-rule";
import { gaugeInCheck } from "../mastery/parameters";
import type { Reading } from "../record/context.server";
import type { CheckLane } from "./check-log";
import { checkParameters } from "./check-parameters.server";
import { type Counts, type CourseProgress, countsOf } from "./progress";
import { readCheckStandings } from "./read-check-standings.server";
import { readCourseProgress } from "./read-course-progress.server";
import { readShowsHelp } from "./read-shows-help.server";
import { judgedItem } from "./response";
import { questionSeed } from "./seed";

/** The question on the page. Nothing of its key. */
export interface CheckQuestion {
  /** Its number within the registration: the form sends it back. */
  seq: number;
  shown: Shown;
  objective: { id: string; text: string; place: number; of: number };
  /** Which question of this objective's try, from 1. */
  number: number;
  /** The most that this try can ask: 8, or what the bank still holds. */
  most: number;
  lane: CheckLane;
  tryNumber: number;
  counts: Counts | null;
  /** Answers kept so far in the tries that are open. */
  saved: number;
  /** Does help for the reader stand beside it? */
  showsHelp: boolean;
}

export interface CheckPage {
  progress: CourseProgress;
  /** Null when no try is open. */
  question: CheckQuestion | null;
}

/** The check as the acting person finds it on any device; null when they have not started the course. */
export async function readCheck(
  reading: Reading,
  { courseId }: { courseId: string },
): Promise<CheckPage | null> {
  const progress = await readCourseProgress(reading, { courseId });
  if (!progress) return null;
  const { registration, outline } = progress;
  const waiting = await waitingQuestion(reading.db, registration.id);
  if (!waiting) return { progress, question: null };

  const ids = outline.objectives.map(({ id }) => id);
  const standings = await readCheckStandings(reading.db, registration, ids, reading.now);
  const place = standings.findIndex(({ open }) => open?.try.id === waiting.tryId);
  const standing = standings[place];
  const objective = outline.objectives[place];
  if (!standing?.open || !objective) throw new Error("A question waits in a try that is not open.");
  const item = await itemById(reading.db, waiting.itemVersionId);
  const { open } = standing;
  const parameters = await checkParameters(reading.db, open.openedAt, [item]);
  return {
    progress,
    question: {
      seq: waiting.seq,
      shown: showItem(item.presentation, questionSeed(open.try.seed, item.itemVersionId)),
      objective: { ...objective, place: place + 1, of: outline.objectives.length },
      number: open.state.n + 1,
      most: Math.min(checkRule.most, open.state.n + 1 + standing.unseen.length),
      lane: open.lane,
      tryNumber: standing.current.filter(({ number }) => number <= open.try.number).length,
      counts: countsOf(standing, gaugeInCheck(parameters, judgedItem(item))),
      saved: standings.reduce((sum, one) => sum + (one.open?.state.n ?? 0), 0),
      showsHelp: await readShowsHelp(reading.db, registration.courseVersionId),
    },
  };
}
