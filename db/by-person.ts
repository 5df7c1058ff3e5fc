/** Whose rows are read, as known at which instant (epoch milliseconds). */
export type AskedOf = { ids: readonly string[]; knownAt: number };

/** Rows by the person they are about, as `read` reads them: each person's in the order they came. */
export function byPerson<Row extends { person_id: string }, One>(
  rows: readonly Row[],
  read: (row: Row) => One,
): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const row of rows) {
    const known = found.get(row.person_id);
    if (known) known.push(read(row));
    else found.set(row.person_id, [read(row)]);
  }
  return found;
}
