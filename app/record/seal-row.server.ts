import { rawRows } from "../../db/queries/record-sealed";
import { appendToChain } from "./append-to-chain.server";
import type { Context } from "./context.server";
import { rowDigest, SEALED_TABLES, type SealedTable } from "./sealed-tables";

/**
 * Seals a row that was just written into its organization's chain, every column as it stands, so that
 * `muster audit verify` names it when any of them is changed. Throws when the row is not there.
 */
export async function sealRow(
  context: Pick<Context, "tx" | "now">,
  { organizationId, table, id }: { organizationId: string; table: SealedTable; id: string },
): Promise<void> {
  const row = (await rawRows(context.tx, { table, key: SEALED_TABLES[table] }, [id])).get(id);
  if (!row) throw new Error(`no row ${id} of ${table} to seal`);
  await appendToChain(context, {
    stream: `org:${organizationId}`,
    kind: table,
    refId: id,
    digest: rowDigest(row),
  });
}
