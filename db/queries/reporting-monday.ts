import { sql } from "kysely";
import type { Owner } from "../../app/placement/gate/next-step";
import type { Reader } from "../connect";
import { evened, prepared } from "../prepared";

/** What someone is called; an import knows people before they have an account. */
const NAME = sql<string>`coalesce(account.name, unclaimed.name)`.as("name");

/** An active placement that a list may show, with what hints say of it. Days are civil days. */
export interface WatchedPlacement {
  placementId: string;
  openingId: string;
  personId: string;
  startsOn: string;
  /** Nothing was learned about the person since the hint was made. */
  isSure: boolean;
  failsOn: string | null;
  carriedThrough: string | null;
}

type Watching = {
  programIds: readonly string[];
  today: string;
  failsBy: string;
  carriedBy: string;
};

const watched = prepared((db, { programIds, today, failsBy, carriedBy }: Watching) =>
  db
    .selectFrom("opening")
    .innerJoin("placement", (join) =>
      join.onRef("placement.opening_id", "=", "opening.id").on("placement.active", "=", 1),
    )
    .leftJoin("placement_hint as hint", "hint.placement_id", "placement.id")
    .leftJoin("person_hint", (join) =>
      join
        .onRef("person_hint.organization_id", "=", "opening.organization_id")
        .onRef("person_hint.person_id", "=", "placement.person_id"),
    )
    .select(["placement.id", "placement.opening_id", "placement.person_id", "opening.starts_on"])
    .select(["hint.placement_id", "hint.fails_on", "hint.carried_through"])
    .select(["person_hint.marked", "person_hint.judged"])
    .where("opening.organization_id", "in", programIds)
    .where("opening.ends_on", ">=", today)
    .where(({ eb, or }) =>
      or([
        eb("hint.placement_id", "is", null),
        eb("person_hint.marked", "is", null),
        eb("person_hint.marked", ">", eb.ref("person_hint.judged")),
        eb("hint.fails_on", "<=", failsBy),
        eb("hint.carried_through", "<=", carriedBy),
      ]),
    ),
);

/**
 * The active placements of some programs of which hints are not sure, that fail by a day, or whose
 * waiver or company ends by another: in no order.
 */
export async function placementsToWatch(db: Reader, asked: Watching): Promise<WatchedPlacement[]> {
  const rows = await watched(db, { ...asked, programIds: evened(asked.programIds) });
  return rows.map((row) => ({
    placementId: row.id,
    openingId: row.opening_id,
    personId: row.person_id,
    startsOn: row.starts_on,
    isSure: row.placement_id !== null && row.marked !== null && row.marked === row.judged,
    failsOn: row.fails_on,
    carriedThrough: row.carried_through,
  }));
}

const held = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("placement")
    .leftJoin("account", "account.person_id", "placement.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "placement.person_id")
    .select(["placement.id", "placement.pinned"])
    .select(NAME)
    .where("placement.id", "in", ids),
);

/** Who holds some placements, and the rule versions that each was made under. */
export async function holdersOf(
  db: Reader,
  placementIds: readonly string[],
): Promise<Map<string, { name: string; pinned: readonly string[] }>> {
  const rows = await held(db, { ids: evened(placementIds) });
  return new Map(rows.map(({ id, name, pinned }) => [id, { name, pinned: JSON.parse(pinned) }]));
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

type Near = { openingId: string; programId: string; steps: number; limit: number };

const near = prepared((db, { openingId, programId, steps, limit }: Near) =>
  db
    .selectFrom("standing_hint")
    .leftJoin("account", "account.person_id", "standing_hint.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "standing_hint.person_id")
    .innerJoin("person_hint", (join) =>
      join
        .onRef("person_hint.person_id", "=", "standing_hint.person_id")
        .on("person_hint.organization_id", "=", programId),
    )
    .select(["standing_hint.person_id as personId"])
    .select(NAME)
    .where("standing_hint.opening_id", "=", openingId)
    .where("standing_hint.steps", "=", steps)
    // Null for who serves already, and is not looked for here.
    .where("person_hint.opening_id", "is not", null)
    .orderBy("standing_hint.person_id")
    .limit(limit),
);

/** The first few corps members who serve nowhere and, by the hint, are so many steps from an opening. */
export function peopleNear(db: Reader, asked: Near): Promise<{ personId: string; name: string }[]> {
  return near(db, asked);
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
