import type { OrganizationKey } from "../../app/credentials/organization-key";
import type { Reader, Tx } from "../connect";

/** Every key that an organization ever published, oldest first. */
export async function keysOf(db: Reader, organizationId: string): Promise<OrganizationKey[]> {
  const rows = await db
    .selectFrom("org_key")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("created_at")
    .orderBy("kid")
    .execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    kid: row.kid,
    algorithm: row.algorithm,
    state: row.state,
    publicKey: row.public_key,
    sealed: row.sealed_key,
    kekId: row.kek_id,
  }));
}

/** Stores a key; one by the same name, or another active one of its algorithm, stays instead. */
export async function insertKey(
  tx: Tx,
  key: OrganizationKey & { createdAt: number },
): Promise<void> {
  await tx
    .insertInto("org_key")
    .values({
      organization_id: key.organizationId,
      kid: key.kid,
      algorithm: key.algorithm,
      state: key.state,
      public_key: key.publicKey,
      sealed_key: key.sealed,
      kek_id: key.kekId,
      created_at: key.createdAt,
      state_at: key.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Organizations that can sign now: the issuers this installation knows. */
export async function signingOrganizations(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("org_key")
    .select("organization_id")
    .distinct()
    .where("state", "=", "active")
    .execute();
  return rows.map((row) => row.organization_id);
}

/** What may be said of a key: whose, which, in what state since when, and what seals it. */
export interface ListedKey {
  organizationId: string;
  kid: string;
  algorithm: string;
  state: string;
  sealedBy: string;
  createdAt: number;
  stateAt: number;
}

/** Every key of this installation, by organization and age, without any of its material. */
export function keyInventory(db: Reader): Promise<ListedKey[]> {
  return db
    .selectFrom("org_key")
    .select([
      "organization_id as organizationId",
      "kid",
      "algorithm",
      "state",
      "kek_id as sealedBy",
      "created_at as createdAt",
      "state_at as stateAt",
    ])
    .orderBy("organization_id")
    .orderBy("created_at")
    .orderBy("kid")
    .execute();
}
