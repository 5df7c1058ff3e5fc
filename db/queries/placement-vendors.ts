import type { VendorNews } from "../../app/placement/vendors/vendor";
import type { Reader, Tx } from "../connect";
import { type FirstOf, firstOf } from "./first-of";
import { PERSON_NAME } from "./person-name";

/** A vendor that carries out checks for one program. */
export interface Vendor {
  id: string;
  programId: string;
  /** The zone in which the program counts days. */
  timeZone: string;
  name: string;
  endedAt: number | null;
}

/** A check that was ordered, with the name of whom it is about. */
export interface VendorOrder {
  id: string;
  vendorId: string;
  vendorName: string;
  timeZone: string;
  personId: string;
  name: string;
  type: string;
  askedAt: number;
}

export async function insertVendor(
  tx: Tx,
  {
    id,
    programId,
    name,
    by,
    at,
  }: Pick<Vendor, "id" | "programId" | "name"> & { by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("vendor")
    .values({ id, organization_id: programId, name, added_by: by, added_at: at })
    .execute();
}

/** Ends a vendor; ending it again changes nothing. */
export async function insertVendorEnd(
  tx: Tx,
  { vendorId, by, at }: { vendorId: string; by: string; at: number },
): Promise<void> {
  await tx
    .insertInto("vendor_end")
    .values({ vendor_id: vendorId, ended_by: by, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function vendors(db: Reader) {
  return db
    .selectFrom("vendor")
    .innerJoin("organization", "organization.id", "vendor.organization_id")
    .leftJoin("vendor_end", "vendor_end.vendor_id", "vendor.id")
    .select(["vendor.id", "vendor.organization_id", "vendor.name", "vendor_end.at as ended_at"])
    .select("organization.time_zone");
}

function toVendor(row: {
  id: string;
  organization_id: string;
  name: string;
  ended_at: number | null;
  time_zone: string;
}): Vendor {
  return {
    id: row.id,
    programId: row.organization_id,
    timeZone: row.time_zone,
    name: row.name,
    endedAt: row.ended_at,
  };
}

/** The vendors of some programs, those that ended too, by name. */
export async function vendorsOf(db: Reader, programIds: readonly string[]): Promise<Vendor[]> {
  const rows = await vendors(db)
    .where("vendor.organization_id", "in", [...programIds, ""])
    .orderBy("vendor.name")
    .orderBy("vendor.id")
    .execute();
  return rows.map(toVendor);
}

export async function vendorById(db: Reader, id: string): Promise<Vendor | null> {
  const row = await vendors(db).where("vendor.id", "=", id).executeTakeFirst();
  return row ? toVendor(row) : null;
}

export async function insertVendorOrder(
  tx: Tx,
  order: {
    id: string;
    vendorId: string;
    clearanceId: string;
    personId: string;
    type: string;
    by: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("vendor_order")
    .values({
      id: order.id,
      vendor_id: order.vendorId,
      clearance_id: order.clearanceId,
      person_id: order.personId,
      type: order.type,
      asked_by: order.by,
      asked_at: order.at,
    })
    .execute();
}

/** An order that a vendor was given; null when it was not. */
export async function orderOf(
  db: Reader,
  vendorId: string,
  orderId: string,
): Promise<Pick<VendorOrder, "id" | "personId" | "type" | "askedAt"> | null> {
  const row = await db
    .selectFrom("vendor_order")
    .select(["id", "person_id as personId", "type", "asked_at as askedAt"])
    .where("id", "=", orderId)
    .where("vendor_id", "=", vendorId)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest orders of some vendors or about one person, and how many there are. */
export async function vendorOrders(
  db: Reader,
  which: { vendorIds: readonly string[]; personId?: string; limit: number },
): Promise<FirstOf<VendorOrder>> {
  let query = db
    .selectFrom("vendor_order as ordered")
    .innerJoin("vendor", "vendor.id", "ordered.vendor_id")
    .innerJoin("organization", "organization.id", "vendor.organization_id")
    .leftJoin("account", "account.person_id", "ordered.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "ordered.person_id")
    .select([
      "ordered.id",
      "ordered.vendor_id",
      "vendor.name as vendor_name",
      "organization.time_zone",
      "ordered.person_id",
      PERSON_NAME.as("name"),
      "ordered.type",
      "ordered.asked_at",
    ])
    .where("ordered.vendor_id", "in", [...which.vendorIds, ""])
    .orderBy("ordered.asked_at", "desc")
    .orderBy("ordered.id");
  if (which.personId !== undefined) query = query.where("ordered.person_id", "=", which.personId);
  const { rows, total } = await firstOf(query, which.limit);
  const orders = rows.map((row) => ({
    id: row.id,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    timeZone: row.time_zone,
    personId: row.person_id,
    name: row.name,
    type: row.type,
    askedAt: row.asked_at,
  }));
  return { rows: orders, total };
}

/** Everything a vendor said about some orders; `id` is a hash of the vendor's own. */
export async function newsOf(db: Reader, orderIds: readonly string[]): Promise<VendorNews[]> {
  const rows = await db
    .selectFrom("vendor_news")
    .select(["id", "order_id", "stage", "at", "sequence"])
    .where("order_id", "in", [...orderIds, ""])
    .execute();
  return rows.map(({ order_id, ...row }) => ({ ...row, order: order_id }));
}

/** One piece of news by the hash of the vendor's own id; null when it never came. */
export async function newsById(
  db: Reader,
  vendorId: string,
  id: string,
): Promise<VendorNews | null> {
  const row = await db
    .selectFrom("vendor_news")
    .select(["id", "order_id", "stage", "at", "sequence"])
    .where("vendor_id", "=", vendorId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { order_id, ...news } = row;
  return { ...news, order: order_id };
}

/** Stores news once; false when this id was there already. */
export async function insertNews(
  tx: Tx,
  vendorId: string,
  news: VendorNews & { receivedAt: number },
): Promise<boolean> {
  const stored = await tx
    .insertInto("vendor_news")
    .values({
      vendor_id: vendorId,
      id: news.id,
      order_id: news.order,
      stage: news.stage,
      at: news.at,
      sequence: news.sequence,
      received_at: news.receivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(stored.numInsertedOrUpdatedRows ?? 0) > 0;
}
