import ipaddr from "ipaddr.js";

/** The part of IPv6 that is routed to anyone (RFC 4291, §2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * May a stranger's link make us call this address? Only what anyone can reach: not private,
 * loopback, link-local, unique-local, mapped, translated, multicast, documentation or reserved.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL_UNICAST) : true;
}

/** Does this address lead back to this very machine? */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === "loopback";
}
