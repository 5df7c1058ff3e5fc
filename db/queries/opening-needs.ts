import type { Modality, OpeningNeed } from "../../app/placement/matching/need";
import type { Reader, Tx } from "../connect";

/** What was said about an opening, by its id: the newest. One about which nothing was said is not there. */
export async function needsOf(
  db: Reader,
  openingIds: readonly string[],
): Promise<Map<string, OpeningNeed>> {
  const rows = await db
    .selectFrom("opening_need as need")
    .leftJoin("opening_contact as contact", "contact.opening_id", "need.opening_id")
    .select(["need.opening_id", "need.grades", "need.languages", "need.modality", "need.town"])
    .select(["need.badges", "contact.name as host"])
    .where("need.opening_id", "in", [...openingIds, ""])
    .orderBy("need.opening_id")
    .orderBy("need.nth")
    .execute();
  return new Map(
    rows.map((row) => [
      row.opening_id,
      {
        grades: JSON.parse(row.grades),
        languages: JSON.parse(row.languages),
        modality: row.modality as Modality | null,
        town: row.town,
        badges: JSON.parse(row.badges),
        host: row.host,
      },
    ]),
  );
}

/**
 * Says anew what an opening asks for, and who receives whoever comes, in place of whoever was named
 * before; returns the saying's number. The caller holds the opening's lock.
 */
export async function insertNeed(
  tx: Tx,
  said: { openingId: string; need: OpeningNeed; saidBy: string; at: number; overAt: number },
): Promise<number> {
  const { openingId, need, saidBy, at, overAt } = said;
  const last = await tx
    .selectFrom("opening_need")
    .select((eb) => eb.fn.max<number | null>("nth").as("nth"))
    .where("opening_id", "=", openingId)
    .executeTakeFirst();
  const nth = (last?.nth ?? 0) + 1;
  await tx
    .insertInto("opening_need")
    .values({
      opening_id: openingId,
      nth,
      grades: JSON.stringify(need.grades),
      languages: JSON.stringify(need.languages),
      modality: need.modality,
      town: need.town,
      badges: JSON.stringify(need.badges),
      said_by: saidBy,
      at,
    })
    .execute();
  await tx.deleteFrom("opening_contact").where("opening_id", "=", openingId).execute();
  if (need.host !== null)
    await tx
      .insertInto("opening_contact")
      .values({ opening_id: openingId, name: need.host, said_by: saidBy, over_at: overAt })
      .execute();
  return nth;
}
