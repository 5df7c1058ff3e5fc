import { sql } from "kysely";
import type { Owner } from "../../app/placement/gate/next-step";
import type { Reader } from "../connect";

/** What someone is called; an import knows people before they have an account. */
const NAME = sql<string>`coalesce(account.name, unclaimed.name)`.as("name");

/** An active placement that may be one to look at: it is judged before it is shown. */
export interface PlacementToJudge {
  placementId: string;
  openingId: string;
  personId: string;
  name: string;
  /** The rule versions that it was made under. */
  pinned: readonly string[];
}

/** Which placements: by where in time their openings start, and by what hints say. Days are civil days. */
export interface PlacementsAsked {
  programIds: readonly string[];
  /** at-risk: fails by `until`. starting: begins this week, and fails on its start. ending: carried until a day. */
  list: "at-risk" | "starting" | "ending";
  today: string;
  /** The last day of what is called this week. */
  week: string;
  /** The first day without a yes that at-risk looks for, at the latest. */
  until: string;
  /** The last day of a waiver or accompaniment that ending looks for, at the latest. */
  carriedUntil: string;
}

/**
 * The active placements that a list may show, those of which the hint is sure first, then those about
 * which something was learned since. `total` counts all of them.
 */
export async function placementsToJudge(
  db: Reader,
  asked: PlacementsAsked,
  page: { offset: number; limit: number },
): Promise<{ rows: PlacementToJudge[]; total: number }> {
  const found = placements(db, asked);
  const [rows, count] = await Promise.all([
    found
      .select(["placement.id", "placement.opening_id", "placement.person_id"])
      .select(NAME)
      .select("placement.pinned")
      .orderBy(sql`case when person_hint.marked = person_hint.judged then 0 else 1 end`)
      .orderBy(asked.list === "ending" ? "hint.carried_through" : "hint.fails_on")
      .orderBy("opening.starts_on")
      .orderBy("placement.id")
      .offset(page.offset)
      .limit(page.limit)
      .execute(),
    found.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow(),
  ]);
  return {
    rows: rows.map((row) => ({
      placementId: row.id,
      openingId: row.opening_id,
      personId: row.person_id,
      name: row.name,
      pinned: JSON.parse(row.pinned),
    })),
    total: count.n,
  };
}

function placements(db: Reader, asked: PlacementsAsked) {
  const { programIds, list, today, week, until, carriedUntil } = asked;
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
    .where("opening.organization_id", "in", [...programIds, ""])
    .where("opening.ends_on", ">=", today)
    .where(({ eb, or, and, not }) => {
      const unsure = or([
        eb("hint.placement_id", "is", null),
        eb("person_hint.marked", "is", null),
        eb("person_hint.marked", ">", eb.ref("person_hint.judged")),
      ]);
      const soon = and([eb("opening.starts_on", ">", today), eb("opening.starts_on", "<=", week)]);
      const failsAtStart = eb("hint.fails_on", "<=", eb.ref("opening.starts_on"));
      const fails = eb("hint.fails_on", "<=", until);
      if (list === "starting") return and([soon, or([unsure, failsAtStart])]);
      if (list === "at-risk") return or([unsure, and([fails, not(and([soon, failsAtStart]))])]);
      const held = or([eb("hint.fails_on", "is", null), not(fails)]);
      return or([unsure, and([eb("hint.carried_through", "<=", carriedUntil), held])]);
    });
}

/** Someone whose nearest opening waits for a step of ours. */
export interface PersonToJudge {
  openingId: string;
  personId: string;
  name: string;
}

/** The corps members whose first step is for one of these owners to take, the nearest first. */
export async function peopleWaitingOn(
  db: Reader,
  { programIds, owners }: { programIds: readonly string[]; owners: readonly Owner[] },
  page: { offset: number; limit: number },
): Promise<{ rows: PersonToJudge[]; total: number }> {
  const found = db
    .selectFrom("person_hint")
    .leftJoin("account", "account.person_id", "person_hint.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "person_hint.person_id")
    .where("person_hint.organization_id", "in", [...programIds, ""])
    .where("person_hint.owner", "in", [...owners]);
  const rows = await found
    .select(["person_hint.opening_id", "person_hint.person_id"])
    .select(NAME)
    .orderBy("person_hint.steps")
    .orderBy("person_hint.person_id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { n } = await found
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return {
    rows: rows.flatMap(({ opening_id, person_id, name }) =>
      opening_id === null ? [] : [{ openingId: opening_id, personId: person_id, name }],
    ),
    total: n,
  };
}

/** Corps members who serve nowhere and, by the hint, are so many steps from an opening. */
export async function peopleNear(
  db: Reader,
  { openingId, programId, steps }: { openingId: string; programId: string; steps: number },
  limit: number,
): Promise<PersonToJudge[]> {
  const rows = await db
    .selectFrom("standing_hint")
    .leftJoin("account", "account.person_id", "standing_hint.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "standing_hint.person_id")
    .innerJoin("person_hint", (join) =>
      join
        .onRef("person_hint.person_id", "=", "standing_hint.person_id")
        .on("person_hint.organization_id", "=", programId),
    )
    .select(["standing_hint.person_id"])
    .select(NAME)
    .where("standing_hint.opening_id", "=", openingId)
    .where("standing_hint.steps", "=", steps)
    // Null for who serves already, and is not looked for here.
    .where("person_hint.opening_id", "is not", null)
    .orderBy("standing_hint.person_id")
    .limit(limit)
    .execute();
  return rows.map(({ person_id, name }) => ({ openingId, personId: person_id, name }));
}

/** How many corps members of some programs are still to be judged, because something is new. */
export async function countUnjudged(db: Reader, programIds: readonly string[]): Promise<number> {
  const marked = await db
    .selectFrom("person_hint")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "in", [...programIds, ""])
    .whereRef("marked", ">", "judged")
    .executeTakeFirstOrThrow();
  const unknown = await db
    .selectFrom("membership")
    .leftJoin("person_hint", (join) =>
      join
        .onRef("person_hint.organization_id", "=", "membership.organization_id")
        .onRef("person_hint.person_id", "=", "membership.person_id"),
    )
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("membership.organization_id", "in", [...programIds, ""])
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("person_hint.person_id", "is", null)
    .executeTakeFirstOrThrow();
  return marked.n + unknown.n;
}
