import type { Reader, Tx } from "../connect";

/** Someone asked to be erased, or was asked for. Instants are epoch milliseconds. */
export interface ErasureRequest {
  id: string;
  personId: string;
  askedBy: string;
  askedAt: number;
  dueAt: number;
}

/** Writes a request down. */
export async function insertErasureRequest(tx: Tx, request: ErasureRequest): Promise<void> {
  const { id, personId, askedBy, askedAt, dueAt } = request;
  await tx
    .insertInto("erasure_request")
    .values({ id, person_id: personId, asked_by: askedBy, asked_at: askedAt, due_at: dueAt })
    .execute();
}

/** Someone's request that was neither taken back nor carried out; null when there is none. */
export async function openErasureRequest(
  db: Reader,
  personId: string,
): Promise<ErasureRequest | null> {
  const row = await openRequests(db)
    .where("request.person_id", "=", personId)
    .orderBy("request.asked_at")
    .executeTakeFirst();
  return row ?? null;
}

/** Requests whose day has come, oldest first. */
export function dueErasureRequests(
  db: Reader,
  now: number,
  limit: number,
): Promise<ErasureRequest[]> {
  return openRequests(db)
    .where("request.due_at", "<=", now)
    .orderBy("request.due_at")
    .limit(limit)
    .execute();
}

function openRequests(db: Reader) {
  return db
    .selectFrom("erasure_request as request")
    .leftJoin("erasure_withdrawal as taken", "taken.request_id", "request.id")
    .leftJoin("erasure", "erasure.person_id", "request.person_id")
    .select([
      "request.id",
      "request.person_id as personId",
      "request.asked_by as askedBy",
      "request.asked_at as askedAt",
      "request.due_at as dueAt",
    ])
    .where("taken.request_id", "is", null)
    .where("erasure.person_id", "is", null);
}

/** Takes a request back. */
export async function insertErasureWithdrawal(
  tx: Tx,
  withdrawal: { requestId: string; by: string; at: number },
): Promise<void> {
  const { requestId, by, at } = withdrawal;
  await tx
    .insertInto("erasure_withdrawal")
    .values({ request_id: requestId, withdrawn_by: by, at })
    .execute();
}

/** Writes down that someone was erased. Throws a unique violation when they were before. */
export async function insertErasure(
  tx: Tx,
  erasure: { personId: string; requestId: string | null; at: number },
): Promise<void> {
  const { personId, requestId, at } = erasure;
  await tx
    .insertInto("erasure")
    .values({ person_id: personId, request_id: requestId, at })
    .execute();
}

/** Whether someone was erased. */
export async function isErased(db: Reader, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("erasure")
    .select("at")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A hold on everything about someone, and why. */
export interface LegalHold {
  id: string;
  setBy: string;
  at: number;
  reason: string | null;
}

/** The legal hold on someone that nobody has lifted; null when there is none. */
export async function legalHoldOn(db: Reader, personId: string): Promise<LegalHold | null> {
  const row = await db
    .selectFrom("legal_hold as hold")
    .leftJoin("legal_hold as lifting", "lifting.lifts", "hold.id")
    .leftJoin("legal_hold_note as note", "note.hold_id", "hold.id")
    .select(["hold.id", "hold.set_by as setBy", "hold.at", "note.reason"])
    .where("hold.person_id", "=", personId)
    .where("hold.lifts", "is", null)
    .where("lifting.id", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Sets a legal hold, or lifts the one named. */
export async function insertLegalHold(
  tx: Tx,
  hold: {
    id: string;
    personId: string;
    lifts: string | null;
    setBy: string;
    at: number;
    reason: string;
  },
): Promise<void> {
  const { id, personId, lifts, setBy, at, reason } = hold;
  await tx
    .insertInto("legal_hold")
    .values({ id, person_id: personId, lifts, set_by: setBy, at })
    .execute();
  await tx.insertInto("legal_hold_note").values({ hold_id: id, reason }).execute();
}
