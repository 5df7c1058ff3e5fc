import type { Reader, Tx } from "../connect";

/** An award whose last good day comes up. */
export interface Ending {
  credentialId: string;
  personId: string;
  validThrough: string;
}

/** One page of awards in force that no renewal follows and whose last day lies within these, after `after`. */
export async function endingAwards(
  db: Reader,
  { from, until }: { from: string; until: string },
  after: Ending | null,
  limit: number,
): Promise<Ending[]> {
  const rows = await db
    .selectFrom("credential")
    .select(["id", "person_id", "valid_through"])
    .where("valid_through", ">=", after?.validThrough ?? from)
    .where("valid_through", "<=", until)
    .where("is_open", "=", 1)
    .where("issued_at", "is not", null)
    .$if(after !== null, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb("valid_through", ">", after?.validThrough ?? ""),
          eb("id", ">", after?.credentialId ?? ""),
        ]),
      ),
    )
    .orderBy("valid_through")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    credentialId: row.id,
    personId: row.person_id,
    validThrough: row.valid_through ?? "",
  }));
}

/** Notes that someone was told so many days ahead; false when that was done before. */
export async function insertExpiryReminder(
  tx: Tx,
  row: { credentialId: string; days: number; at: number },
): Promise<boolean> {
  const added = await tx
    .insertInto("expiry_reminder")
    .values({ credential_id: row.credentialId, days: row.days, at: row.at })
    .onConflict((conflict) => conflict.columns(["credential_id", "days"]).doNothing())
    .returning("at")
    .executeTakeFirst();
  return added !== undefined;
}
