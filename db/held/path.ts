/** From a row to the person it is about: a column that holds their id, or the id of a row that knows. */
export type PathToPerson = string | { column: string; table: string; path: PathToPerson };

/** A path over another table's row, by its `id`. */
export const through = (column: string, table: string, path: PathToPerson): PathToPerson => ({
  column,
  table,
  path,
});

/** The learner of a registration. */
export const OWN_REGISTRATION = through("registration_id", "registration", "person_id");
