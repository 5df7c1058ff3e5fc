import { encodingOf } from "../../db/queries/credentials";
import type { Reading } from "../record/context.server";
import { type BadgeWords, badgeWords } from "./badge";
import { readSeenAward } from "./read-seen-award.server";

/** A signed file, and what a picture that carries it draws. */
export interface CredentialFile {
  body: string;
  badge: BadgeWords;
  /** Whether anyone with its address may have it; else it is for this reader alone. */
  isOpen: boolean;
}

/**
 * The signed file of a credential by its unlisted id, for whoever may see it; null until it is
 * signed, when there is none, and for strangers when its holder made it private.
 */
export async function readCredentialFile(
  reading: Reading,
  input: { id: string; format: "json" | "jwt" },
): Promise<CredentialFile | null> {
  const seen = await readSeenAward(reading, input.id);
  if (seen === null || seen === "withdrawn") return null;
  const body = await encodingOf(reading.db, input.id, input.format);
  if (body === null) return null;
  return { body, badge: badgeWords(seen.award), isOpen: seen.visibility !== "private" };
}
