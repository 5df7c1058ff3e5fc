import { type SelectQueryBuilder, type Simplify, sql } from "kysely";

/** The first rows of a list, and how many rows it has in all: so that nobody takes a part for all. */
export interface FirstOf<Row> {
  rows: Row[];
  total: number;
}

/** How many rows a query without groups finds. */
export async function countOf<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
): Promise<number> {
  const { n } = await query
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`count(*)`.as("n"))
    .$castTo<{ n: number }>()
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The first rows of an ordered query without groups; it counts only when there are more. */
export async function firstOf<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  limit: number,
): Promise<FirstOf<Simplify<O>>> {
  const rows = await query.limit(limit + 1).execute();
  if (rows.length <= limit) return { rows, total: rows.length };
  return { rows: rows.slice(0, limit), total: await countOf(query) };
}
