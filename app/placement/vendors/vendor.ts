import { z } from "zod";

/** How far a check has come at a vendor. What came out of it is never told here. */
export const STAGES = ["started", "ready", "closed"] as const;
export type Stage = (typeof STAGES)[number];

/** How old or how far ahead a signed time may be, in milliseconds. */
export const WINDOW_MS = 5 * 60_000;
/** The most bytes that one piece of news may have. */
export const MOST_BYTES = 16 * 1024;

/**
 * One piece of news from a vendor, about one order. Fields that are not named here are dropped unread:
 * a result, a report or a name sent with it goes nowhere.
 */
export const vendorNews = z.object({
  id: z.string().min(1).max(100),
  order: z.string().min(1).max(64),
  stage: z.enum(STAGES),
  at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  sequence: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});
export type VendorNews = z.infer<typeof vendorNews>;

/** Where an order stands: the newest news by the vendor's own time, then by its sequence, then by id. */
export function newestOf<News extends Pick<VendorNews, "id" | "at" | "sequence">>(
  news: readonly News[],
): News | null {
  const [first, ...rest] = news;
  if (!first) return null;
  return rest.reduce((newest, one) => (isLater(one, newest) ? one : newest), first);
}

function isLater(
  one: Pick<VendorNews, "id" | "at" | "sequence">,
  other: Pick<VendorNews, "id" | "at" | "sequence">,
): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.sequence !== other.sequence) return one.sequence > other.sequence;
  return one.id > other.id;
}

/** The header that signs a piece of news: when it was sent, and the MACs of that time and the body. */
export interface Signed {
  /** Epoch seconds, as text: the MAC is of these very characters. */
  at: string;
  macs: readonly string[];
}

/** Reads `t=1764000000,v1=…`, the header `Muster-Signature`; null when it is not one. */
export function readSigned(header: string | null): Signed | null {
  if (header === null || header.length > 1000) return null;
  const parts = header.split(",").map((part) => part.trim().split("="));
  const [at, ...more] = parts.filter(([name]) => name === "t").map(([, value]) => value ?? "");
  const macs = parts.filter(([name]) => name === "v1").map(([, value]) => value ?? "");
  if (at === undefined || more.length > 0 || !/^\d{1,12}$/.test(at) || macs.length === 0)
    return null;
  return { at, macs };
}

/** Whether news was sent within five minutes of now (epoch milliseconds), either way. */
export function isTimely({ at }: Signed, now: number): boolean {
  return Math.abs(Number(at) * 1000 - now) <= WINDOW_MS;
}

/** Why a vendor, an order or news was refused. */
export type VendorRefusal =
  | "not-your-program"
  | "no-such-vendor"
  | "vendor-ended"
  | "no-such-order"
  | "forged"
  | "late"
  | "unreadable"
  | "reused"
  | "too-many";
