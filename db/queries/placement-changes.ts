import type { LayerMove } from "../../app/placement/rules/pins";
import type { Reader, Tx } from "../connect";

/** One change of an opening's layers. */
export interface OpeningChange {
  openingId: string;
  was: readonly string[];
  layers: readonly string[];
  moves: readonly LayerMove[];
  changedBy: string;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Gives an opening other layers, and writes down what changed; returns the change's number. The caller
 * holds the opening's lock.
 */
export async function changeLayers(tx: Tx, change: OpeningChange): Promise<number> {
  const { openingId, was, layers, moves, changedBy, at } = change;
  const last = await tx
    .selectFrom("opening_change")
    .select((eb) => eb.fn.max<number | null>("seq").as("seq"))
    .where("opening_id", "=", openingId)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await tx
    .insertInto("opening_change")
    .values({
      opening_id: openingId,
      seq,
      was: JSON.stringify(was),
      layers: JSON.stringify(layers),
      moves: JSON.stringify(moves),
      changed_by: changedBy,
      at,
    })
    .execute();
  await tx
    .updateTable("opening")
    .set({ layers: JSON.stringify(layers) })
    .where("id", "=", openingId)
    .execute();
  return seq;
}

/** How the layers of some openings changed, oldest first. */
export async function openingChanges(
  db: Reader,
  openingIds: readonly string[],
): Promise<OpeningChange[]> {
  const rows = await db
    .selectFrom("opening_change")
    .selectAll()
    .where("opening_id", "in", [...openingIds, ""])
    .orderBy("opening_id")
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    openingId: row.opening_id,
    was: JSON.parse(row.was),
    layers: JSON.parse(row.layers),
    moves: JSON.parse(row.moves),
    changedBy: row.changed_by,
    at: row.at,
  }));
}
