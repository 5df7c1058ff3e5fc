import { revisionLog, textAt } from "../../../db/queries/authoring-revisions";
import type { Reading } from "../../record/context.server";
import { type DraftPage, readDraft } from "../read-draft.server";
import { foldLog, type LogEntry } from "./history";

const PAGE = 50;

/** A page of a draft's history. */
export interface HistoryPage {
  page: DraftPage;
  entries: LogEntry[];
  /** Every file that the draft has or ever had by name. */
  paths: string[];
  path: string | null;
  /** Where the page of older changes begins; null when there are none. */
  older: number | null;
  /** One change that is looked at: its file as it was then, null when it was taken away. */
  shown: { seq: number; path: string; text: string | null; isNow: boolean } | null;
}

/**
 * A page of a draft's changes, newest first.
 *
 * @param input.path of one file alone; null: of all
 * @param input.before changes before this revision; null: the newest
 * @param input.at a revision whose text is to be seen
 * @returns null when there is no such draft for this person
 */
export async function readHistory(
  reading: Reading,
  input: { draftId: string; path: string | null; before: number | null; at: number | null },
): Promise<HistoryPage | null> {
  const { db } = reading;
  const { draftId, path, before, at } = input;
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const revisions = await revisionLog(db, draftId, { path, before, limit: PAGE + 1 });
  const entries = foldLog(revisions.slice(0, PAGE));
  return {
    ...{ page, entries, path },
    paths: page.files.map((file) => file.path),
    older: revisions.length > PAGE ? (revisions[PAGE - 1]?.seq ?? null) : null,
    shown: at === null ? null : await shownAt(reading, page, at),
  };
}

async function shownAt(
  { db }: Reading,
  { draft, files }: DraftPage,
  seq: number,
): Promise<HistoryPage["shown"]> {
  const [revision] = await revisionLog(db, draft.id, { path: null, before: seq + 1, limit: 1 });
  if (!revision || revision.seq !== seq) return null;
  const { path } = revision;
  const text = (await textAt(db, draft.id, { path, seq })) ?? null;
  const now = files.find((file) => file.path === path);
  return { seq, path, text, isNow: (now?.text ?? null) === text };
}
