import { districtsOf } from "../../../db/queries/reporting-areas";
import type { Reading } from "../../record/context.server";

/**
 * The districts in whose schools a program has placed someone, by name. Whoever calls has seen that the
 * reader leads it.
 */
export function readDistricts(
  { db }: Pick<Reading, "db">,
  programId: string,
): Promise<{ id: string; name: string }[]> {
  return districtsOf(db, programId);
}
