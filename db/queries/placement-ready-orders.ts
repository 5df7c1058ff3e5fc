import { sql } from "kysely";
import type { Reader, Tx } from "../connect";

/** An order that its vendor is ready with, and that nobody has decided about since. */
export interface ReadyOrder {
  orderId: string;
  personId: string;
  name: string;
  /** The type of clearance. */
  type: string;
  /** When the vendor was ready, by its own time, and the zone in which its program counts days. */
  since: number;
  timeZone: string;
}

/** Notes that a vendor is ready with an order; from when, where that was noted before. */
export async function insertReadyOrder(
  tx: Tx,
  order: Pick<ReadyOrder, "orderId" | "personId" | "type" | "since"> & { programId: string },
): Promise<void> {
  const { orderId, programId, personId, type, since } = order;
  await tx
    .insertInto("ready_order")
    .values({ order_id: orderId, organization_id: programId, person_id: personId, type, since })
    .onConflict((conflict) => conflict.column("order_id").doUpdateSet({ since }))
    .execute();
}

/** Notes that an order waits for nobody here. */
export async function dropReadyOrder(tx: Tx, orderId: string): Promise<void> {
  await tx.deleteFrom("ready_order").where("order_id", "=", orderId).execute();
}

/** The same of every order of one type about a person. */
export async function dropReadyOrdersAbout(
  tx: Tx,
  { personId, type }: Pick<ReadyOrder, "personId" | "type">,
): Promise<void> {
  await tx
    .deleteFrom("ready_order")
    .where("person_id", "=", personId)
    .where("type", "=", type)
    .execute();
}

/** The orders of some programs that wait for a decision, the longest first, and how many there are. */
export async function readyOrders(
  db: Reader,
  { programIds, limit }: { programIds: readonly string[]; limit: number },
): Promise<{ rows: ReadyOrder[]; total: number }> {
  const ready = db
    .selectFrom("ready_order as ready")
    .where("ready.organization_id", "in", [...programIds, ""]);
  const rows = await ready
    .innerJoin("organization", "organization.id", "ready.organization_id")
    .leftJoin("account", "account.person_id", "ready.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "ready.person_id")
    .select(["ready.order_id as orderId", "ready.person_id as personId", "ready.type"])
    .select(sql<string>`coalesce(account.name, unclaimed.name)`.as("name"))
    .select(["ready.since", "organization.time_zone as timeZone"])
    .orderBy("ready.since")
    .orderBy("ready.order_id")
    .limit(limit)
    .execute();
  const { n } = await ready
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return { rows, total: n };
}
