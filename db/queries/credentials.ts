import type { Award, AwardStatus, RuleFound } from "../../app/credentials/award-record";
import type { AwardFacts } from "../../app/credentials/open-badge";
import type { RevocationReason } from "../../app/credentials/revocation";
import type { Reader, Tx } from "../connect";

/** Stores a reserved award. Its unique indexes stand behind the checks made before. */
export async function insertAward(
  tx: Tx,
  award: {
    facts: AwardFacts;
    personId: string;
    achievementId: string;
    version: string;
    issuedOn: string;
    validThrough: string | null;
    at: number;
    /** The parameter set in force. */
    parameters: number;
    /** What each rule found. */
    basis: readonly RuleFound[] | null;
    supersedes: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("credential")
    .values({
      id: award.facts.credentialId,
      person_id: award.personId,
      achievement_id: award.achievementId,
      version: award.version,
      organization_id: award.facts.organizationId,
      status_list_id: award.facts.statusListId,
      status_index: award.facts.statusIndex,
      facts: JSON.stringify(award.facts),
      issued_on: award.issuedOn,
      valid_through: award.validThrough,
      reserved_at: award.at,
      issued_at: null,
      is_open: 1,
      parameters: award.parameters,
      basis: award.basis && JSON.stringify(award.basis),
      supersedes: award.supersedes,
    })
    .execute();
}

/** Makes room for a successor of the same version; the award itself stands until that is issued. */
export async function makeWayFor(tx: Tx, credentialId: string): Promise<void> {
  await tx.updateTable("credential").set({ is_open: 0 }).where("id", "=", credentialId).execute();
}

/** An award by id, whatever became of it; null when there is none. */
export async function awardById(db: Reader, id: string): Promise<Award | null> {
  const row = await awards(db).where("credential.id", "=", id).executeTakeFirst();
  return row ? toAward(row) : null;
}

/** All awards of a person, newest first; of one achievement when it is named. */
export async function awardsOf(
  db: Reader,
  personId: string,
  achievementId?: string,
): Promise<Award[]> {
  let query = awards(db)
    .where("credential.person_id", "=", personId)
    .orderBy("credential.reserved_at", "desc")
    .orderBy("credential.id");
  if (achievementId !== undefined) {
    query = query.where("credential.achievement_id", "=", achievementId);
  }
  return (await query.execute()).map(toAward);
}

/** Signed awards of some organizations with their holders' names, newest first. */
export async function awardsBy(
  db: Reader,
  organizationIds: readonly string[],
  limit: number,
): Promise<{ award: Award; holderName: string | null }[]> {
  const rows = await awards(db)
    .leftJoin("account", "account.person_id", "credential.person_id")
    .select("account.name")
    .where("credential.organization_id", "in", [...organizationIds, ""])
    .where("credential.issued_at", "is not", null)
    .orderBy("credential.issued_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ award: toAward(row), holderName: row.name }));
}

/** Turns a reservation into an issued award with both encodings; false when it was issued before. */
export async function storeIssued(
  tx: Tx,
  issued: {
    credentialId: string;
    organizationId: string;
    json: { body: string; kid: string; hash: string };
    jwt: { body: string; kid: string; hash: string };
    at: number;
  },
): Promise<boolean> {
  const { credentialId, json, jwt, at } = issued;
  const turned = await tx
    .updateTable("credential")
    .set({ issued_at: at })
    .where("id", "=", credentialId)
    .where("issued_at", "is", null)
    .executeTakeFirst();
  if (turned.numUpdatedRows === 0n) return false;
  const row = { credential_id: credentialId, signed_at: at };
  await tx
    .insertInto("credential_encoding")
    .values([
      { ...row, format: "json", body: json.body, kid: json.kid },
      { ...row, format: "jwt", body: jwt.body, kid: jwt.kid },
    ])
    .execute();
  await tx
    .insertInto("issuance_log")
    .values({
      credential_id: credentialId,
      organization_id: issued.organizationId,
      json_hash: json.hash,
      jwt_hash: jwt.hash,
      at,
    })
    .execute();
  return true;
}

/** The signed file of an award; null until it is signed. */
export async function encodingOf(
  db: Reader,
  credentialId: string,
  format: "json" | "jwt",
): Promise<string | null> {
  const row = await db
    .selectFrom("credential_encoding")
    .select("body")
    .where("credential_id", "=", credentialId)
    .where("format", "=", format)
    .executeTakeFirst();
  return row?.body ?? null;
}

function awards(db: Reader) {
  return db
    .selectFrom("credential")
    .innerJoin("achievement_version", (join) =>
      join
        .onRef("achievement_version.achievement_id", "=", "credential.achievement_id")
        .onRef("achievement_version.version", "=", "credential.version"),
    )
    .leftJoin("status_event", "status_event.credential_id", "credential.id")
    .select([
      "credential.id",
      "credential.person_id",
      "credential.facts",
      "credential.issued_on",
      "credential.valid_through",
      "credential.issued_at",
      "credential.supersedes",
      "credential.basis",
      "achievement_version.body",
      "achievement_version.ordinal",
      "status_event.reason",
      "status_event.on_day",
      "status_event.at as revoked_at",
    ]);
}

function toAward(row: {
  id: string;
  person_id: string;
  facts: string;
  issued_on: string;
  valid_through: string | null;
  issued_at: number | null;
  supersedes: string | null;
  basis: string | null;
  body: string;
  ordinal: number;
  reason: RevocationReason | null;
  on_day: string | null;
  revoked_at: number | null;
}): Award {
  return {
    id: row.id,
    personId: row.person_id,
    facts: JSON.parse(row.facts),
    definition: JSON.parse(row.body),
    ordinal: row.ordinal,
    issuedOn: row.issued_on,
    validThrough: row.valid_through,
    issuedAt: row.issued_at,
    supersedes: row.supersedes,
    basis: row.basis === null ? null : JSON.parse(row.basis),
    status: toStatus(row),
  };
}

function toStatus(row: {
  issued_at: number | null;
  reason: RevocationReason | null;
  on_day: string | null;
  revoked_at: number | null;
}): AwardStatus {
  if (row.reason !== null && row.on_day !== null && row.revoked_at !== null) {
    return { kind: "revoked", reason: row.reason, day: row.on_day, recordedAt: row.revoked_at };
  }
  return { kind: row.issued_at === null ? "being-signed" : "issued" };
}
