import { sql } from "kysely";
import type {
  AttestationDefinition,
  PublishedAttestation,
  Signature,
} from "../../app/credentials/attestation";
import { type AskedOf, byPerson } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";

/** Every published version of a statement, oldest first. */
export async function attestationVersions(
  db: Reader,
  attestationId: string,
): Promise<PublishedAttestation[]> {
  const rows = await db
    .selectFrom("attestation_version as version")
    .innerJoin("organization", "organization.id", "version.organization_id")
    .select([
      "version.ordinal",
      "version.body",
      "version.hash",
      "version.organization_id",
      "organization.name",
    ])
    .where("version.attestation_id", "=", attestationId)
    .orderBy("version.ordinal")
    .execute();
  return rows.map((row) => ({
    definition: JSON.parse(row.body),
    ordinal: row.ordinal,
    hash: row.hash,
    organizationId: row.organization_id,
    organizationName: row.name,
  }));
}

/** What each statement is called in its newest version, by its id. */
export async function statementTitles(db: Reader): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("attestation_version")
    .select(["attestation_id", "body"])
    .orderBy("attestation_id")
    .orderBy("ordinal")
    .execute();
  return new Map(
    rows.map(({ attestation_id, body }) => {
      const { title }: AttestationDefinition = JSON.parse(body);
      return [attestation_id, title];
    }),
  );
}

/** Stores a new version, for good. */
export async function insertAttestationVersion(
  tx: Tx,
  row: {
    definition: AttestationDefinition;
    ordinal: number;
    organizationId: string;
    hash: string;
    at: number;
    personId: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("attestation_version")
    .values({
      attestation_id: row.definition.id,
      version: row.definition.version,
      ordinal: row.ordinal,
      organization_id: row.organizationId,
      body: JSON.stringify(row.definition),
      hash: row.hash,
      published_at: row.at,
      published_by: row.personId,
    })
    .execute();
}

/** Stores a signature, and beside it the name that was typed. */
export async function insertSignature(
  tx: Tx,
  row: Signature & { personId: string; typedName: string; salt: string },
): Promise<void> {
  await tx
    .insertInto("attestation")
    .values({
      id: row.id,
      person_id: row.personId,
      attestation_id: row.attestationId,
      version: row.version,
      hash: row.hash,
      at: row.at,
    })
    .execute();
  await tx
    .insertInto("attestation_name")
    .values({ attestation_row: row.id, typed_name: row.typedName, salt: row.salt })
    .execute();
}

const signed = prepared((db, { ids, knownAt }: AskedOf) =>
  db
    .selectFrom("attestation")
    .select(["id", "person_id", "attestation_id as attestationId", "version", "hash", "at"])
    .where("person_id", "in", ids)
    .where("at", "<=", knownAt)
    .orderBy("at", "desc")
    .orderBy("id"),
);

/** The signatures of some people, newest first. */
export async function signaturesOfEach(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<Map<string, Signature[]>> {
  const rows = await signed(db, { ids: evened(personIds), knownAt });
  return byPerson(rows, ({ person_id: _, ...signature }) => signature);
}

/** A person's signatures, newest first. */
export async function signaturesOf(
  db: Reader,
  personId: string,
  knownAt = Number.MAX_SAFE_INTEGER,
): Promise<Signature[]> {
  return (await signaturesOfEach(db, [personId], knownAt)).get(personId) ?? [];
}

/** The same with the names that were typed, for the person's own export; an erased name is null. */
export async function signedNamesOf(
  db: Reader,
  personId: string,
): Promise<(Signature & { typedName: string | null })[]> {
  const names = await db
    .selectFrom("attestation_name as name")
    .innerJoin("attestation", "attestation.id", "name.attestation_row")
    .select(["attestation.id", "name.typed_name"])
    .where("attestation.person_id", "=", personId)
    .execute();
  const typed = new Map(names.map(({ id, typed_name }) => [id, typed_name]));
  const signatures = await signaturesOf(db, personId);
  return signatures.map((one) => ({ ...one, typedName: typed.get(one.id) ?? null }));
}

/** A signature beside what its chain entry vouches for; the last three are null once they are gone. */
export interface SealedSignature extends Signature {
  personId: string;
  typedName: string | null;
  salt: string | null;
  /** Digest of its entry in the organization's chain. */
  chained: string | null;
}

/** Signatures after an id, in order of id, at most `limit`, for whoever examines the record. */
export async function signaturesAfter(
  db: Reader,
  after: string,
  limit: number,
): Promise<SealedSignature[]> {
  const rows = await db
    .selectFrom("attestation")
    .innerJoin("attestation_version as version", (join) =>
      join
        .onRef("version.attestation_id", "=", "attestation.attestation_id")
        .onRef("version.version", "=", "attestation.version"),
    )
    .leftJoin("attestation_name as name", "name.attestation_row", "attestation.id")
    .leftJoin("chain_entry", (join) =>
      join
        .on("chain_entry.stream", "=", sql<string>`'org:' || version.organization_id`)
        .onRef("chain_entry.ref_id", "=", "attestation.id")
        .on("chain_entry.kind", "=", "attestation-signed"),
    )
    .select([
      "attestation.id",
      "attestation.person_id as personId",
      "attestation.attestation_id as attestationId",
      "attestation.version",
      "attestation.hash",
      "attestation.at",
      "name.typed_name as typedName",
      "name.salt",
      "chain_entry.digest as chained",
    ])
    .where("attestation.id", ">", after)
    .orderBy("attestation.id")
    .limit(limit)
    .execute();
  return rows;
}
