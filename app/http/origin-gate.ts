/** What the gate looks at: the parts of a request that say where it comes from. */
export interface Knock {
  method: string;
  /** The request target as sent: must be a path. */
  target: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
  /** One of our proxies says that the client came over plain HTTP. */
  isPlain: boolean;
}

export type GateDecision =
  | { pass: true }
  | { pass: false; status: 308 | 400 | 403 | 405 | 414 | 421; reason: GateRefusal };

export type GateRefusal =
  | "bad-target"
  | "long-target"
  | "wrong-method"
  | "wrong-host"
  | "plain-http"
  | "other-site"
  | "no-origin";

/** The longest path and query that is read, in bytes. */
export const MAX_TARGET = 4096;

const READS = new Set(["GET", "HEAD"]);

/** Addresses that programs post to. Every browser says where a POST comes from; programs need not. */
export const FOR_PROGRAMS = /^\/(api\/|credentials\/(issue|verify)$|presentations\/verify$)/;

/**
 * Decides whether a request may reach the framework at all.
 * Reads pass when they are addressed to us. A POST passes only when the browser says that one of our
 * own pages sent it: Sec-Fetch-Site is same-origin, or, where the browser sends no such header, Origin
 * is ours. An Origin that is not ours refuses in every case; without one, only what programs post to
 * is open. Over plain HTTP a page leads to the https
 * address (308) and a POST is refused. `ours` is MUSTER_ORIGIN.
 */
export function judgeKnock(knock: Knock, ours: string): GateDecision {
  if (knock.target.length > MAX_TARGET) return refuse(414, "long-target");
  if (!isReadable(knock.target)) return refuse(400, "bad-target");
  if (knock.host?.toLowerCase() !== new URL(ours).host) return refuse(421, "wrong-host");
  const isRead = READS.has(knock.method);
  if (knock.isPlain && ours.startsWith("https:")) return refuse(isRead ? 308 : 403, "plain-http");
  if (isRead) return { pass: true };
  if (knock.method !== "POST") return refuse(405, "wrong-method");
  if (knock.origin !== undefined && knock.origin !== ours) return refuse(403, "other-site");
  if (knock.fetchSite === "same-origin" || knock.origin === ours) {
    return knock.fetchSite === "cross-site" || knock.fetchSite === "same-site"
      ? refuse(403, "other-site")
      : { pass: true };
  }
  if (knock.fetchSite !== undefined) return refuse(403, "other-site");
  return FOR_PROGRAMS.test(knock.target) ? { pass: true } : refuse(403, "no-origin");
}

/** One path of ours whose escapes are whole and are UTF-8, so that nothing behind us fails on it. */
function isReadable(target: string): boolean {
  if (!target.startsWith("/") || target.startsWith("//")) return false;
  try {
    return decodeURIComponent(target.split("?", 1)[0] ?? "") !== "";
  } catch {
    return false;
  }
}

function refuse(
  status: Exclude<GateDecision, { pass: true }>["status"],
  reason: GateRefusal,
): GateDecision {
  return { pass: false, status, reason };
}

/** Headers by which a proxy speaks for the client. They steer URLs, so no stranger may set them. */
const FORWARDED =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-original-.*|x-rewrite-url|x-http-method.*)$/i;

export function isForwardedHeader(name: string): boolean {
  return FORWARDED.test(name);
}

/**
 * The address that limits are counted by: the peer itself, or, when the peer is one of our proxies,
 * the last address in X-Forwarded-For that is not.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  proxies: readonly string[],
): string {
  const near = plainAddress(peer);
  if (!proxies.includes(near)) return near;
  const hops = (forwardedFor ?? "").split(",").map((hop) => plainAddress(hop.trim()));
  return hops.findLast((hop) => hop !== "" && !proxies.includes(hop)) ?? near;
}

/** Whole networks share one counter in IPv6, where one subscriber holds a /64. */
export function limitKey(address: string): string {
  return address.includes(":") ? `${address.split(":").slice(0, 4).join(":")}::/64` : address;
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
