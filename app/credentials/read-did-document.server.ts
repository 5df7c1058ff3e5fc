import { keysOf } from "../../db/queries/credentials-keys";
import type { Reading } from "../record/context.server";
import { didDocument, organizationDid } from "./did-web";
import type { JsonObject } from "./json";
import { vouches } from "./organization-key";
import { readPublicKey } from "./signer.server";

/**
 * The DID document of an organization under this origin, with its key history: compromised keys stay
 * readable and sign for no one. Null for an organization that never had a key.
 */
export async function readDidDocument(
  { db }: Pick<Reading, "db">,
  input: { origin: string; organizationId: string },
): Promise<JsonObject | null> {
  const keys = await keysOf(db, input.organizationId);
  if (keys.length === 0) return null;
  return didDocument(
    organizationDid(input.origin, input.organizationId),
    keys.map(({ kid, algorithm, publicKey, state }) => ({
      kid,
      algorithm,
      publicKey: readPublicKey(publicKey),
      assertion: vouches(state),
    })),
  );
}
