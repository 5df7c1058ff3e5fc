import type { Choice } from "../../app/placement/roster/judge";
import type { Upload } from "../../app/placement/roster/upload";
import type { Reader, Tx } from "../connect";
import { type FirstOf, firstOf } from "./first-of";

/** Keeps a list for its owner. */
export async function insertUpload(tx: Tx, upload: Omit<Upload, "choices">): Promise<void> {
  await tx
    .insertInto("roster_upload")
    .values({
      id: upload.id,
      organization_id: upload.programId,
      owner_id: upload.ownerId,
      state: upload.state,
      sheet: JSON.stringify(upload.sheet),
      plan: JSON.stringify(upload.plan),
      at: upload.at,
      counts: JSON.stringify(upload.counts),
      invite: upload.invite ? 1 : 0,
      created_at: upload.createdAt,
      expires_at: upload.expiresAt,
    })
    .execute();
}

/** One list with what its owner said about its rows; null when there is none. */
export async function uploadById(db: Reader, id: string): Promise<Upload | null> {
  const row = await db
    .selectFrom("roster_upload")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const chosen = await db
    .selectFrom("roster_choice")
    .select(["row", "choice", "person_id"])
    .where("upload_id", "=", id)
    .execute();
  return {
    id: row.id,
    programId: row.organization_id,
    ownerId: row.owner_id,
    state: row.state,
    sheet: JSON.parse(row.sheet) as Upload["sheet"],
    plan: JSON.parse(row.plan) as Upload["plan"],
    at: row.at,
    counts: JSON.parse(row.counts) as Upload["counts"],
    invite: row.invite === 1,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    choices: new Map(
      chosen.map(({ row, choice, person_id }): [number, Choice] => [
        row,
        choice === "same" && person_id !== null
          ? { choice: "same", personId: person_id }
          : { choice: "two" },
      ]),
    ),
  };
}

/** Someone's lists that have not ended: the newest 20, of how many. */
export async function uploadsOf(
  db: Reader,
  ownerId: string,
  now: number,
): Promise<FirstOf<Pick<Upload, "id" | "programId" | "state" | "createdAt" | "expiresAt">>> {
  const query = db
    .selectFrom("roster_upload")
    .select(["id", "organization_id", "state", "created_at", "expires_at"])
    .where("owner_id", "=", ownerId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .orderBy("id");
  const { rows, total } = await firstOf(query, 20);
  const lists = rows.map((row) => ({
    id: row.id,
    programId: row.organization_id,
    state: row.state,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
  return { rows: lists, total };
}

/** Writes down what the owner said about a row; said again, the last word stands. */
export async function setChoice(
  tx: Tx,
  uploadId: string,
  row: number,
  choice: Choice,
): Promise<void> {
  const personId = choice.choice === "same" ? choice.personId : null;
  await tx
    .insertInto("roster_choice")
    .values({ upload_id: uploadId, row, choice: choice.choice, person_id: personId })
    .onConflict((conflict) =>
      conflict
        .columns(["upload_id", "row"])
        .doUpdateSet({ choice: choice.choice, person_id: personId }),
    )
    .execute();
}

/** Takes back what was said about a row. */
export async function dropChoice(tx: Tx, uploadId: string, row: number): Promise<void> {
  await tx
    .deleteFrom("roster_choice")
    .where("upload_id", "=", uploadId)
    .where("row", "=", row)
    .execute();
}

/** Starts bringing a list in; false when that has begun before. */
export async function startUpload(
  tx: Tx,
  id: string,
  { plan, invite }: Pick<Upload, "plan" | "invite">,
): Promise<boolean> {
  const started = await tx
    .updateTable("roster_upload")
    .set({ state: "importing", plan: JSON.stringify(plan), invite: invite ? 1 : 0 })
    .where("id", "=", id)
    .where("state", "=", "read")
    .executeTakeFirst();
  return started.numUpdatedRows > 0n;
}

/** Moves a list on from one row of its plan to another; false when someone else has. */
export async function advanceUpload(
  tx: Tx,
  id: string,
  from: number,
  next: Pick<Upload, "at" | "counts" | "state">,
): Promise<boolean> {
  const moved = await tx
    .updateTable("roster_upload")
    .set({ at: next.at, counts: JSON.stringify(next.counts), state: next.state })
    .where("id", "=", id)
    .where("at", "=", from)
    .where("state", "=", "importing")
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Throws a list away. */
export async function dropUpload(tx: Tx, id: string): Promise<void> {
  await dropUploads(tx, [id]);
}

/** Throws every list away that ended by an instant, and is not being brought in. Returns how many. */
export async function dropEndedUploads(tx: Tx, now: number): Promise<number> {
  const ended = await tx
    .selectFrom("roster_upload")
    .select("id")
    .where("expires_at", "<=", now)
    .where("state", "!=", "importing")
    .execute();
  await dropUploads(
    tx,
    ended.map(({ id }) => id),
  );
  return ended.length;
}

async function dropUploads(tx: Tx, ids: readonly string[]): Promise<void> {
  const which = [...ids, ""];
  await tx.deleteFrom("roster_choice").where("upload_id", "in", which).execute();
  await tx.deleteFrom("roster_upload").where("id", "in", which).execute();
}
