import type { NextStep, Owner } from "../../app/placement/gate/next-step";
import type { PlacementOutlook } from "../../app/placement/hints/hint";
import type { Reader, Tx } from "../connect";

const HINT_TABLES = ["standing_hint", "opening_hint", "placement_hint", "person_hint"] as const;

/** Of someone about whom nothing was judged: no number of steps is more, and no day is later. */
const NOTHING_KNOWN = 1_000_000;
const NEVER = "9999-12-31";

/** A corps member of a program whose hints are to be made. */
export interface Unjudged {
  organizationId: string;
  personId: string;
  /** What `marked` is now. */
  marked: number;
}

/** What was found out about one person for one program. */
export interface PersonHint {
  organizationId: string;
  personId: string;
  /** What `marked` was before anything was read. */
  judged: number;
  judgedAt: number;
  lookAgainOn: string;
  openingId: string | null;
  steps: number;
  owner: Owner | null;
  /** Of someone who may be placed: the first day without a yes, and what would keep it away. */
  failsOn: string | null;
  stop: NextStep | null;
  standings: readonly { openingId: string; steps: number }[];
  placements: readonly ({ placementId: string } & PlacementOutlook)[];
}

/** Notes that something was learned about people, in the transaction in which it was. */
export async function markPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx
    .updateTable("person_hint")
    .set((eb) => ({ marked: eb("marked", "+", 1) }))
    .where("person_id", "in", [...new Set(personIds), ""])
    .execute();
}

/** The people of a program whom hints know, in order of id, a page at a time. */
export async function peopleWithHints(
  db: Reader,
  organizationId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("person_hint")
    .select("person_id")
    .where("organization_id", "=", organizationId)
    .where("person_id", ">", after)
    .orderBy("person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Corps members of programs about whom something was learned since they were judged. */
export async function markedPeople(db: Reader, limit: number): Promise<Unjudged[]> {
  const rows = await db
    .selectFrom("person_hint")
    .select(["organization_id", "person_id", "marked"])
    .whereRef("marked", ">", "judged")
    .orderBy("organization_id")
    .orderBy("person_id")
    .limit(limit)
    .execute();
  return rows.map(toUnjudged);
}

/** Those whose hints time has overtaken: the day on which to look again has come. */
export async function overdueHints(db: Reader, on: string, limit: number): Promise<Unjudged[]> {
  const rows = await db
    .selectFrom("person_hint")
    .select(["organization_id", "person_id", "marked"])
    .where("look_again_on", "<=", on)
    .orderBy("look_again_on")
    .limit(limit)
    .execute();
  return rows.map(toUnjudged);
}

/** Corps members of a program, in order of id, whom hints do not know yet. */
export async function membersWithoutHints(
  db: Reader,
  organizationId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .leftJoin("person_hint", (join) =>
      join
        .onRef("person_hint.organization_id", "=", "membership.organization_id")
        .onRef("person_hint.person_id", "=", "membership.person_id"),
    )
    .select("membership.person_id")
    .where("membership.organization_id", "=", organizationId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("person_hint.person_id", "is", null)
    .orderBy("membership.person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Lets hints know of people, as marked: nothing about them was judged yet. */
export async function insertUnjudged(
  tx: Tx,
  { organizationId, personIds }: { organizationId: string; personIds: readonly string[] },
): Promise<void> {
  const unjudged = { marked: 1, judged: 0, judged_at: 0, opening_id: null, owner: null };
  const nothing = { fails_on: null, stop_action: null, stop_owner: null };
  await tx
    .insertInto("person_hint")
    .values(
      personIds.map((person_id) => ({
        organization_id: organizationId,
        person_id,
        ...unjudged,
        ...nothing,
        steps: NOTHING_KNOWN,
        look_again_on: NEVER,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets every hint there is. */
export async function dropEveryHint(tx: Tx): Promise<void> {
  for (const table of HINT_TABLES) await tx.deleteFrom(table).execute();
}

/** Forgets the hints of someone who is no corps member of a program any more. */
export async function dropHints(
  tx: Tx,
  who: Pick<Unjudged, "organizationId" | "personId">,
): Promise<void> {
  const key = { organization_id: who.organizationId, person_id: who.personId };
  await dropStandings(tx, key);
  await tx
    .deleteFrom("person_hint")
    .where("organization_id", "=", key.organization_id)
    .where("person_id", "=", key.person_id)
    .execute();
}

async function dropStandings(tx: Tx, key: { organization_id: string; person_id: string }) {
  await tx
    .deleteFrom("standing_hint")
    .where("person_id", "=", key.person_id)
    .where("opening_id", "in", (eb) =>
      eb
        .selectFrom("opening")
        .select("opening.id")
        .where("opening.organization_id", "=", key.organization_id),
    )
    .execute();
}

function toUnjudged(row: { organization_id: string; person_id: string; marked: number }): Unjudged {
  return { organizationId: row.organization_id, personId: row.person_id, marked: row.marked };
}
