import { foldText } from "../../app/assessment/items/text";
import { courseIdOf } from "../../app/catalog/manifest";
import { statisticsOfCourse } from "../../app/learning/read-item-statistics.server";
import { collegeOf } from "../../db/queries/learning-report";
import { type RejectedAnswer, rejectedAnswers } from "../../db/queries/learning-typed";
import { type Command, GOOD, MisuseError, onlyArgument } from "./command";

/**
 * `items rejected COURSE`: for its authors, each typed answer that was not accepted, how often it was
 * given in any spelling, the most frequent first, and never by whom. A course that is not there is a
 * mistake of whoever typed it.
 */
export const rejected: Command = async (line) => {
  const courseId = courseIdOf(onlyArgument(line, "COURSE"));
  const { app } = await line.open({ asItIs: true });
  if ((await collegeOf(app.db, courseId)) === null)
    throw new MisuseError(`There is no course ${courseId} here.`);
  const alike = new Map<string, RejectedAnswer & { times: number }>();
  for (const answer of await rejectedAnswers(app.db, courseId)) {
    const key = `${answer.itemId} ${foldText(answer.typed)}`;
    const { times } = alike.get(key) ?? { times: 0 };
    alike.set(key, { ...answer, times: times + 1 });
  }
  const found = [...alike.values()].sort((a, b) => b.times - a.times);
  for (const answer of found) line.print(answer);
  line.say(
    found.length === 0
      ? `No typed answer of ${courseId} was turned down.`
      : "Accept what is right in items.yaml, and explain what tempts.",
  );
  return GOOD;
};

/**
 * `items analyze COURSE`: for its authors, how each question of the newest release did, as the question
 * bank shows it, a line each; then KR-20 by objective. Nobody is named, and nothing is told of too few.
 */
export const analyze: Command = async (line) => {
  const courseId = courseIdOf(onlyArgument(line, "COURSE"));
  const { app } = await line.open({ asItIs: true });
  const found = await statisticsOfCourse(app.db, courseId);
  if (!found) throw new MisuseError(`There is no course ${courseId} here.`);
  for (const { itemId, objectiveId, pool, n, figures, options, medianSeconds } of found.items)
    line.print({
      ...{ item: itemId, objective: objectiveId, pool, n },
      ...(figures && {
        p: figures.facility,
        item_total: figures.itemTotal ?? undefined,
        item_rest: figures.itemRest ?? undefined,
        d27: figures.upperLower ?? undefined,
        seconds: medianSeconds ?? undefined,
        flags: figures.flags,
        options: options.map(({ rest, ...option }) => ({ ...option, rest: rest ?? undefined })),
      }),
    });
  for (const { objectiveId, questions, alpha } of found.alphas)
    line.print({ objective: objectiveId, questions, alpha: alpha ?? undefined });
  const told = found.items.filter(({ figures }) => figures !== null).length;
  line.say(
    `${told} of ${found.items.length} questions have enough answers, among ${found.learners} learners of ${courseId}.`,
  );
  return GOOD;
};
