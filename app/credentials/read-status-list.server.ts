import { statusListById } from "../../db/queries/credentials-status";
import type { Reading } from "../record/context.server";
import { isBehind } from "./status-list";

/**
 * The signed list by its id, as text. `behind` while something was revoked that the signed copy does
 * not hold yet, well under a second: an old list is never handed out as today's. Null when there is none.
 */
export async function readStatusList(
  { db }: Pick<Reading, "db">,
  listId: string,
): Promise<{ body: string } | "behind" | null> {
  const list = await statusListById(db, listId);
  if (list === null) return null;
  if (list.body === null || isBehind(list)) return "behind";
  return { body: list.body };
}
