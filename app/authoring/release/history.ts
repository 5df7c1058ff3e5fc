import type { Revision } from "../draft";

/** Changes of one file by one person in a row, as the history shows them: the newest speaks for all. */
export interface LogEntry {
  revision: Revision;
  /** How many autosaves before it are folded into it. */
  folded: number;
  /** The first revision that it stands for. */
  firstSeq: number;
}

/** Autosaves further apart than this are work of another sitting. */
const SITTING_MS = 30 * 60_000;

/**
 * Folds autosaves that follow one another, by one person in one file, into one entry. What somebody saved
 * by hand, merged, brought in or restored always stands alone or at the head.
 *
 * @param revisions newest first
 */
export function foldLog(revisions: readonly Revision[]): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const revision of revisions) {
    const last = entries.at(-1);
    if (last && revision.kind === "autosave" && follows(last, revision)) {
      last.folded++;
      last.firstSeq = revision.seq;
    } else entries.push({ revision, folded: 0, firstSeq: revision.seq });
  }
  return entries;
}

function follows({ revision: head, firstSeq }: LogEntry, older: Revision): boolean {
  return (
    (head.kind === "autosave" || head.kind === "save") &&
    head.path === older.path &&
    head.personId === older.personId &&
    older.seq === firstSeq - 1 &&
    head.at - older.at <= SITTING_MS
  );
}
