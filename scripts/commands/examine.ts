import { verifyMedia } from "../../app/catalog/verify-media.server";
import { verifyAttestations } from "../../app/credentials/verify-attestations.server";
import { verifyIssuance } from "../../app/credentials/verify-issuance.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { checkHints } from "../../app/placement/hints/check-hints.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { SEALED_KINDS } from "../../app/reporting/verify-log.server";
import type { Connection } from "../../db/connect";
import { integrityProblems, schemaProblems } from "../../db/health";
import { pendingMigrations } from "../../db/migrate";
import { stuckOutboxWork } from "../../db/queries/record-outbox";

/** One thing that was looked at; `problems` are sentences, absent when there are none. */
export interface Finding {
  check: string;
  ok: boolean;
  problems?: string[];
}

const HOUR_MS = 3_600_000;
const MOST_SHOWN = 20;

/** Looks at everything about a database that should always hold; it changes nothing. */
export async function* examine(
  { db }: Pick<Connection, "db">,
  now: number,
): AsyncGenerator<Finding> {
  yield finding("integrity", await integrityProblems(db));
  const pending = await pendingMigrations(db);
  yield finding(
    "migrations",
    pending.map((name) => `${name} is not applied`),
  );
  // What follows reads tables that the missing migrations would make.
  if (pending.length > 0) return;
  yield finding("schema", await schemaProblems(db));
  const { broken } = await verifyRecord({ db }, SEALED_KINDS);
  yield finding(
    "chains",
    broken.map(
      ({ stream, seq, what }) => `${stream}${seq === null ? "" : ` entry ${seq}`}: ${what}`,
    ),
  );
  const unsound: string[] = [];
  for await (const what of verifyRegistrations(db)) unsound.push(what);
  yield finding("answers", unsound);
  const misissued: string[] = [];
  for await (const what of verifyIssuance({ db })) misissued.push(what);
  yield finding("credentials", misissued);
  const altered: string[] = [];
  for await (const what of verifyAttestations({ db })) altered.push(what);
  yield finding("signatures", altered);
  const other: string[] = [];
  for await (const what of verifyMedia(db)) other.push(what);
  yield finding("media", other);
  const overtaken: string[] = [];
  for await (const what of checkHints(db)) overtaken.push(what);
  yield finding("hints", overtaken);
  const stuck = await stuckOutboxWork(db, now - HOUR_MS, MOST_SHOWN);
  yield finding(
    "outbox",
    stuck.map(
      ({ id, kind, attempts, lastError }) =>
        `${kind} ${id} waits for more than an hour, tried ${attempts} times: ${lastError ?? "no error"}`,
    ),
  );
}

export function finding(check: string, problems: string[]): Finding {
  if (problems.length === 0) return { check, ok: true };
  const more = problems.length - MOST_SHOWN;
  const shown = problems.slice(0, MOST_SHOWN);
  return { check, ok: false, problems: more > 0 ? [...shown, `and ${more} more`] : shown };
}
