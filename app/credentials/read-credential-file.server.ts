import { encodingOf } from "../../db/queries/credentials";
import type { Reading } from "../record/context.server";

/** The signed file of a credential by its unlisted id; null until it is signed, or when there is none. */
export function readCredentialFile(
  { db }: Pick<Reading, "db">,
  input: { id: string; format: "json" | "jwt" },
): Promise<string | null> {
  return encodingOf(db, input.id, input.format);
}
