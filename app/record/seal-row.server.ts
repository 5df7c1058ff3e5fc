import { appendToChain } from "./append-to-chain.server";
import type { Context } from "./context.server";
import { readSealedRows } from "./read-sealed-rows.server";
import { rowDigest, type SealedTable } from "./sealed-tables";

/**
 * Seals a row that was just written into its organization's chain, every column as it stands, so that
 * `muster audit verify` names it when any of them is changed. `id` is its name (`rowName`). Throws
 * when the row is not there.
 */
export async function sealRow(
  context: Pick<Context, "tx" | "now">,
  { organizationId, table, id }: { organizationId: string; table: SealedTable; id: string },
): Promise<void> {
  const row = (await readSealedRows(context.tx, table, [id])).get(id);
  if (!row) throw new Error(`no row ${id} of ${table} to seal`);
  await appendToChain(context, {
    stream: `org:${organizationId}`,
    kind: table,
    refId: id,
    digest: rowDigest(row),
  });
}
