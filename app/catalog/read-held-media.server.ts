import { readMediaSlice } from "../../db/queries/media";
import type { Reading } from "../record/context.server";

/** A stretch of the bytes of a film or recording. Whoever calls judges who may have it. */
export function readHeldMedia(
  { db }: Pick<Reading, "db">,
  hash: string,
  range: { from: number; to: number },
): Promise<Buffer> {
  return readMediaSlice(db, hash, range);
}
