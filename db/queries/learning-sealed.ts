import type { Reader } from "../connect";

/** What coaches decided, by task, as it was written: with the answers found right, and the words. */
export async function coachDecisionsAsWritten(db: Reader, taskIds: readonly string[]) {
  const ids = [...taskIds, ""];
  const rows = await db
    .selectFrom("coach_task_result as result")
    .leftJoin("coach_task_note as note", "note.task_id", "result.task_id")
    .select(["result.task_id", "result.coach_id", "result.action", "result.at"])
    .select(["note.salt", "note.note"])
    .where("result.task_id", "in", ids)
    .execute();
  const accepted = await db
    .selectFrom("accepted_answer")
    .innerJoin("response", "response.id", "accepted_answer.response_id")
    .select(["accepted_answer.task_id", "accepted_answer.response_id"])
    .where("accepted_answer.task_id", "in", ids)
    .orderBy("response.seq")
    .execute();
  return rows.map((row) => {
    const found = accepted
      .filter(({ task_id }) => task_id === row.task_id)
      .map(({ response_id }) => response_id);
    return {
      id: row.task_id,
      payload: {
        taskId: row.task_id,
        coachId: row.coach_id,
        action: row.action,
        at: row.at,
        ...(found.length > 0 ? { accepted: found } : {}),
        note: row.note,
      },
      salt: row.salt,
    };
  });
}
