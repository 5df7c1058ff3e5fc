import type { Reader } from "../../../db/connect";
import { coachNotesOf } from "../../../db/queries/learning-coach";
import { everyObservation } from "../../../db/queries/observation";
import { contestsOf } from "../../../db/queries/placement-contests";
import { namesOf } from "../../../db/queries/rules";

/** Something that an adult wrote to a young person, or about their work where they read it. */
export interface NoteTo {
  id: string;
  kind: "coach" | "observation" | "answer";
  /** Who wrote it; null where the record names a role alone. */
  by: string | null;
  /** Epoch milliseconds. */
  at: number;
  said: string;
}

/**
 * What adults wrote to somebody, newest first, so that nobody writes to them where no other adult reads
 * it: what coaches wrote about tries, what observers saw and advised, and answers to what they contested.
 * Without answers about checks and ages, which are an adjudicator's to read.
 */
export async function readNotesTo(db: Reader, personId: string): Promise<NoteTo[]> {
  const coached = await coachNotesOf(db, personId);
  const observed = await everyObservation(db, personId);
  const contested = (await contestsOf(db, [personId])).filter(
    ({ kind }) => kind !== "clearance" && kind !== "age",
  );
  const names = await namesOf(
    db,
    contested.flatMap(({ answer }) => answer?.by ?? []),
  );
  const notes: NoteTo[] = [
    ...coached.map(({ courseId, objectiveId, at, note }) => ({
      id: `${courseId} ${objectiveId} ${at}`,
      kind: "coach" as const,
      by: null,
      at,
      said: note,
    })),
    ...observed.flatMap(({ id, observerName, recordedAt, saw, nextStep, reason }) => {
      const said = [saw, nextStep, reason].filter((words) => words !== null).join(" ");
      return said === ""
        ? []
        : [{ id, kind: "observation" as const, by: observerName, at: recordedAt, said }];
    }),
    ...contested.flatMap(({ id, answer }) =>
      answer === null || answer.said === null
        ? []
        : [
            {
              id,
              kind: "answer" as const,
              by: names.get(answer.by) ?? "",
              at: answer.at,
              said: answer.said,
            },
          ],
    ),
  ];
  return notes.sort((a, b) => b.at - a.at);
}
