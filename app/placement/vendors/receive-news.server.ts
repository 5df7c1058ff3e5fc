import { lockPeople } from "../../../db/queries/locks";
import { insertNews, newsById, orderOf, vendorById } from "../../../db/queries/placement-vendors";
import type { App } from "../../record/app.server";
import { sha256 } from "../../record/canonical";
import { STRANGER } from "../../record/context.server";
import { limitRate, type RateRule } from "../../record/limit-rate.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { rowName } from "../../record/sealed-tables";
import { noteReady } from "./note-ready.server";
import { isTimely, readSigned, type VendorRefusal, vendorNews } from "./vendor";
import { isSignedBy, vendorSecret } from "./vendor-secret.server";

const DOOR: RateRule = { door: "vendor-news:address", most: 600, windowMs: 60_000 };

type Refusal = Exclude<VendorRefusal, "not-your-program" | "no-such-vendor" | "vendor-ended">;

/**
 * Takes a piece of news that a vendor signed. It says how far an order has come and opens an
 * adjudicator's eyes, nothing more: no clearance is recorded and the gate never reads it. Sent again it
 * gets the same answer. Refused: `too-many` (`waitSeconds`), `forged` (also an unknown or ended
 * vendor's), `late`, `unreadable`, `no-such-order`, `reused` (an id that came with other content).
 */
export async function receiveNews(
  app: App,
  sent: { vendorId: string; header: string | null; body: Uint8Array; address: string },
): Promise<Outcome<{ isNew: boolean }, Refusal>> {
  const allowed = await app.run(STRANGER, (context) => limitRate(context, DOOR, sent.address));
  if (!allowed.ok) return allowed;
  const signed = readSigned(sent.header);
  const vendor = await vendorById(app.db, sent.vendorId);
  const secret = vendorSecret(app.env, sent.vendorId);
  const isTheirs = signed !== null && isSignedBy(secret, signed, sent.body);
  if (!isTheirs || !vendor || vendor.endedAt !== null) return refused("forged");
  if (!isTimely(signed, app.now())) return refused("late");
  const read = vendorNews.safeParse(jsonOf(sent.body));
  if (!read.success) return refused("unreadable");
  const news = { ...read.data, id: sha256(read.data.id) };
  return app.run(STRANGER, async (context) => {
    const { tx, now } = context;
    const order = await orderOf(tx, vendor.id, news.order);
    if (!order) return refused("no-such-order");
    await lockPeople(tx, [order.personId]);
    const isNew = await insertNews(tx, vendor.id, { ...news, receivedAt: now });
    if (isNew) {
      await noteReady(tx, vendor, order, now);
      await sealRow(context, {
        organizationId: vendor.programId,
        table: "vendor_news",
        id: rowName(vendor.id, news.id),
      });
      return done({ isNew });
    }
    const first = await newsById(tx, vendor.id, news.id);
    const same =
      first?.order === news.order &&
      first.stage === news.stage &&
      first.at === news.at &&
      first.sequence === news.sequence;
    return same ? done({ isNew }) : refused("reused");
  });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    // What is no JSON is refused by the schema, in the same words.
    return undefined;
  }
}
