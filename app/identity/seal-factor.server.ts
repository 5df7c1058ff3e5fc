import type { Factor } from "../../db/queries/identity-factors";
import type { Env } from "../env.server";
import { kekIdOf, openBytes, sealBytes } from "../record/seal.server";

type Owner = Pick<Factor, "id" | "personId" | "kind">;
type Keys = Pick<Env, "keyEncryptionKey" | "oldKeyEncryptionKey">;

/** A factor's secret under the current key-encryption key. */
export function sealFactor(secret: Buffer, owner: Owner, { keyEncryptionKey: kek }: Keys) {
  return { sealed: sealBytes(secret, kek, boundTo(owner)), kekId: kekIdOf(kek) };
}

/** The secret again. Throws when neither key at hand sealed it. */
export function openFactor(
  factor: Factor,
  { keyEncryptionKey, oldKeyEncryptionKey }: Keys,
): Buffer {
  const kek = [keyEncryptionKey, oldKeyEncryptionKey].find(
    (one) => one !== null && kekIdOf(one) === factor.kekId,
  );
  if (!kek) throw new Error(`Factor ${factor.id} was sealed under another key-encryption key`);
  return openBytes(factor.sealed, kek, boundTo(factor));
}

const boundTo = ({ id, personId, kind }: Owner) => ["factor", id, personId, kind].join("|");
