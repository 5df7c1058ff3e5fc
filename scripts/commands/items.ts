import { foldText } from "../../app/assessment/items/text";
import { courseIdOf } from "../../app/catalog/manifest";
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
