import type { PlacementOutlook } from "../../app/placement/hints/hint";
import type { Reader } from "../connect";
import type { Unjudged } from "./placement-hints";

/** Someone whose hints are up to date, and the openings that changed since those were made. */
export interface Judged extends Unjudged {
  judgedAt: number;
  changed: readonly string[];
}

/** Corps members about whom nothing was learned since they were judged, a page at a time. */
export async function freshPeople(
  db: Reader,
  after: Pick<Unjudged, "organizationId" | "personId"> | null,
  limit: number,
): Promise<Judged[]> {
  const rows = await db
    .selectFrom("person_hint")
    .select(["organization_id", "person_id", "marked", "judged_at"])
    .whereRef("marked", "=", "judged")
    .$if(after !== null, (query) =>
      query.where(({ eb, and, or }) =>
        or([
          eb("organization_id", ">", after?.organizationId ?? ""),
          and([
            eb("organization_id", "=", after?.organizationId ?? ""),
            eb("person_id", ">", after?.personId ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("organization_id")
    .orderBy("person_id")
    .limit(limit)
    .execute();
  const changes = await db.selectFrom("opening_change").select(["opening_id", "at"]).execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    personId: row.person_id,
    marked: row.marked,
    judgedAt: row.judged_at,
    changed: changes.flatMap(({ opening_id, at }) => (at >= row.judged_at ? [opening_id] : [])),
  }));
}

/** What is stored about a person in a program: steps by opening, outlooks by placement. */
export async function storedHints(
  db: Reader,
  who: Pick<Unjudged, "organizationId" | "personId">,
): Promise<{
  standings: Map<string, number>;
  placements: Map<string, Omit<PlacementOutlook, "stop">>;
}> {
  const standings = await db
    .selectFrom("standing_hint")
    .select(["opening_id", "steps"])
    .where("person_id", "=", who.personId)
    .execute();
  const placements = await db
    .selectFrom("placement")
    .innerJoin("placement_hint", "placement_hint.placement_id", "placement.id")
    .select(["placement.id", "fails_on", "carried_through"])
    .where("placement.person_id", "=", who.personId)
    .where("placement.active", "=", 1)
    .execute();
  return {
    standings: new Map(standings.map((row) => [row.opening_id, row.steps])),
    placements: new Map(
      placements.map((row) => [
        row.id,
        { failsOn: row.fails_on, carriedThrough: row.carried_through },
      ]),
    ),
  };
}

/** Of some openings those of which a hint about a person is known, the nearest first. */
export async function nearestOpenings(
  db: Reader,
  { personId, openingIds }: { personId: string; openingIds: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectFrom("standing_hint")
    .select("opening_id")
    .where("person_id", "=", personId)
    .where("opening_id", "in", [...openingIds, ""])
    .orderBy("steps")
    .orderBy("opening_id")
    .execute();
  return rows.map((row) => row.opening_id);
}
