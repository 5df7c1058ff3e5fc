const DAY_MS = 24 * 3_600_000;

/** How long a request to be erased waits, so that it can be taken back. */
export const ERASURE_WAIT_DAYS = 14;
/** How long the oldest backup lives (README, Backups). */
export const BACKUP_DAYS = 35;

/** When a request made at `askedAt` is carried out. All in epoch milliseconds. */
export function erasureDueAt(askedAt: number): number {
  return askedAt + ERASURE_WAIT_DAYS * DAY_MS;
}

/** When the last backup that still holds what was erased at `erasedAt` is gone. */
export function lastBackupGoneAt(erasedAt: number): number {
  return erasedAt + BACKUP_DAYS * DAY_MS;
}

/** What stays of a person after erasing, and why; each has two sentences in the catalog. */
export const KEPT_PARTS = ["decisions", "clearances", "learning", "credentials", "log"] as const;
/** What goes. */
export const ERASED_PARTS = ["account", "words", "files", "letters"] as const;
