import type { Selectable } from "kysely";
import type { PaperFact } from "../../app/placement/papers/paper";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import type { PaperTables } from "../schema/papers";

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

const papers = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("paper")
    .selectAll()
    .where("person_id", "in", ids)
    .where("recorded_at", "<=", knownAt)
    .orderBy("recorded_at")
    .orderBy("id"),
);

/** Every entry about some people's papers known at an instant, oldest first, in every program. */
export async function papersOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, PaperFact[]>> {
  return byPerson(await papers(db, { ids: evened(personIds), knownAt }), toPaper);
}

/** Entries about papers by their ids, as they stand. */
export async function papersById(db: Reader, ids: readonly string[]): Promise<PaperFact[]> {
  const rows = await db
    .selectFrom("paper")
    .selectAll()
    .where("id", "in", [...ids, ""])
    .execute();
  return rows.map(toPaper);
}

function toPaper(row: Selectable<PaperTables["paper"]>): PaperFact {
  return {
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
  };
}

/** The same of one person: of one program, or of all. */
export async function papersOf(
  db: Reader,
  { personId, programId, knownAt = Number.MAX_SAFE_INTEGER }: PapersAsked,
): Promise<PaperFact[]> {
  const all = (await papersOfEach(db, [personId], knownAt)).get(personId) ?? [];
  return programId === undefined ? all : all.filter((paper) => paper.programId === programId);
}

interface PapersAsked {
  personId: string;
  programId?: string;
  knownAt?: number;
}
