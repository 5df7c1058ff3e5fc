import { readsOf } from "../../db/queries/record-reads";
import type { Reading } from "./context.server";
import type { PersonRead } from "./read-log";

const MOST = 100;

/** Who looked at the reader's own record, the latest first; at most 100. */
export function readReads({ db, actor }: Reading): Promise<PersonRead[]> {
  return actor.personId === null ? Promise.resolve([]) : readsOf(db, actor.personId, MOST);
}
