import type { RevocationReason } from "../../app/credentials/revocation";
import type { Reader, Tx } from "../connect";

/** A list as signed last. */
export interface SignedList {
  id: string;
  organizationId: string;
  /** Null until it is signed for the first time. */
  body: string | null;
  signedAt: number | null;
  /** Status events that the signed copy holds, and that there are. */
  signedEvents: number;
  events: number;
}

/** Takes one place in an open list of an organization; null when none has room. */
export async function takePlace(
  tx: Tx,
  organizationId: string,
  capacity: number,
): Promise<string | null> {
  const row = await tx
    .updateTable("status_list")
    .set((eb) => ({ used: eb("used", "+", 1) }))
    .where("id", "=", (eb) =>
      eb
        .selectFrom("status_list")
        .select("id")
        .where("organization_id", "=", organizationId)
        .where("used", "<", capacity)
        .orderBy("opened_at")
        .orderBy("id")
        .limit(1),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Opens a list with one place taken. */
export async function insertStatusList(
  tx: Tx,
  list: { id: string; organizationId: string; at: number },
): Promise<void> {
  await tx
    .insertInto("status_list")
    .values({
      id: list.id,
      organization_id: list.organizationId,
      opened_at: list.at,
      used: 1,
      body: null,
      signed_events: 0,
      signed_at: null,
    })
    .execute();
}

/** Whether an index of a list belongs to someone. */
export async function isIndexTaken(tx: Tx, listId: string, index: number): Promise<boolean> {
  const row = await tx
    .selectFrom("credential")
    .select("id")
    .where("status_list_id", "=", listId)
    .where("status_index", "=", index)
    .executeTakeFirst();
  return row !== undefined;
}

/** A list with its latest signed copy; null when there is none by this id. */
export async function statusListById(db: Reader, id: string): Promise<SignedList | null> {
  const row = await db
    .selectFrom("status_list")
    .select((eb) => [
      "id",
      "organization_id",
      "body",
      "signed_at",
      "signed_events",
      eb
        .selectFrom("status_event")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .whereRef("status_event.status_list_id", "=", "status_list.id")
        .as("events"),
    ])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    organizationId: row.organization_id,
    body: row.body,
    signedAt: row.signed_at,
    signedEvents: row.signed_events,
    events: row.events ?? 0,
  };
}

/** Indexes of a list whose awards are revoked. */
export async function revokedIndexes(db: Reader, listId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("status_event")
    .innerJoin("credential", "credential.id", "status_event.credential_id")
    .select("credential.status_index")
    .where("status_event.status_list_id", "=", listId)
    .execute();
  return rows.map((row) => row.status_index);
}

/** Keeps a newly signed copy, unless one that holds more events is there already. */
export async function storeSignedList(
  tx: Tx,
  list: { id: string; body: string; events: number; at: number },
): Promise<void> {
  await tx
    .updateTable("status_list")
    .set({ body: list.body, signed_events: list.events, signed_at: list.at })
    .where("id", "=", list.id)
    .where("signed_events", "<=", list.events)
    .execute();
}

/** Places of lists that were set after an event, oldest first; from the start when `after` is null. */
export async function placesSetAfter(
  db: Reader,
  after: { at: number; id: string } | null,
  limit: number,
): Promise<{ id: string; at: number; listId: string; index: number }[]> {
  const rows = await db
    .selectFrom("status_event")
    .innerJoin("credential", "credential.id", "status_event.credential_id")
    .select(["status_event.id", "status_event.at", "status_event.status_list_id", "status_index"])
    .where((eb) =>
      after === null
        ? eb.lit(true)
        : eb.or([
            eb("status_event.at", ">", after.at),
            eb.and([eb("status_event.at", "=", after.at), eb("status_event.id", ">", after.id)]),
          ]),
    )
    .orderBy("status_event.at")
    .orderBy("status_event.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    listId: row.status_list_id,
    index: row.status_index,
  }));
}

/** Lists whose signed copy is from before `at`, or that were never signed. */
export async function listsSignedBefore(db: Reader, at: number): Promise<string[]> {
  const rows = await db
    .selectFrom("status_list")
    .select("id")
    .where((eb) => eb.or([eb("signed_at", "is", null), eb("signed_at", "<", at)]))
    .execute();
  return rows.map((row) => row.id);
}

/** Every list of an organization, oldest first, and whether it has a signed copy to give. */
export async function listsOf(
  db: Reader,
  organizationId: string,
): Promise<{ id: string; isSigned: boolean }[]> {
  const rows = await db
    .selectFrom("status_list")
    .select((eb) => ["id", eb("body", "is not", null).as("is_signed")])
    .where("organization_id", "=", organizationId)
    .orderBy("opened_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, isSigned: Boolean(row.is_signed) }));
}

/** Takes back every signed copy of an organization: none is handed out until it is signed anew. */
export async function withdrawSignedLists(tx: Tx, organizationId: string): Promise<void> {
  await tx
    .updateTable("status_list")
    .set({ body: null, signed_at: null })
    .where("organization_id", "=", organizationId)
    .execute();
}

/** Writes that an award is revoked, and closes it. */
export async function insertRevocation(
  tx: Tx,
  event: {
    id: string;
    credentialId: string;
    listId: string;
    reason: RevocationReason;
    actorId: string | null;
    day: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("status_event")
    .values({
      id: event.id,
      credential_id: event.credentialId,
      status_list_id: event.listId,
      kind: "revoked",
      reason: event.reason,
      actor_id: event.actorId,
      on_day: event.day,
      at: event.at,
    })
    .execute();
  await tx
    .updateTable("credential")
    .set({ is_open: 0 })
    .where("id", "=", event.credentialId)
    .execute();
}
