import { signingOrganizations } from "../../db/queries/credentials-keys";
import type { Reading } from "../record/context.server";
import { organizationDid, platformDid } from "./did-web";
import type { JsonObject } from "./json";
import { addresses } from "./open-badge";
import { readDidDocument } from "./read-did-document.server";
import { readStatusList } from "./read-status-list.server";
import type { VerifierSources } from "./verification/verifier";

/**
 * What our own verifier may know: the DID documents and lists of this installation, from the
 * database. Nothing is ever fetched, so another server's issuer cannot be resolved here.
 * `trusted`: every organization that signs here. What it read is kept, so make it anew for each run.
 */
export async function ownSources(reading: Reading, origin: string): Promise<VerifierSources> {
  const issuers = await signingOrganizations(reading.db);
  const documents = new Map<string, Promise<JsonObject | null>>();
  const documentOf = (organizationId: string) => {
    const document =
      documents.get(organizationId) ?? readDidDocument(reading, { origin, organizationId });
    documents.set(organizationId, document);
    return document;
  };
  return {
    now: reading.now,
    verified: new Map(),
    trusted: new Set(issuers.map((id) => organizationDid(origin, id))),
    async resolveDid(did) {
      const organizationId = ownPart(did, `${platformDid(origin)}:o:`);
      if (organizationId === null) return null;
      const document = await documentOf(organizationId);
      return document && JSON.stringify(document);
    },
    async readList(url) {
      const listId = ownPart(url, addresses.statusList(origin, ""));
      const list = listId === null ? null : await readStatusList(reading, listId);
      return list === null || list === "behind" ? null : list.body;
    },
  };
}

/** The opaque id after a prefix of ours; null for anything else. */
function ownPart(text: string, prefix: string): string | null {
  const id = text.startsWith(prefix) ? text.slice(prefix.length) : "";
  return /^[\w-]{1,64}$/.test(id) ? id : null;
}
