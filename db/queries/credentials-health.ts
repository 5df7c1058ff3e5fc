import { sql } from "kysely";
import type { Reader } from "../connect";

/** The hashes that were written down of one signing, and the digest of its entry in the chain. */
export interface LoggedSigning {
  json: string;
  jwt: string;
  /** Null when the organization's chain has no entry for it. */
  chained: string | null;
}

/** What was written down when an award was issued and signed again, beside what is there now. */
export interface IssuedRecord {
  credentialId: string;
  /** Its holder was erased, and its files with them. */
  isErased: boolean;
  json: string | null;
  jwt: string | null;
  /** The issuance log's, then each signing again, oldest first; empty when it is in no log. */
  signings: LoggedSigning[];
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
    .leftJoin("erasure", "erasure.person_id", "credential.person_id")
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
      "erasure.at as erased_at",
    ])
    .where("credential.issued_at", "is not", null)
    .where("credential.id", ">", after)
    .orderBy("credential.id")
    .limit(limit)
    .execute();
  const again = await signingsAgain(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, json, jwt, json_hash, jwt_hash, digest, erased_at }) => ({
    credentialId: id,
    isErased: erased_at !== null,
    json,
    jwt,
    signings:
      json_hash === null || jwt_hash === null
        ? []
        : [{ json: json_hash, jwt: jwt_hash, chained: digest }, ...(again.get(id) ?? [])],
  }));
}

async function signingsAgain(
  db: Reader,
  credentialIds: readonly string[],
): Promise<Map<string, LoggedSigning[]>> {
  const rows = await db
    .selectFrom("credential_resigning as again")
    .leftJoin("chain_entry", (join) =>
      join
        .on("chain_entry.stream", "=", sql<string>`'org:' || again.organization_id`)
        .onRef("chain_entry.ref_id", "=", "again.id")
        .on("chain_entry.kind", "=", "credential-resigned"),
    )
    .select(["again.credential_id", "again.json_hash", "again.jwt_hash", "chain_entry.digest"])
    .where("again.credential_id", "in", [...credentialIds, ""])
    .orderBy("chain_entry.seq")
    .execute();
  const signings = new Map<string, LoggedSigning[]>();
  for (const { credential_id, json_hash, jwt_hash, digest } of rows) {
    const before = signings.get(credential_id) ?? [];
    signings.set(credential_id, [...before, { json: json_hash, jwt: jwt_hash, chained: digest }]);
  }
  return signings;
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
