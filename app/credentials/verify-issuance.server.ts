import { type IssuedRecord, issuedAfter, listsBehind } from "../../db/queries/credentials-health";
import { sha256 } from "../record/canonical";
import { digestOf } from "../record/chain";
import type { Reading } from "../record/context.server";

const BATCH = 200;

/**
 * Compares every issued file with the issuance log, and the log with the organization's chain.
 * Gives a sentence for each award, and each status list, that is not as it was written down.
 */
export async function* verifyIssuance({ db }: Pick<Reading, "db">): AsyncGenerator<string> {
  let after = "";
  for (;;) {
    const records = await issuedAfter(db, after, BATCH);
    for (const record of records) {
      const what = faultOf(record);
      if (what !== null) yield `credential ${record.credentialId}: ${what}`;
    }
    const last = records.at(-1);
    if (!last || records.length < BATCH) break;
    after = last.credentialId;
  }
  for (const listId of await listsBehind(db)) {
    yield `status list ${listId}: the signed copy lacks a revocation`;
  }
}

function faultOf({ credentialId, isErased, json, jwt, signings }: IssuedRecord): string | null {
  if (!isErased && (json === null || jwt === null)) return "a signed file is missing";
  const latest = signings.at(-1);
  if (latest === undefined) return "it is not in the issuance log";
  if (json !== null && sha256(json) !== latest.json)
    return "its JSON is not the one that was issued";
  if (jwt !== null && sha256(jwt) !== latest.jwt) return "its JWT is not the one that was issued";
  const agrees = signings.every(
    (one) => one.chained === digestOf({ credentialId, json: one.json, jwt: one.jwt }),
  );
  return agrees ? null : "the issuance log does not agree with the chain";
}
