import { signingOrganizations } from "../../db/queries/credentials-keys";
import { listsOf } from "../../db/queries/credentials-status";
import { organizationById } from "../../db/queries/identity-organizations";
import type { Reading } from "../record/context.server";
import type { JsonObject } from "./json";
import { readDidDocument } from "./read-did-document.server";
import { readStatusList } from "./read-status-list.server";

/** All that a device needs to check passes where there is no internet, as published at one instant. */
export interface TrustPack {
  /** Epoch milliseconds. */
  at: number;
  /** The DID documents of the accepted issuers, and what they are called. */
  issuers: { name: string; document: JsonObject }[];
  /** Their signed status lists by id. One that does not hold the newest revocation yet is left out. */
  lists: { id: string; credential: JsonObject }[];
}

/** The accepted issuers' keys and lists. */
export async function readTrustPack(reading: Reading, origin: string): Promise<TrustPack> {
  const { db, now } = reading;
  const pack: TrustPack = { at: now, issuers: [], lists: [] };
  for (const organizationId of await signingOrganizations(db)) {
    const document = await readDidDocument(reading, { origin, organizationId });
    const organization = await organizationById(db, organizationId);
    if (document === null || organization === null) continue;
    pack.issuers.push({ name: organization.name, document });
    for (const { id } of await listsOf(db, organizationId)) {
      const list = await readStatusList(reading, id);
      if (list !== null && list !== "behind")
        pack.lists.push({ id, credential: JSON.parse(list.body) });
    }
  }
  return pack;
}
