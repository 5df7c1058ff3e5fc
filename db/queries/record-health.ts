import type { Reader } from "../connect";

export interface StuckWork {
  id: string;
  kind: string;
  attempts: number;
  lastError: string | null;
}

/** After-commit work that should have been done before `since` and is not. */
export async function stuckOutboxWork(
  db: Reader,
  since: number,
  limit: number,
): Promise<StuckWork[]> {
  return db
    .selectFrom("outbox")
    .select(["id", "kind", "attempts", "last_error as lastError"])
    .where("done_at", "is", null)
    .where("created_at", "<", since)
    .orderBy("created_at")
    .limit(limit)
    .execute();
}
