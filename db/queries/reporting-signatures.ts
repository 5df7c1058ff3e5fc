import type { Reader, Tx } from "../connect";

/** A signature under a report's manifest. */
export interface ReportSignature {
  /** The DID address of the key. */
  keyId: string;
  /** Base64url. */
  signature: string;
}

/** The signature that was put under a manifest; null before the first time. */
export async function signatureUnder(
  db: Reader,
  organizationId: string,
  manifestHash: string,
): Promise<ReportSignature | null> {
  const row = await db
    .selectFrom("report_signature")
    .select(["key_id as keyId", "signature"])
    .where("organization_id", "=", organizationId)
    .where("manifest_hash", "=", manifestHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a signature; one that is there already stays. */
export async function insertSignature(
  tx: Tx,
  signed: ReportSignature & {
    organizationId: string;
    manifestHash: string;
    by: string | null;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("report_signature")
    .values({
      organization_id: signed.organizationId,
      manifest_hash: signed.manifestHash,
      key_id: signed.keyId,
      signature: signed.signature,
      signed_by: signed.by,
      signed_at: signed.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
