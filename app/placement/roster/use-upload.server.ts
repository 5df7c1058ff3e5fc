import {
  dropChoice,
  dropEndedUploads,
  dropUpload,
  insertUpload,
  setChoice,
  startUpload,
  uploadById,
} from "../../../db/queries/roster-uploads";
import type { App } from "../../record/app.server";
import { type Context, type Reading, SYSTEM } from "../../record/context.server";
import { limitRate } from "../../record/limit-rate.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import type { Choice } from "./judge";
import { judgeSheet } from "./judge-file.server";
import { keptSheet } from "./kept-sheet";
import { importRights } from "./read-known.server";
import type { Sheet, SheetRefusal } from "./sheet";
import { NO_COUNTS, planOf, UPLOAD_LIFE_MS, type Upload } from "./upload";

const DOOR = { door: "roster-upload", most: 30, windowMs: 3_600_000 };

/**
 * Keeps of a list what an import reads, for its owner alone and for seven days; nothing is brought in.
 * Refuses a list whose headings make no sense, `no-program`, and `too-many` after 30 in an hour.
 */
export async function keepUpload(
  context: Context,
  { programId, sheet }: { programId: string; sheet: Sheet },
): Promise<Outcome<{ id: string }, SheetRefusal | "no-program" | "too-many">> {
  const { tx, actor, now } = context;
  if (actor.personId === null) return refused("no-program");
  const judged = await judgeSheet({ db: tx, now, actor }, programId, sheet);
  if (!judged.ok) return judged;
  const limit = await limitRate(context, DOOR, actor.personId);
  if (!limit.ok) return limit;
  const { columns, known } = judged.value;
  const id = context.newId();
  await insertUpload(tx, {
    id,
    programId,
    ownerId: actor.personId,
    state: "read",
    sheet: keptSheet(sheet, columns, known),
    plan: [],
    at: 0,
    counts: NO_COUNTS,
    invite: false,
    createdAt: now,
    expiresAt: now + UPLOAD_LIFE_MS,
  });
  return done({ id });
}

/** Someone's own list, while it lasts and they still may bring people in; else null, whoever's it is. */
export async function ownUpload(reading: Reading, id: string): Promise<Upload | null> {
  const { db, actor, now } = reading;
  const upload = await uploadById(db, id);
  if (!upload || upload.ownerId !== actor.personId || upload.expiresAt <= now) return null;
  const rights = await importRights(reading, upload.programId);
  return rights.people || rights.clearances ? upload : null;
}

/**
 * Writes down what the owner says about a row that may be someone they have; null takes it back.
 * `no-row` unless the row is in doubt, or was, and names whom it looked like.
 */
export async function chooseTwin(
  context: Context,
  input: { uploadId: string; row: number; choice: "same" | "two" | null; personId: string },
): Promise<Outcome<null, "no-upload" | "no-row" | "begun">> {
  const { tx, actor, now } = context;
  const reading = { db: tx, now, actor };
  const upload = await ownUpload(reading, input.uploadId);
  if (!upload) return refused("no-upload");
  if (upload.state !== "read") return refused("begun");
  const undecided = new Map([...upload.choices].filter(([row]) => row !== input.row));
  const judged = await judgeSheet(reading, upload.programId, upload.sheet, undecided);
  const row = judged.ok ? judged.value.rows.find((one) => one.row === input.row) : undefined;
  if (row?.outcome !== "duplicate" || row.person.personId !== input.personId)
    return refused("no-row");
  const { personId } = input;
  const choice: Choice | null =
    input.choice === "same" ? { choice: "same", personId } : input.choice && { choice: "two" };
  if (choice) await setChoice(tx, upload.id, input.row, choice);
  else await dropChoice(tx, upload.id, input.row);
  return done(null);
}

/**
 * Starts bringing a list in: judged anew in this transaction, then done in the background row by row.
 * Sent twice it starts once. `nothing` when no row would change anything.
 */
export async function confirmUpload(
  context: Context,
  { uploadId, invite }: { uploadId: string; invite: boolean },
): Promise<Outcome<{ rows: number }, "no-upload" | "nothing">> {
  const { tx, actor, now } = context;
  const reading = { db: tx, now, actor };
  const upload = await ownUpload(reading, uploadId);
  if (!upload) return refused("no-upload");
  if (upload.state !== "read") return done({ rows: upload.plan.length });
  const judged = await judgeSheet(reading, upload.programId, upload.sheet, upload.choices);
  if (!judged.ok) return refused("no-upload");
  const plan = planOf(judged.value.rows);
  if (plan.length === 0) return refused("nothing");
  if (await startUpload(tx, uploadId, { plan, invite })) {
    await recordAudit(context, {
      organizationId: upload.programId,
      action: "roster-imported",
      subjectId: uploadId,
      detail: { rows: plan.length, invite },
    });
    await context.enqueue({ kind: "import-roster", payload: { uploadId } });
  }
  return done({ rows: plan.length });
}

/** Throws a list away; what was brought in from it stays. `begun` while it is being brought in. */
export async function throwAway(
  context: Context,
  uploadId: string,
): Promise<Outcome<null, "no-upload" | "begun">> {
  const { tx, actor, now } = context;
  const upload = await ownUpload({ db: tx, now, actor }, uploadId);
  if (!upload) return refused("no-upload");
  if (upload.state === "importing") return refused("begun");
  await dropUpload(tx, uploadId);
  return done(null);
}

/** Throws away every list that has ended. Returns how many. */
export function endUploads(app: App): Promise<number> {
  return app.run(SYSTEM, ({ tx, now }) => dropEndedUploads(tx, now));
}
