import type { NextStep, Owner } from "../../app/placement/gate/next-step";
import type { Reader, Tx } from "../connect";
import { wholePerson } from "./identity-merges";

/** Openings that have not ended by a day, and that are new or have had other rules since they were judged. */
export async function openingsWithoutHints(
  db: Reader,
  notEndedBy: string,
): Promise<{ id: string; isChanged: boolean }[]> {
  const rows = await db
    .selectFrom("opening")
    .leftJoin("opening_hint", "opening_hint.opening_id", "opening.id")
    .select(["opening.id", "opening_hint.judged_at"])
    .where("opening.ends_on", ">=", notEndedBy)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb("opening_hint.opening_id", "is", null),
        exists(
          selectFrom("opening_change")
            .select("opening_change.seq")
            .whereRef("opening_change.opening_id", "=", "opening.id")
            .whereRef("opening_change.at", ">=", "opening_hint.judged_at"),
        ),
      ]),
    )
    .orderBy("opening.id")
    .execute();
  return rows.map((row) => ({ id: row.id, isChanged: row.judged_at !== null }));
}

/** Forgets what is known of an opening, and notes of those who are placed in it that they are to be judged. */
export async function dropOpeningHints(tx: Tx, openingId: string): Promise<void> {
  await tx.deleteFrom("standing_hint").where("opening_id", "=", openingId).execute();
  await tx
    .updateTable("person_hint")
    .set((eb) => ({ marked: eb("marked", "+", 1) }))
    .where("person_id", "in", (eb) =>
      eb
        .selectFrom("placement")
        .select("placement.person_id")
        .where("placement.opening_id", "=", openingId)
        .where("placement.active", "=", 1),
    )
    .execute();
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

/** Adds what was found out about one opening to what is known of a person. */
export async function saveStanding(
  tx: Tx,
  found: {
    openingId: string;
    programId: string;
    personId: string;
    steps: number;
    owner: Owner | null;
    /** The first day without a yes, of someone who may be placed; null for none. */
    failsOn: string | null;
    stop: NextStep | null;
  },
): Promise<void> {
  const { openingId: opening_id, personId: person_id, steps, owner } = found;
  const { ids } = await wholePerson(tx, person_id);
  await tx
    .insertInto("standing_hint")
    .values({ opening_id, person_id, steps })
    .onConflict((conflict) => conflict.columns(["opening_id", "person_id"]).doUpdateSet({ steps }))
    .execute();
  await tx
    .updateTable("person_hint")
    .set({
      opening_id,
      steps,
      owner,
      fails_on: found.failsOn,
      stop_action: found.stop?.action ?? null,
      stop_owner: found.stop?.owner ?? null,
    })
    .where("organization_id", "=", found.programId)
    .where("person_id", "=", person_id)
    .where("steps", ">", steps)
    // Someone who serves already, under any account, is near no opening: their placement's own hint looks after them.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("placement")
            .select("placement.id")
            .where("placement.person_id", "in", [...ids])
            .where("placement.active", "=", 1),
        ),
      ),
    )
    .execute();
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
