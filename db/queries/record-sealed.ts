import { sql } from "kysely";
import type { RawRow, SealedTable, Side } from "../../app/record/sealed-tables";
import type { Reader } from "../connect";

/** Rows of a sealed table as they stand, by the values of some columns. Ask for at most 500. */
export async function rawRows(
  db: Reader,
  { table, columns }: { table: SealedTable; columns: readonly string[] },
  wanted: readonly (readonly (string | number)[])[],
): Promise<RawRow[]> {
  if (wanted.length === 0) return [];
  const each = wanted.map((values) => {
    const pairs = columns.map((column, nth) => sql`${sql.ref(column)} = ${values[nth]}`);
    return sql`(${sql.join(pairs, sql` and `)})`;
  });
  const { rows } = await sql<RawRow>`
    select * from ${sql.table(table)} where ${sql.join(each, sql` or `)}`.execute(db);
  return rows;
}

/** Rows of a table that no entry of this kind names; at most `limit`. */
export async function unchainedRows(
  db: Reader,
  { table, kind }: { table: string; kind: string },
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} as t
    where not exists (
      select 1 from chain_entry as e where e.kind = ${kind} and e.ref_id = t.id
    )
    order by t.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The names of side rows that belong to no row, as only an owner of the tables can leave them; at most `limit`. */
export async function orphanedSides(
  db: Reader,
  { table, of, by }: Side,
  limit: number,
): Promise<string[]> {
  const [first] = by;
  if (!first) return [];
  const together = by.map(
    ([here, there]) => sql`${sql.ref(`s.${here}`)} = ${sql.ref(`p.${there}`)}`,
  );
  const { rows } = await sql<{ id: string }>`
    select ${sql.ref(`s.${first[0]}`)} as id from ${sql.table(table)} as s
    where not exists (
      select 1 from ${sql.table(of)} as p where ${sql.join(together, sql` and `)}
    )
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
