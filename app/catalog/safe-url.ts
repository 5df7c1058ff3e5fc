/** Characters that browsers drop or that people cannot see: never part of an address in a lesson. */
const HIDDEN = /[\p{C}\p{Z}\s\\\ufffd]/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Whether a link in a lesson may point at this address: `https://host/…` without a user name,
 * `mailto:someone`, or a place on this site (a path, `?query` or `#anchor`).
 * Anything with a hidden character, a backslash or another scheme is refused.
 */
export function safeUrl(address: string): boolean {
  if (address === "" || HIDDEN.test(address)) return false;
  if (/^mailto:[^/]/i.test(address)) return true;
  if (/^https:\/\/[^/?#@]+([/?#]|$)/i.test(address)) return URL.canParse(address);
  return !SCHEME.test(address) && !address.startsWith("//");
}
