import type { Clearance } from "../../app/placement/clearances/clearance";
import type { Reader } from "../connect";
import { toClearance } from "./placement-facts";

/** Clearances by their ids, in any state, each with the program in which it was entered. */
export async function clearancesById(
  db: Reader,
  ids: readonly string[],
): Promise<{ clearance: Clearance; programId: string }[]> {
  const rows = await db
    .selectFrom("clearance")
    .selectAll()
    .where("id", "in", [...ids, ""])
    .execute();
  return rows.map((row) => ({ clearance: toClearance(row), programId: row.organization_id }));
}

/** The words of contests, or of their answers, by the contest; null where they were erased. */
export async function contestWords(
  db: Reader,
  which: "contest_note" | "contest_answer_note",
  ids: readonly string[],
): Promise<{ id: string; said: string | null; salt: string | null }[]> {
  const contests = db.selectFrom("contest").where("contest.id", "in", [...ids, ""]);
  const columns = ["contest.id", "note.said", "note.salt"] as const;
  return which === "contest_note"
    ? contests
        .leftJoin("contest_note as note", "note.contest_id", "contest.id")
        .select(columns)
        .execute()
    : contests
        .leftJoin("contest_answer_note as note", "note.contest_id", "contest.id")
        .select(columns)
        .execute();
}
