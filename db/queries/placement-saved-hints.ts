import type { NextStep, Owner } from "../../app/placement/gate/next-step";
import { byPerson } from "../by-person";
import type { Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { activePlacementsOfEach } from "./placement";
import type { PersonHint } from "./placement-hints";

/** One statement holds no more rows than a database takes values for. */
const ROWS_AT_ONCE = 250;

/**
 * Puts what was found out about people of one program in the place of what was known. A mark made
 * meanwhile stays. Only what changed is written: judged again, most people stand where they stood.
 */
export async function saveHints(
  tx: Tx,
  organizationId: string,
  hints: readonly PersonHint[],
): Promise<void> {
  for (const some of inLots(hints)) {
    await tx
      .insertInto("person_hint")
      .values(some.map(personRow))
      .onConflict((conflict) =>
        conflict.columns(["organization_id", "person_id"]).doUpdateSet(({ ref }) => ({
          judged: ref("excluded.judged"),
          judged_at: ref("excluded.judged_at"),
          look_again_on: ref("excluded.look_again_on"),
          opening_id: ref("excluded.opening_id"),
          steps: ref("excluded.steps"),
          owner: ref("excluded.owner"),
          fails_on: ref("excluded.fails_on"),
          stop_action: ref("excluded.stop_action"),
          stop_owner: ref("excluded.stop_owner"),
        })),
      )
      .execute();
  }
  await saveStandings(tx, organizationId, hints);
  // Two accounts of one person hold the same placement.
  const placements = new Map(
    hints.flatMap((hint) => hint.placements.map((one) => [one.placementId, one] as const)),
  );
  for (const some of inLots([...placements.values()])) {
    await tx
      .insertInto("placement_hint")
      .values(
        some.map(({ placementId, failsOn, carriedThrough, stop }) => ({
          placement_id: placementId,
          fails_on: failsOn,
          carried_through: carriedThrough,
          ...stopColumns(stop),
        })),
      )
      .onConflict((conflict) =>
        conflict.column("placement_id").doUpdateSet(({ ref }) => ({
          fails_on: ref("excluded.fails_on"),
          carried_through: ref("excluded.carried_through"),
          stop_action: ref("excluded.stop_action"),
          stop_owner: ref("excluded.stop_owner"),
        })),
      )
      .execute();
  }
}

function personRow(hint: PersonHint) {
  return {
    organization_id: hint.organizationId,
    person_id: hint.personId,
    marked: hint.judged,
    judged: hint.judged,
    judged_at: hint.judgedAt,
    look_again_on: hint.lookAgainOn,
    opening_id: hint.openingId,
    steps: hint.steps,
    owner: hint.owner,
    fails_on: hint.failsOn,
    ...stopColumns(hint.stop),
  };
}

const stored = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("standing_hint")
    .select(["opening_id", "person_id", "steps"])
    .where("person_id", "in", ids),
);

async function saveStandings(tx: Tx, organizationId: string, hints: readonly PersonHint[]) {
  const ids = evened(hints.map(({ personId }) => personId));
  const known = byPerson(await stored(tx, { ids }), (row) => row);
  const news: StandingRow[] = [];
  for (const { personId: person_id, standings } of hints) {
    const were = new Map(known.get(person_id)?.map((row) => [row.opening_id, row.steps]));
    for (const { openingId: opening_id, steps } of standings) {
      if (were.get(opening_id) !== steps) news.push({ opening_id, person_id, steps });
      were.delete(opening_id);
    }
    const gone = [...were.keys()];
    if (gone.length > 0)
      await tx
        .deleteFrom("standing_hint")
        .where("person_id", "=", person_id)
        .where("opening_id", "in", gone)
        // What another program's openings know of someone who serves in both stays.
        .where("opening_id", "in", (eb) =>
          eb
            .selectFrom("opening")
            .select("opening.id")
            .where("opening.organization_id", "=", organizationId),
        )
        .execute();
  }
  await insertStandings(tx, news);
}

interface StandingRow {
  opening_id: string;
  person_id: string;
  steps: number;
}

async function insertStandings(tx: Tx, rows: readonly StandingRow[]) {
  for (const some of inLots(rows))
    await tx
      .insertInto("standing_hint")
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(["opening_id", "person_id"])
          .doUpdateSet(({ ref }) => ({ steps: ref("excluded.steps") })),
      )
      .execute();
}

function inLots<Row>(rows: readonly Row[]): Row[][] {
  const lots: Row[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    lots.push(rows.slice(from, from + ROWS_AT_ONCE));
  return lots;
}

/** What was found out about somebody and one opening. */
export interface FoundStanding {
  personId: string;
  steps: number;
  owner: Owner | null;
  lookAgainOn: string;
  /** The first day without a yes, of someone who may be placed; null for none. */
  failsOn: string | null;
  stop: NextStep | null;
}

/** Adds what was found out about one opening to what is known of some people. */
export async function addStandings(
  tx: Tx,
  { openingId, programId }: { openingId: string; programId: string },
  found: readonly FoundStanding[],
): Promise<void> {
  await insertStandings(
    tx,
    found.map(({ personId, steps }) => ({ opening_id: openingId, person_id: personId, steps })),
  );
  const heldBy = await activePlacementsOfEach(
    tx,
    found.map(({ personId }) => personId),
  );
  for (const { personId, steps, owner, lookAgainOn, failsOn, stop } of found) {
    const hint = tx
      .updateTable("person_hint")
      .where("organization_id", "=", programId)
      .where("person_id", "=", personId);
    await hint
      .set({ look_again_on: lookAgainOn })
      .where("look_again_on", ">", lookAgainOn)
      .execute();
    // Someone who serves already, under any account, is near no opening: their placement's own hint looks after them.
    if (heldBy(personId).length > 0) continue;
    await hint
      .set({ opening_id: openingId, steps, owner, fails_on: failsOn, ...stopColumns(stop) })
      .where("steps", ">", steps)
      .execute();
  }
}

function stopColumns(stop: NextStep | null) {
  return { stop_action: stop?.action ?? null, stop_owner: stop?.owner ?? null };
}
