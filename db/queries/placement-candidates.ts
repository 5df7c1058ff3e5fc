import { sql } from "kysely";
import type { Weighed } from "../../app/placement/matching/fit";
import type { Reader } from "../connect";
import { pointsIn } from "./serving-choices";

/** Someone who may fill an opening, with what speaks for them besides the rules. */
export interface RankedCandidate {
  personId: string;
  name: string;
  /** Has served at this school before, or serves there now in another opening. */
  servedHere: boolean;
  /** Holds another placement now. */
  servesNow: boolean;
  /** A hint stands behind their place in the list, and nothing was learned since it was made. */
  isKnown: boolean;
}

/**
 * The corps members of an opening's program who are not in `but`, as hints rank them: the fewest steps
 * first; of equals who has the most of what is asked, then who has served at the school, then who is
 * free, then by name.
 */
export async function rankedCandidates(
  db: Reader,
  opening: { id: string; programId: string; schoolId: string; weighed: Weighed },
  { but, offset, limit }: { but: readonly string[]; offset: number; limit: number },
): Promise<{ rows: RankedCandidate[]; total: number }> {
  const found = db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .leftJoin("standing_hint as hint", (join) =>
      join
        .onRef("hint.person_id", "=", "membership.person_id")
        .on("hint.opening_id", "=", opening.id),
    )
    .leftJoin("person_hint", (join) =>
      join
        .onRef("person_hint.person_id", "=", "membership.person_id")
        .on("person_hint.organization_id", "=", opening.programId),
    )
    .where("membership.organization_id", "=", opening.programId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("membership.person_id", "not in", [...but, ""])
    .where(({ eb, or }) =>
      or([eb("account.person_id", "is not", null), eb("unclaimed.person_id", "is not", null)]),
    );
  const rows = await found
    .select(["membership.person_id", "hint.steps"])
    .select(["person_hint.marked", "person_hint.judged"])
    .select(sql<string>`coalesce(account.name, unclaimed.name)`.as("name"))
    .select(({ selectFrom, exists }) => [
      exists(
        selectFrom("placement")
          .innerJoin("opening", "opening.id", "placement.opening_id")
          .select("placement.id")
          .whereRef("placement.person_id", "=", "membership.person_id")
          .where("opening.school_id", "=", opening.schoolId)
          .where("opening.id", "!=", opening.id),
      ).as("served"),
      exists(
        selectFrom("placement")
          .select("placement.id")
          .whereRef("placement.person_id", "=", "membership.person_id")
          .where("placement.active", "=", 1),
      ).as("serves"),
    ])
    .select(pointsIn(opening.weighed).as("points"))
    .orderBy(sql`coalesce(hint.steps, 1000000)`)
    .orderBy("points", "desc")
    .orderBy("served", "desc")
    .orderBy("serves")
    .orderBy("name")
    .orderBy("membership.person_id")
    .offset(offset)
    .limit(limit)
    .execute();
  const { n } = await found
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map((row) => ({
      personId: row.person_id,
      name: row.name,
      servedHere: Boolean(row.served),
      servesNow: Boolean(row.serves),
      isKnown: row.steps !== null && row.marked === row.judged,
    })),
    total: n,
  };
}
