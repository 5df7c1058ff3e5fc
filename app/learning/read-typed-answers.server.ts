import type { Reader } from "../../db/connect";
import { triesOf } from "../../db/queries/learning-check";
import { itemById, scoringsOf } from "../../db/queries/learning-item";
import { responsesOf } from "../../db/queries/learning-response";
import type { CoachTask, TypedAnswer } from "./coach-task";
import type { LoggedResponse } from "./response";

/** The answers of the try that a task was written after, in order. */
export async function answersOfTry(
  db: Reader,
  { registrationId, objectiveId, afterTries }: CoachTask,
): Promise<LoggedResponse[]> {
  const tries = (await triesOf(db, [registrationId])).get(registrationId) ?? [];
  const spent = tries.find((one) => one.objectiveId === objectiveId && one.number === afterTries);
  const log = await responsesOf(db, registrationId);
  return log.filter(({ lane, tryId }) => lane === "check" && tryId === spent?.id);
}

/** Was it typed, and counted as wrong? Then a person reads it. */
export function isToBeRead({ given, score }: Pick<LoggedResponse, "given" | "score">): boolean {
  return given.type === "text" && score < 1;
}

/** The typed answers that a task asks its coach to read; none for the other kinds. */
export async function readTypedAnswers(db: Reader, task: CoachTask): Promise<TypedAnswer[]> {
  if (task.kind !== "typed-answers") return [];
  const wrong = (await answersOfTry(db, task)).filter(isToBeRead);
  const scorings = await scoringsOf(
    db,
    wrong.map(({ itemVersionId }) => itemVersionId),
  );
  const toRead: TypedAnswer[] = [];
  for (const { id, itemVersionId, given } of wrong) {
    const { presentation } = await itemById(db, itemVersionId);
    const scoring = scorings.get(itemVersionId);
    if (given.type !== "text" || scoring?.type !== "text") continue;
    const { accepted } = scoring;
    toRead.push({ responseId: id, question: presentation.stem, accepted, typed: given.typed });
  }
  return toRead;
}
