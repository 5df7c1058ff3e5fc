/** From a row to the person it is about: a column that holds their id, or the id of a row that knows. */
export type PathToPerson =
  | string
  | { column: string; table: string; key: string; path: PathToPerson };

/** A path over another table's row, by its `id` or by another key. */
export const through = (
  column: string,
  table: string,
  path: PathToPerson,
  key = "id",
): PathToPerson => ({ column, table, key, path });

/** The learner of a registration. */
export const OWN_REGISTRATION = through("registration_id", "registration", "person_id");
