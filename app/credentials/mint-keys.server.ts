import { insertKey, keysOf } from "../../db/queries/credentials-keys";
import { lockKeys } from "../../db/queries/locks";
import type { App } from "../record/app.server";
import { type Context, SYSTEM } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import { type KeyState, keyActions, nextKid, type OrganizationKey } from "./organization-key";
import { makeKey, type SealedKey } from "./signer.server";

/** The two keys that an organization signs with now: Ed25519 for the embedded proof, P-256 for the JWT. */
export interface SigningKeys {
  embedded: SealedKey;
  token: SealedKey;
}

const ALGORITHMS = ["Ed25519", "ES256"] as const;

/**
 * The organization's active keys; makes and publishes the first pair when there is none. No copy of
 * its DID document can be older than its first keys, so these need no day of being staged.
 */
export async function signingKeys(app: App, organizationId: string): Promise<SigningKeys> {
  const present = pairIn(await keysOf(app.db, organizationId), "active");
  if (present) return present;
  await app.run(SYSTEM, async (context) => {
    await lockKeys(context.tx, organizationId);
    const keys = await keysOf(context.tx, organizationId);
    if (pairIn(keys, "active")) return;
    await mintPair(context, {
      organizationId,
      keys,
      state: "active",
      kek: app.env.keyEncryptionKey,
    });
  });
  const minted = pairIn(await keysOf(app.db, organizationId), "active");
  if (!minted) throw new Error(`Organization ${organizationId} has no active pair of keys`);
  return minted;
}

/**
 * Makes a pair of keys beside those present and writes it down. Being stored is being published: the
 * DID document is read from the same rows. The caller holds `lockKeys`. Returns their labels.
 */
export async function mintPair(
  context: Context,
  input: {
    organizationId: string;
    keys: readonly OrganizationKey[];
    state: KeyState;
    /** Seals the private halves. */
    kek: Buffer;
  },
): Promise<string[]> {
  const { organizationId, keys, state, kek } = input;
  const { tx, now } = context;
  const year = new Date(now).getUTCFullYear();
  const pair = ALGORITHMS.map((algorithm) =>
    makeKey({ organizationId, kid: nextKid(algorithm, year, keys), algorithm }, kek),
  );
  for (const key of pair) {
    await insertKey(tx, { ...key, state, createdAt: now, stateAt: now });
    await recordAudit(context, {
      organizationId,
      action: keyActions[state],
      subjectId: key.kid,
      detail: { publicKey: key.publicKey },
    });
  }
  return pair.map(({ kid }) => kid);
}

/** The pair in one state whose private halves are there; null when one of them is missing. */
export function pairIn(
  keys: readonly OrganizationKey[],
  state: "staged" | "active",
): SigningKeys | null {
  const of = (algorithm: (typeof ALGORITHMS)[number]) =>
    withSecret(keys.find((key) => key.state === state && key.algorithm === algorithm));
  const [embedded, token] = [of("Ed25519"), of("ES256")];
  return embedded && token ? { embedded, token } : null;
}

function withSecret(key: OrganizationKey | undefined): SealedKey | null {
  return key && key.sealed !== null ? { ...key, sealed: key.sealed } : null;
}
