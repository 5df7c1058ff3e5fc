import { z } from "zod";
import { keepLook, lookOf } from "../../../db/queries/authoring-looks";
import type { CourseFiles } from "../../catalog/check/course";
import type { Context, Reading } from "../../record/context.server";
import type { ReportLine } from "../documents/report";
import { enterDraft } from "../enter-draft.server";

/** What is read from a file is kept this long for who looked at it. */
const KEPT_MS = 60 * 60_000;
/** More than this is not kept: its file is chosen again. In characters. */
const MOST_KEPT = 8_000_000;

/** A course that was read from a file. */
export interface Looked {
  /** The code that it was read for. */
  code: string;
  files: CourseFiles;
  report: ReportLine[];
}

const kept = z.object({
  code: z.string(),
  files: z.array(z.tuple([z.string(), z.string()])),
  report: z.array(
    z.object({
      where: z.string(),
      what: z.enum(["kept", "changed", "left-out"]),
      sentence: z.string(),
    }),
  ),
});

/**
 * Keeps what somebody just looked at, so that one press brings it in; what they looked at before for this
 * draft goes.
 *
 * @returns by what it is found again; null when it is too large to keep, or theirs to read and not to write
 */
export async function keepLooked(
  context: Context,
  { draftId, looked }: { draftId: string; looked: Looked },
): Promise<number | null> {
  const { tx, actor, now } = context;
  const entered = await enterDraft(tx, actor, draftId);
  const body = JSON.stringify({ ...looked, files: [...looked.files] });
  if (!entered?.rights.edit || body.length > MOST_KEPT) return null;
  await keepLook(tx, { draftId, personId: entered.asker.personId, body, at: now });
  return now;
}

/**
 * What somebody looked at: their own, by the mark that its page was given, for an hour. Null otherwise, so
 * that nothing is brought in but what they saw.
 */
export async function readLooked(
  { db, actor, now }: Reading,
  { draftId, mark, code }: { draftId: string; mark: number; code: string },
): Promise<Looked | null> {
  const { personId } = actor;
  const row = personId === null ? null : await lookOf(db, { draftId, personId });
  if (!row || row.at !== mark || row.at <= now - KEPT_MS) return null;
  const { files, ...looked } = kept.parse(JSON.parse(row.body));
  return looked.code === code ? { ...looked, files: new Map(files) } : null;
}
