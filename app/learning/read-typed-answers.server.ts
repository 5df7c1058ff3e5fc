import type { Reader } from "../../db/connect";
import { triesOf } from "../../db/queries/learning-check";
import { itemById, scoringsOf } from "../../db/queries/learning-item";
import { responsesInTry } from "../../db/queries/learning-response";
import { withFigure } from "../assessment/items/figure";
import type { CheckLane, TryRecord } from "./check-log";
import { type CoachTask, laneToRead, type TypedAnswer } from "./coach-task";
import type { LoggedResponse } from "./response";

/** A try with its answers, and those of the retention check after it; each in order. */
export interface TryAnswers extends Record<CheckLane, LoggedResponse[]> {
  try: TryRecord;
}

/** The try that a task was written after, with its answers. Throws when there is none. */
export async function answersOfTry(
  db: Reader,
  { registrationId, objectiveId, afterTries }: CoachTask,
): Promise<TryAnswers> {
  const tries = (await triesOf(db, [registrationId])).get(registrationId) ?? [];
  const spent = tries.find((one) => one.objectiveId === objectiveId && one.number === afterTries);
  if (!spent) throw new Error(`${objectiveId} was not tried ${afterTries} times.`);
  const inLane = (lane: CheckLane) => responsesInTry(db, registrationId, spent.id, lane);
  return { try: spent, check: await inLane("check"), retention: await inLane("retention") };
}

/** Was it typed, and counted as wrong? Then a person reads it. */
export function isToBeRead({ given, score }: Pick<LoggedResponse, "given" | "score">): boolean {
  return given.type === "text" && score < 1;
}

/** The typed answers that a task asks its coach to read; none for the other kinds. */
export async function readTypedAnswers(db: Reader, task: CoachTask): Promise<TypedAnswer[]> {
  const lane = laneToRead(task.kind);
  if (lane === null) return [];
  const wrong = (await answersOfTry(db, task))[lane].filter(isToBeRead);
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
    const { stem: question, figure } = presentation;
    const answer: TypedAnswer = { responseId: id, question, accepted, typed: given.typed };
    toRead.push(withFigure(answer, figure));
  }
  return toRead;
}
