import { type ExpressionBuilder, sql } from "kysely";
import type { Reader } from "../connect";
import type { DB } from "../schema";

/** Whose yes may end, or have ended: judged before it is shown. */
export interface ToJudge {
  openingId: string;
  personId: string;
  name: string;
  isPlaced: boolean;
  /** The rule versions of someone who is placed. */
  pinned: readonly string[] | null;
}

/** Which: in openings that have not ended by `today`, whose first day without a yes is `until` at the latest. */
export interface EndsAsked {
  programIds: readonly string[];
  today: string;
  until: string;
  school: string | null;
  role: string | null;
  owner: string | null;
  action: string | null;
}

/**
 * Those whom the board may show: by their hints, the first to end first, then those about whom
 * something was learned since. `total` counts all of them.
 */
export async function endingYeses(
  db: Reader,
  asked: EndsAsked,
  page: { offset: number; limit: number },
): Promise<{ rows: ToJudge[]; total: number }> {
  const found = db.selectFrom(placed(db, asked).unionAll(ready(db, asked)).as("row"));
  const rows = await found
    .selectAll()
    .orderBy("unsure")
    .orderBy("fails_on")
    .orderBy("person_id")
    .orderBy("opening_id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { n } = await found
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.map((row) => ({
      openingId: row.opening_id,
      personId: row.person_id,
      name: row.name,
      isPlaced: row.pinned !== null,
      pinned: row.pinned === null ? null : JSON.parse(row.pinned),
    })),
    total: Number(n),
  };
}

/** How many of them end on each day, as far as hints are sure. */
export async function endsByDay(
  db: Reader,
  asked: EndsAsked,
): Promise<{ day: string; isPlaced: boolean; n: number }[]> {
  const rows = await db
    .selectFrom(placed(db, asked).unionAll(ready(db, asked)).as("row"))
    .select(["fails_on", "is_placed", (eb) => eb.fn.countAll<number>().as("n")])
    .where("unsure", "=", 0)
    .groupBy(["fails_on", "is_placed"])
    .orderBy("fails_on")
    .execute();
  return rows.flatMap(({ fails_on, is_placed, n }) =>
    fails_on === null ? [] : [{ day: fails_on, isPlaced: Number(is_placed) === 1, n: Number(n) }],
  );
}

const NAME = sql<string>`coalesce(account.name, unclaimed.name)`.as("name");

function placed(db: Reader, { programIds, today, until, ...pick }: EndsAsked) {
  return db
    .selectFrom("opening")
    .innerJoin("placement", (join) =>
      join.onRef("placement.opening_id", "=", "opening.id").on("placement.active", "=", 1),
    )
    .leftJoin("account", "account.person_id", "placement.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "placement.person_id")
    .leftJoin("placement_hint as hint", "hint.placement_id", "placement.id")
    .leftJoin("person_hint", (join) =>
      join
        .onRef("person_hint.organization_id", "=", "opening.organization_id")
        .onRef("person_hint.person_id", "=", "placement.person_id"),
    )
    .select(["opening.id as opening_id", "placement.person_id"])
    .select(sql<string | null>`placement.pinned`.as("pinned"))
    .select(["hint.fails_on", sql<number>`1`.as("is_placed"), NAME])
    .select(
      sql<number>`case when hint.placement_id is not null
        and person_hint.marked = person_hint.judged then 0 else 1 end`.as("unsure"),
    )
    .where("opening.organization_id", "in", [...programIds, ""])
    .where("opening.ends_on", ">=", today)
    .where(({ eb, or, and }) => {
      const stops = [eb("hint.fails_on", "<=", until)];
      if (pick.owner !== null) stops.push(eb("hint.stop_owner", "=", pick.owner));
      if (pick.action !== null) stops.push(eb("hint.stop_action", "=", pick.action));
      return or([
        and(stops),
        eb("hint.placement_id", "is", null),
        eb("person_hint.marked", "is", null),
        eb("person_hint.marked", ">", eb.ref("person_hint.judged")),
      ]);
    })
    .where((eb) => inPlace(eb, pick));
}

/** Those who may be placed today: in the opening that they are nearest to. */
function ready(db: Reader, { programIds, today, until, ...pick }: EndsAsked) {
  return db
    .selectFrom("person_hint")
    .innerJoin("opening", "opening.id", "person_hint.opening_id")
    .leftJoin("account", "account.person_id", "person_hint.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "person_hint.person_id")
    .select(["opening.id as opening_id", "person_hint.person_id"])
    .select(sql<string | null>`null`.as("pinned"))
    .select(["person_hint.fails_on", sql<number>`0`.as("is_placed"), NAME])
    .select(
      sql<number>`case when person_hint.marked = person_hint.judged then 0 else 1 end`.as("unsure"),
    )
    .where("person_hint.organization_id", "in", [...programIds, ""])
    .where("person_hint.steps", "=", 0)
    .where("opening.ends_on", ">=", today)
    .where(({ eb, or, and }) => {
      const stops = [eb("person_hint.fails_on", "<=", until)];
      if (pick.owner !== null) stops.push(eb("person_hint.stop_owner", "=", pick.owner));
      if (pick.action !== null) stops.push(eb("person_hint.stop_action", "=", pick.action));
      return or([and(stops), eb("person_hint.marked", ">", eb.ref("person_hint.judged"))]);
    })
    .where((eb) => inPlace(eb, pick));
}

function inPlace(
  { eb, and }: ExpressionBuilder<DB, "opening">,
  { school, role }: Pick<EndsAsked, "school" | "role">,
) {
  return and([
    ...(school === null ? [] : [eb("opening.school_id", "=", school)]),
    ...(role === null ? [] : [eb("opening.role", "=", role)]),
  ]);
}
