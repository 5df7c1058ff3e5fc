import type { Visibility } from "../../app/credentials/visibility";
import type { Reader, Tx } from "../connect";

/** What a holder chose last for each of some credentials; one without a choice is not in it. */
export async function visibilitiesChosen(
  db: Reader,
  credentialIds: readonly string[],
): Promise<Map<string, Visibility>> {
  const rows = await db
    .selectFrom("credential_visibility")
    .select(["credential_id", "visibility"])
    .where("credential_id", "in", [...credentialIds, ""])
    .orderBy("seq")
    .execute();
  return new Map(rows.map((row) => [row.credential_id, row.visibility]));
}

/** Writes down a choice after those before it. The caller has locked the holder. */
export async function insertVisibility(
  tx: Tx,
  choice: { credentialId: string; visibility: Visibility; actorId: string; at: number },
): Promise<void> {
  const { n } = await tx
    .selectFrom("credential_visibility")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("credential_id", "=", choice.credentialId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("credential_visibility")
    .values({
      credential_id: choice.credentialId,
      seq: Number(n) + 1,
      visibility: choice.visibility,
      actor_id: choice.actorId,
      at: choice.at,
    })
    .execute();
}

/** Every choice that a person made about their credentials, oldest first. */
export function visibilityChoicesBy(
  db: Reader,
  personId: string,
): Promise<{ credentialId: string; visibility: Visibility; at: number }[]> {
  return db
    .selectFrom("credential_visibility")
    .select(["credential_id as credentialId", "visibility", "at"])
    .where("actor_id", "=", personId)
    .orderBy("at")
    .orderBy("credential_id")
    .orderBy("seq")
    .execute();
}
