import { sql } from "kysely";
import type { Reader } from "../connect";

/** What was written down when an award was issued, beside what is there now. */
export interface IssuedRecord {
  credentialId: string;
  json: string | null;
  jwt: string | null;
  /** Hashes of the issuance log; null when the award is not in it. */
  logged: { json: string; jwt: string } | null;
  /** Digest of its entry in the organization's chain; null when there is none. */
  chained: string | null;
}

/** Issued awards after an id, in order of id, at most `limit`. */
export async function issuedAfter(
  db: Reader,
  after: string,
  limit: number,
): Promise<IssuedRecord[]> {
  const rows = await db
    .selectFrom("credential")
    .leftJoin("credential_encoding as json", (join) =>
      join.onRef("json.credential_id", "=", "credential.id").on("json.format", "=", "json"),
    )
    .leftJoin("credential_encoding as jwt", (join) =>
      join.onRef("jwt.credential_id", "=", "credential.id").on("jwt.format", "=", "jwt"),
    )
    .leftJoin("issuance_log", "issuance_log.credential_id", "credential.id")
    .leftJoin("chain_entry", (join) =>
      join
        .on("chain_entry.stream", "=", sql<string>`'org:' || credential.organization_id`)
        .onRef("chain_entry.ref_id", "=", "credential.id")
        .on("chain_entry.kind", "=", "credential-issued"),
    )
    .select([
      "credential.id",
      "json.body as json",
      "jwt.body as jwt",
      "issuance_log.json_hash",
      "issuance_log.jwt_hash",
      "chain_entry.digest",
    ])
    .where("credential.issued_at", "is not", null)
    .where("credential.id", ">", after)
    .orderBy("credential.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    credentialId: row.id,
    json: row.json,
    jwt: row.jwt,
    logged:
      row.json_hash === null || row.jwt_hash === null
        ? null
        : { json: row.json_hash, jwt: row.jwt_hash },
    chained: row.digest,
  }));
}

/** Lists whose signed copy does not hold every revocation. */
export async function listsBehind(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("status_list")
    .innerJoin("status_event", "status_event.status_list_id", "status_list.id")
    .select((eb) => ["status_list.id", eb.fn.countAll<number>().as("events")])
    .groupBy(["status_list.id", "status_list.signed_events"])
    .having((eb) => eb(eb.fn.countAll(), ">", eb.ref("status_list.signed_events")))
    .execute();
  return rows.map((row) => row.id);
}
