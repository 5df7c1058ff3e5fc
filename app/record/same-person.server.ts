import type { Reader } from "../../db/connect";
import { wholePerson } from "../../db/queries/identity-merges";

/**
 * Whether two ids are accounts of one person now: what nobody may do for themself, they may not do for
 * another account of theirs either (gate.md §5.5). Nobody (null) is not anybody.
 */
export async function isSamePerson(
  db: Reader,
  one: string | null,
  other: string,
): Promise<boolean> {
  if (one === null) return false;
  return one === other || (await wholePerson(db, one)).ids.includes(other);
}
