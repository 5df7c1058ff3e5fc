import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

/** Says which file someone has open. */
export async function notePresence(
  tx: Tx,
  row: { draftId: string; personId: string; path: string; at: number },
): Promise<void> {
  await tx
    .insertInto("draft_presence")
    .values({ draft_id: row.draftId, person_id: row.personId, path: row.path, at: row.at })
    .onConflict((conflict) =>
      conflict.columns(["draft_id", "person_id"]).doUpdateSet({ path: row.path, at: row.at }),
    )
    .execute();
}

/** Who else has had a file of the draft open since an instant. */
export async function presentIn(
  db: Reader,
  draftId: string,
  { since, but }: { since: number; but: string },
): Promise<{ name: string; path: string; at: number }[]> {
  return db
    .selectFrom("draft_presence as presence")
    .leftJoin("account", "account.person_id", "presence.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "presence.person_id")
    .select([PERSON_NAME.as("name"), "presence.path", "presence.at"])
    .where("presence.draft_id", "=", draftId)
    .where("presence.at", ">=", since)
    .where("presence.person_id", "<>", but)
    .orderBy("presence.at", "desc")
    .execute();
}
