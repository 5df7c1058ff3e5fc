import { membershipsOf } from "../../../db/queries/identity-organizations";
import { clearanceTypes } from "../../../db/queries/placement-clearance-types";
import {
  newsOf,
  type Vendor,
  type VendorOrder,
  vendorById,
  vendorOrders,
  vendorsOf,
} from "../../../db/queries/placement-vendors";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { newestOf, type Stage } from "./vendor";

const MOST_ORDERS = 100;

export type { Vendor };

/** An order and where it stands, by the newest news. */
export interface OrderLine extends VendorOrder {
  title: string;
  stage: Stage | null;
  /** The vendor's own time of that news, epoch milliseconds. */
  since: number | null;
}

/** The vendors of the programs in which the reader adjudicates. */
export async function readVendors({ db, actor }: Reading): Promise<{
  programs: readonly { id: string; name: string }[];
  vendors: readonly Vendor[];
}> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const programs = held
    .filter(
      ({ role, organizationKind }) => role === "adjudicator" && organizationKind === "program",
    )
    .map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    }));
  const ids = programs.map(({ id }) => id);
  return { programs, vendors: await vendorsOf(db, ids) };
}

/** One vendor with its last orders; null unless the reader adjudicates in its program. */
export async function readVendor(
  { db, actor }: Reading,
  vendorId: string,
): Promise<{ vendor: Vendor; orders: readonly OrderLine[]; total: number } | null> {
  const vendor = await vendorById(db, vendorId);
  if (!vendor || !(await holdsRoleIn(db, actor, vendor.programId, "adjudicator"))) return null;
  const orders = await vendorOrders(db, { vendorIds: [vendorId], limit: MOST_ORDERS });
  return { vendor, orders: await standing({ db }, orders.rows), total: orders.total };
}

/** What a program ordered about one person. The caller has checked who reads. */
export async function readOrdersAbout(
  { db }: Pick<Reading, "db">,
  which: { programId: string; personId: string },
): Promise<{ vendors: readonly Vendor[]; orders: readonly OrderLine[]; total: number }> {
  const vendors = await vendorsOf(db, [which.programId]);
  const orders = await vendorOrders(db, {
    vendorIds: vendors.map(({ id }) => id),
    personId: which.personId,
    limit: MOST_ORDERS,
  });
  return {
    vendors: vendors.filter(({ endedAt }) => endedAt === null),
    orders: await standing({ db }, orders.rows),
    total: orders.total,
  };
}

async function standing(
  { db }: Pick<Reading, "db">,
  orders: readonly VendorOrder[],
): Promise<OrderLine[]> {
  const types = await clearanceTypes(db);
  const news = await newsOf(
    db,
    orders.map(({ id }) => id),
  );
  return orders.map((order) => {
    const newest = newestOf(news.filter((one) => one.order === order.id));
    return {
      ...order,
      title: types.get(order.type)?.title ?? order.type,
      stage: newest?.stage ?? null,
      since: newest?.at ?? null,
    };
  });
}
