import type { SignOff } from "../../app/observation/sign-off";
import type { Reader, Tx } from "../connect";

/** Closes a session's sheet. Throws a unique violation when it is closed. */
export async function insertSignOff(
  tx: Tx,
  row: { sessionId: string; signedBy: string; signedAt: number; people: number; minutes: number },
): Promise<void> {
  await tx
    .insertInto("training_sign_off")
    .values({
      session_id: row.sessionId,
      signed_by: row.signedBy,
      signed_at: row.signedAt,
      people: row.people,
      minutes: row.minutes,
    })
    .execute();
}

/** Who closed these sheets, and when, by session; open ones are absent. */
export async function signOffsOf(
  db: Reader,
  sessionIds: readonly string[],
): Promise<Map<string, SignOff>> {
  const rows = await db
    .selectFrom("training_sign_off as closed")
    .innerJoin("account", "account.person_id", "closed.signed_by")
    .select([
      "closed.session_id as sessionId",
      "closed.signed_by as signedBy",
      "account.name as signer",
      "closed.signed_at as signedAt",
      "closed.people",
      "closed.minutes",
    ])
    .where("closed.session_id", "in", [...sessionIds, ""])
    .execute();
  return new Map(rows.map(({ sessionId, ...row }) => [sessionId, row]));
}

/** The code that holds at a session; null when none was made. */
export async function codeOf(
  db: Reader,
  sessionId: string,
): Promise<{ nth: number; code: string } | null> {
  const row = await db
    .selectFrom("training_code")
    .select(["nth", "code"])
    .where("session_id", "=", sessionId)
    .orderBy("nth", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a new code in place of the one that held. */
export async function insertCode(
  tx: Tx,
  row: { sessionId: string; nth: number; code: string; madeBy: string; madeAt: number },
): Promise<void> {
  await tx
    .insertInto("training_code")
    .values({
      session_id: row.sessionId,
      nth: row.nth,
      code: row.code,
      made_by: row.madeBy,
      made_at: row.madeAt,
    })
    .execute();
}
