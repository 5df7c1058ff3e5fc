import type { Reading } from "../record/context.server";
import { didWebAddress, platformDid } from "./did-web";
import { fetchDocument, type Outbound } from "./fetch-document.server";
import { MAX_BYTES, MAX_LIST_BYTES } from "./json";
import { ownSources } from "./own-sources.server";
import { readUtf8 } from "./utf8";
import type { VerifierSources } from "./verification/verifier";

/** Most documents fetched for one check: an issuer's and some lists. */
const MOST_FETCHES = 6;

/**
 * What a check that someone asked for may know: our own documents from the database, and those of
 * other issuers through the outbound door. Nothing of ours is ever fetched.
 */
export async function openSources(
  reading: Reading,
  origin: string,
  outbound: Outbound,
): Promise<VerifierSources> {
  const own = await ownSources(reading, origin);
  const asked = new Map<string, Promise<string | null>>();
  const fetchOnce = (url: string, maxBytes: number) => {
    const before = asked.get(url);
    if (before !== undefined) return before;
    if (asked.size >= MOST_FETCHES) return Promise.resolve(null);
    const answer = fetchText(outbound, url, maxBytes);
    asked.set(url, answer);
    return answer;
  };
  return {
    ...own,
    resolveDid: async (did) => {
      const ours = await own.resolveDid(did);
      if (ours !== null || isUnder(did, platformDid(origin), ":")) return ours;
      const url = addressOf(did);
      return url === null ? null : fetchOnce(url, MAX_BYTES);
    },
    readList: async (url) => {
      const ours = await own.readList(url);
      return ours !== null || isUnder(url, origin, "/") ? ours : fetchOnce(url, MAX_LIST_BYTES);
    },
  };
}

/** Where an issuer publishes its keys: a did:web document, or the issuer's own https address. */
function addressOf(issuer: string): string | null {
  const place = didWebAddress(issuer);
  if (place !== null) return `https://${place.host}${place.path}`;
  return issuer.startsWith("https://") ? issuer : null;
}

async function fetchText(outbound: Outbound, url: string, maxBytes: number) {
  const accept = "application/did+json, application/vc, application/ld+json, application/json";
  const file = await fetchDocument(outbound, { url, maxBytes, accept });
  return file.ok ? readUtf8(file.value) : null;
}

function isUnder(text: string, prefix: string, separator: string): boolean {
  return text === prefix || text.startsWith(prefix + separator);
}
