import type { Reader, Tx } from "../connect";

/** An opening whose hints are to be made: of everyone whom none knows, or of everyone anew. */
export interface OpeningToJudge {
  id: string;
  programId: string;
  /** It has had other rules since, or halfway through. */
  isChanged: boolean;
}

/** Openings that have not ended by a day, and that are new or have had other rules since they were judged. */
export async function openingsWithoutHints(
  db: Reader,
  notEndedBy: string,
): Promise<OpeningToJudge[]> {
  const changes = db
    .selectFrom("opening_change")
    .select(["opening_id", (eb) => eb.fn.max("at").as("at")])
    .groupBy("opening_id");
  const rows = await db
    .selectFrom("opening")
    .leftJoin("opening_hint", "opening_hint.opening_id", "opening.id")
    .leftJoin(changes.as("change"), "change.opening_id", "opening.id")
    .select(["opening.id", "opening.organization_id", "change.at as changed_at"])
    .where("opening.ends_on", ">=", notEndedBy)
    .where(({ eb, or }) =>
      or([
        eb("opening_hint.opening_id", "is", null),
        eb("change.at", ">=", eb.ref("opening_hint.judged_at")),
      ]),
    )
    .orderBy("opening.organization_id")
    .orderBy("opening.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programId: row.organization_id,
    isChanged: row.changed_at !== null,
  }));
}

/** Corps members of a program of whom nothing is known about an opening, in order of id. */
export async function unknownTo(
  db: Reader,
  { openingId, organizationId }: { openingId: string; organizationId: string },
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("person_hint")
    .leftJoin("standing_hint", (join) =>
      join
        .onRef("standing_hint.person_id", "=", "person_hint.person_id")
        .on("standing_hint.opening_id", "=", openingId),
    )
    .select("person_hint.person_id")
    .where("person_hint.organization_id", "=", organizationId)
    .where("person_hint.person_id", ">", after)
    .where("standing_hint.person_id", "is", null)
    .orderBy("person_hint.person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Notes that everyone was judged about an opening, as it was known at an instant. */
export async function finishOpeningHint(tx: Tx, openingId: string, at: number): Promise<void> {
  await tx
    .insertInto("opening_hint")
    .values({ opening_id: openingId, judged_at: at })
    .onConflict((conflict) => conflict.column("opening_id").doUpdateSet({ judged_at: at }))
    .execute();
}

/** Programs that have an opening which has not ended by a day. */
export async function programsWithOpenings(db: Reader, notEndedBy: string): Promise<string[]> {
  const rows = await db
    .selectFrom("opening")
    .select("organization_id")
    .distinct()
    .where("ends_on", ">=", notEndedBy)
    .orderBy("organization_id")
    .execute();
  return rows.map((row) => row.organization_id);
}
