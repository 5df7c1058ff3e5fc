import { addVendor } from "../../app/placement/vendors/add-vendor.server";
import { orderCheck } from "../../app/placement/vendors/order-check.server";
import { receiveNews } from "../../app/placement/vendors/receive-news.server";
import type { Stage } from "../../app/placement/vendors/vendor";
import { macOf, vendorSecret } from "../../app/placement/vendors/vendor-secret.server";
import type { Staged } from "./staged";

interface Ordered {
  vendorId: string;
  orderId: string;
}

/** A vendor that the program orders from, and one person's card ordered there. */
export async function orderFromVendor(
  { step }: Pick<Staged, "step">,
  by: { adjudicator: string; programId: string; personId: string },
): Promise<Ordered> {
  const { adjudicator, programId, personId } = by;
  const { vendorId } = await step("vendor", adjudicator, (context) =>
    addVendor(context, { programId, name: "Saguaro Screening" }),
  );
  const { orderId } = await step(`order about ${personId}`, adjudicator, (context) =>
    orderCheck(context, { personId, vendorId, type: "az_ivp_card", decider: { body: "state" } }),
  );
  return { vendorId, orderId };
}

/** The vendor says how far an order has come, signed as a vendor signs. Told twice, it is one. */
export async function tellNews(
  { app }: Pick<Staged, "app">,
  { vendorId, orderId }: Ordered,
  { stage, sequence }: { stage: Stage; sequence: number },
): Promise<void> {
  const at = new Date(app.now()).toISOString();
  const news = { id: `${orderId} ${stage}`, order: orderId, stage, at, sequence };
  const body = Buffer.from(JSON.stringify(news));
  const seconds = String(Math.floor(app.now() / 1000));
  const header = `t=${seconds},v1=${macOf(vendorSecret(app.env, vendorId), seconds, body)}`;
  const taken = await receiveNews(app, { vendorId, header, body, address: "192.0.2.10" });
  if (!taken.ok && taken.reason !== "reused")
    throw new Error(`news of ${orderId}: ${taken.reason}`);
}
