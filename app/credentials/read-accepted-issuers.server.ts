import { signingOrganizations } from "../../db/queries/credentials-keys";
import { organizationById } from "../../db/queries/identity-organizations";
import type { Reading } from "../record/context.server";
import { organizationDid } from "./did-web";

/** An issuer whose credentials count here. */
export interface AcceptedIssuer {
  id: string;
  name: string;
}

/** The organizations that sign here, by DID, in the order of their names. */
export async function readAcceptedIssuers(
  { db }: Pick<Reading, "db">,
  origin: string,
): Promise<AcceptedIssuer[]> {
  const ids = await signingOrganizations(db);
  const found = await Promise.all(ids.map((id) => organizationById(db, id)));
  return found
    .filter((organization) => organization !== null)
    .map(({ id, name }) => ({ id: organizationDid(origin, id), name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
