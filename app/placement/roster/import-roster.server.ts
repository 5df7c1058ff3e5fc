import { organizationById } from "../../../db/queries/identity-organizations";
import { lockRoster } from "../../../db/queries/locks";
import { rosterOwners } from "../../../db/queries/roster";
import { advanceUpload, uploadById } from "../../../db/queries/roster-uploads";
import { sendInvitation } from "../../identity/invite-person.server";
import type { App } from "../../record/app.server";
import type { Actor, Context } from "../../record/context.server";
import { bringIn } from "./bring-in.server";
import { importRights } from "./read-known.server";
import type { ImportCounts, PlannedRow } from "./upload";

/** Rows brought in by one transaction: others of the program wait no longer than for these. */
export const CHUNK = 100;

/**
 * Brings some confirmed rows in, in this transaction. Judged again where it matters: who may, and who
 * is there by now. A row that found something else does nothing and is counted as passed.
 */
export async function importRows(
  context: Context,
  input: { programId: string; rows: readonly PlannedRow[]; invite: boolean },
): Promise<ImportCounts> {
  const { tx, actor } = context;
  const { programId, rows, invite } = input;
  const counts = { added: 0, changed: 0, passed: 0 };
  await lockRoster(tx, programId);
  const program = await organizationById(tx, programId);
  const rights = await importRights({ db: tx, actor }, programId);
  const owners = await rosterOwners(
    tx,
    programId,
    rows.map(({ read }) => read.email),
  );
  for (const row of rows) {
    const onlyClearance = row.changes.every(({ what }) => what === "clearance");
    const may = rights.people || (row.personId !== null && onlyClearance && rights.clearances);
    const owner = owners.get(row.read.email) ?? null;
    const isAnother = owner !== row.personId && (row.personId === null || owner !== null);
    if (!program || !may || isAnother) {
      counts.passed++;
      continue;
    }
    const { personId, whole } = await bringIn(context, program, row);
    owners.set(row.read.email, personId);
    if (row.personId === null) counts.added++;
    else if (whole) counts.changed++;
    else counts.passed++;
    if (row.personId === null && invite)
      await sendInvitation(context, {
        organization: program,
        role: "corps_member",
        email: row.read.email,
      });
  }
  return counts;
}

/**
 * Brings the next rows of a confirmed list in, as its owner, and leaves the rest as work for later:
 * after a crash it goes on where it stopped, and no row is done twice.
 */
export async function importNext(app: App, { uploadId }: { uploadId: string }): Promise<void> {
  const upload = await uploadById(app.db, uploadId);
  if (upload?.state !== "importing") return;
  const owner: Actor = { kind: "person", personId: upload.ownerId };
  const rows = upload.plan.slice(upload.at, upload.at + CHUNK);
  await app.run(owner, async (context) => {
    const at = upload.at + rows.length;
    const isLast = at >= upload.plan.length;
    const { programId, invite } = upload;
    const did = await importRows(context, { programId, rows, invite });
    const next = {
      at,
      counts: addCounts(upload.counts, did),
      state: isLast ? ("done" as const) : ("importing" as const),
    };
    // Another process may have done the same rows: then nothing of this stays.
    if (!(await advanceUpload(context.tx, uploadId, upload.at, next)))
      throw new Error("these rows of the list were brought in by someone else");
    if (!isLast) await context.enqueue({ kind: "import-roster", payload: { uploadId } });
  });
}

/** The sum of two counts. */
export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    passed: a.passed + b.passed,
  };
}
