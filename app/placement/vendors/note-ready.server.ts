import type { Tx } from "../../../db/connect";
import { clearancesOf } from "../../../db/queries/placement-facts";
import { dropReadyOrder, insertReadyOrder } from "../../../db/queries/placement-ready-orders";
import { newsOf, type Vendor, type VendorOrder } from "../../../db/queries/placement-vendors";
import { newestOf } from "./vendor";

/**
 * Keeps the list of orders that wait for an adjudicator, after news about one of them: it waits when
 * the newest news says that the vendor is ready, and nothing was decided since it was ordered. The
 * caller has locked the person.
 */
export async function noteReady(
  tx: Tx,
  { programId }: Pick<Vendor, "programId">,
  order: Pick<VendorOrder, "id" | "personId" | "type" | "askedAt">,
  now: number,
): Promise<void> {
  const { id: orderId, personId, type, askedAt } = order;
  const newest = newestOf(await newsOf(tx, [orderId]));
  const isDecided = (await clearancesOf(tx, personId, now)).some(
    (one) => one.type === type && one.state !== "pending" && one.recordedAt >= askedAt,
  );
  if (newest?.stage !== "ready" || isDecided) return dropReadyOrder(tx, orderId);
  await insertReadyOrder(tx, { orderId, programId, personId, type, since: newest.at });
}
