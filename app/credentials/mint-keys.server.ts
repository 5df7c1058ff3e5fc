import { insertKey, keysOf } from "../../db/queries/credentials-keys";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import { nextKid, type OrganizationKey } from "./organization-key";
import type { KeyAlgorithm } from "./public-key";
import { makeKey, type SealedKey } from "./signer.server";

/** The two keys that an organization signs with now: Ed25519 for the embedded proof, P-256 for the JWT. */
export interface SigningKeys {
  embedded: SealedKey;
  token: SealedKey;
}

/**
 * The organization's active keys; makes and publishes the first pair when there is none. No copy of
 * its DID document can be older than its first keys, so these need no day of being staged.
 */
export async function signingKeys(app: App, organizationId: string): Promise<SigningKeys> {
  const present = activePair(await keysOf(app.db, organizationId));
  if (present) return present;
  await mintFirstKeys(app, organizationId);
  const minted = activePair(await keysOf(app.db, organizationId));
  if (!minted) throw new Error(`Organization ${organizationId} has no active pair of keys`);
  return minted;
}

/** Keys are made before the transaction opens; of two that race, the stored pair stays. */
async function mintFirstKeys(app: App, organizationId: string): Promise<void> {
  const year = new Date(app.now()).getUTCFullYear();
  const make = (algorithm: KeyAlgorithm) =>
    makeKey(
      { organizationId, kid: nextKid(algorithm, year, []), algorithm },
      app.env.keyEncryptionKey,
    );
  const pair = [make("Ed25519"), make("ES256")];
  await app.run(SYSTEM, async (context) => {
    if ((await keysOf(context.tx, organizationId)).length > 0) return;
    for (const key of pair) {
      await insertKey(context.tx, { ...key, state: "active", createdAt: context.now });
      await recordAudit(context, {
        organizationId,
        action: "key-activated",
        subjectId: key.kid,
        detail: { publicKey: key.publicKey },
      });
    }
  });
}

function activePair(keys: OrganizationKey[]): SigningKeys | null {
  const active = (algorithm: KeyAlgorithm) =>
    keys.find((key) => key.state === "active" && key.algorithm === algorithm);
  const [embedded, token] = [withSecret(active("Ed25519")), withSecret(active("ES256"))];
  return embedded && token ? { embedded, token } : null;
}

function withSecret(key: OrganizationKey | undefined): SealedKey | null {
  return key && key.sealed !== null ? { ...key, sealed: key.sealed } : null;
}
