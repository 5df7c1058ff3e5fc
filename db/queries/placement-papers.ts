import type { PaperFact } from "../../app/placement/papers/paper";
import type { Reader, Tx } from "../connect";

/** Puts a paper on file, or corrects or withdraws the entry that `supersedes` names. */
export async function insertPaper(tx: Tx, paper: PaperFact): Promise<void> {
  await tx
    .insertInto("paper")
    .values({
      id: paper.id,
      person_id: paper.personId,
      what: paper.what,
      on_day: paper.on,
      custody: paper.custody,
      organization_id: paper.programId,
      recorded_by: paper.recordedBy,
      recorded_at: paper.recordedAt,
      supersedes: paper.supersedes,
      withdrawn: paper.withdrawn ? 1 : 0,
    })
    .execute();
}

/**
 * Every entry about a person's papers known at an instant, oldest first: of one program, or of all.
 */
export async function papersOf(
  db: Reader,
  ask: { personId: string; programId?: string; knownAt?: number },
): Promise<PaperFact[]> {
  let query = db
    .selectFrom("paper")
    .selectAll()
    .where("person_id", "=", ask.personId)
    .where("recorded_at", "<=", ask.knownAt ?? Number.MAX_SAFE_INTEGER)
    .orderBy("recorded_at")
    .orderBy("id");
  if (ask.programId !== undefined) query = query.where("organization_id", "=", ask.programId);
  return (await query.execute()).map((row) => ({
    id: row.id,
    personId: row.person_id,
    what: row.what,
    on: row.on_day,
    custody: row.custody,
    programId: row.organization_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    supersedes: row.supersedes,
    withdrawn: row.withdrawn === 1,
  }));
}
