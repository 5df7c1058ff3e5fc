import type { RuleDraft } from "../../app/placement/rules/rule-draft";
import type { Reader, Tx } from "../connect";

/** Begins a draft. */
export async function insertDraft(tx: Tx, draft: RuleDraft): Promise<void> {
  await tx
    .insertInto("rule_draft")
    .values({ id: draft.id, organization_id: draft.organizationId, ...written(draft) })
    .execute();
}

/** Puts what is written now in the place of what was. */
export async function updateDraft(tx: Tx, draft: RuleDraft): Promise<void> {
  await tx.updateTable("rule_draft").set(written(draft)).where("id", "=", draft.id).execute();
}

/** Takes a draft away: it was published, or thrown out. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("rule_draft").where("id", "=", id).execute();
}

/** A draft by its id; null when there is none. */
export async function draftById(db: Reader, id: string): Promise<RuleDraft | null> {
  const row = await db.selectFrom("rule_draft").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** What some programs are writing, and with null what is written for everyone, newest first; at most 100. */
export async function draftsOf(
  db: Reader,
  organizationIds: readonly (string | null)[],
): Promise<RuleDraft[]> {
  const rows = await db
    .selectFrom("rule_draft")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb(
          "organization_id",
          "in",
          organizationIds
            .map((id) => id ?? "")
            .filter((id) => id !== "")
            .concat(""),
        ),
        ...(organizationIds.includes(null) ? [eb("organization_id", "is", null)] : []),
      ]),
    )
    .orderBy("written_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toDraft);
}

function written({ version, table, writtenBy, writtenAt }: RuleDraft) {
  return {
    body: JSON.stringify(version),
    truth_table: table,
    written_by: writtenBy,
    written_at: writtenAt,
  };
}

function toDraft(row: {
  id: string;
  organization_id: string | null;
  body: string;
  truth_table: string | null;
  written_by: string;
  written_at: number;
}): RuleDraft {
  return {
    id: row.id,
    organizationId: row.organization_id,
    version: JSON.parse(row.body),
    table: row.truth_table,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  };
}
