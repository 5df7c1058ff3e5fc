/**
 * From a row to the person it is about: a column that holds their id, or the row of another table that
 * knows, by the columns of both that belong together.
 */
export type PathToPerson =
  | string
  | { by: readonly (readonly [here: string, there: string])[]; table: string; path: PathToPerson };

/** A path over another table's row, by its `id` or by another key. */
export const through = (
  column: string,
  table: string,
  path: PathToPerson,
  key = "id",
): PathToPerson => ({ by: [[column, key]], table, path });

/** The learner of a registration. */
export const OWN_REGISTRATION = through("registration_id", "registration", "person_id");
