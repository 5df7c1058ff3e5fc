import type { Reader, Tx } from "../connect";

/** A key that was compromised, and since when. */
export interface CompromisedKey {
  organizationId: string;
  kid: string;
  /** Epoch milliseconds. */
  stateAt: number;
}

interface SignedFile {
  body: string;
  kid: string;
  hash: string;
}

/**
 * Awards that must be signed again because of a compromised key and were not yet, at most `limit`:
 * all that its organization issued before, and any that it signed.
 */
export async function awardsToResign(
  db: Reader,
  key: CompromisedKey,
  limit: number,
): Promise<string[]> {
  const rows = await toResign(db, key)
    .select("credential.id")
    .orderBy("credential.id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** How many there are of them. */
export async function countToResign(db: Reader, key: CompromisedKey): Promise<number> {
  const row = await toResign(db, key)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}

function toResign(db: Reader, { organizationId, kid, stateAt }: CompromisedKey) {
  return db
    .selectFrom("credential")
    .innerJoin("issuance_log", "issuance_log.credential_id", "credential.id")
    .leftJoin("erasure", "erasure.person_id", "credential.person_id")
    .where("erasure.person_id", "is", null)
    .where("credential.organization_id", "=", organizationId)
    .where((eb) =>
      eb.or([
        eb("issuance_log.at", "<", stateAt),
        eb.exists(
          eb
            .selectFrom("credential_encoding")
            .select("credential_encoding.kid")
            .whereRef("credential_encoding.credential_id", "=", "credential.id")
            .where("credential_encoding.kid", "=", kid),
        ),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("credential_resigning")
            .select("credential_resigning.id")
            .whereRef("credential_resigning.credential_id", "=", "credential.id")
            .where("credential_resigning.compromised_kid", "=", kid),
        ),
      ),
    );
}

/** Whether the earner was written to about this key. */
export async function wasTold(
  db: Reader,
  { organizationId, kid }: Pick<CompromisedKey, "organizationId" | "kid">,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("credential_resigning")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("compromised_kid", "=", kid)
    .where("person_id", "=", personId)
    .where("told", "=", 1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Writes down that an award was signed again, and puts the new files in the place of the old; false
 * when that was done before because of the same key.
 */
export async function storeSignedAgain(
  tx: Tx,
  signed: {
    id: string;
    credentialId: string;
    organizationId: string;
    personId: string;
    compromisedKid: string;
    json: SignedFile;
    jwt: SignedFile;
    told: boolean;
    at: number;
  },
): Promise<boolean> {
  const { credentialId, json, jwt, at } = signed;
  const written = await tx
    .insertInto("credential_resigning")
    .values({
      id: signed.id,
      credential_id: credentialId,
      organization_id: signed.organizationId,
      person_id: signed.personId,
      compromised_kid: signed.compromisedKid,
      json_kid: json.kid,
      jwt_kid: jwt.kid,
      json_hash: json.hash,
      jwt_hash: jwt.hash,
      told: signed.told ? 1 : 0,
      at,
    })
    .onConflict((conflict) => conflict.columns(["credential_id", "compromised_kid"]).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return false;
  const files = [
    { format: "json", ...json },
    { format: "jwt", ...jwt },
  ] as const;
  for (const { format, body, kid } of files)
    await tx
      .updateTable("credential_encoding")
      .set({ body, kid, signed_at: at })
      .where("credential_id", "=", credentialId)
      .where("format", "=", format)
      .execute();
  return true;
}

/** How many awards were signed again because of a key, and how many earners were told. */
export async function countSignedAgain(
  db: Reader,
  { organizationId, kid }: Pick<CompromisedKey, "organizationId" | "kid">,
): Promise<{ signedAgain: number; told: number }> {
  const row = await db
    .selectFrom("credential_resigning")
    .select((eb) => [
      eb.fn.countAll<number>().as("signed_again"),
      eb.fn.sum<number | null>("told").as("told"),
    ])
    .where("organization_id", "=", organizationId)
    .where("compromised_kid", "=", kid)
    .executeTakeFirstOrThrow();
  return { signedAgain: row.signed_again, told: row.told ?? 0 };
}
