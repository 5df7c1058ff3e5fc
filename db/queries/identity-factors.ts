import type { Reader, Tx } from "../connect";
import type { FactorTables } from "../schema/factors";

/** What proves someone beside their password. Instants are epoch milliseconds. */
export interface Factor {
  id: string;
  personId: string;
  kind: FactorTables["factor"]["kind"];
  sealed: string;
  kekId: string;
  confirmedAt: number | null;
  /** The time step of the last code that was taken. */
  lastStep: number | null;
}

const COLUMNS = [
  "id",
  "person_id as personId",
  "kind",
  "sealed",
  "kek_id as kekId",
  "confirmed_at as confirmedAt",
  "last_step as lastStep",
] as const;

/** Someone's factors, those that are not confirmed yet too. */
export function factorsOf(db: Reader, personId: string): Promise<Factor[]> {
  return db.selectFrom("factor").select(COLUMNS).where("person_id", "=", personId).execute();
}

/** Whether a password alone opens nothing for someone. */
export async function hasFactor(db: Reader, personId: string): Promise<boolean> {
  const factors = await factorsOf(db, personId);
  return factors.some(({ confirmedAt }) => confirmedAt !== null);
}

/** Puts a new factor, not confirmed yet, in the place of one of its kind that never was. */
export async function insertFactor(
  tx: Tx,
  factor: Omit<Factor, "confirmedAt" | "lastStep"> & { madeAt: number },
): Promise<void> {
  const { id, personId, kind, sealed, kekId, madeAt } = factor;
  await tx
    .deleteFrom("factor")
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("confirmed_at", "is", null)
    .execute();
  await tx
    .insertInto("factor")
    .values({
      id,
      person_id: personId,
      kind,
      sealed,
      kek_id: kekId,
      made_at: madeAt,
      confirmed_at: null,
      last_step: null,
    })
    .execute();
}

/** Takes the code of a time step, unless it or a later one was taken before; false then. */
export async function takeStep(tx: Tx, factorId: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable("factor")
    .set({ last_step: step })
    .where("id", "=", factorId)
    .where((eb) => eb.or([eb("last_step", "is", null), eb("last_step", "<", step)]))
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/** Lets a factor count from now on. */
export async function confirmFactor(tx: Tx, factorId: string, now: number): Promise<void> {
  await tx.updateTable("factor").set({ confirmed_at: now }).where("id", "=", factorId).execute();
}

/** Forgets every factor and recovery code of someone. */
export async function removeFactors(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("factor").where("person_id", "=", personId).execute();
  await tx.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
}

/** Puts new recovery codes, by their digests, in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  personId: string,
  digests: readonly string[],
): Promise<void> {
  await tx.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
  await tx
    .insertInto("recovery_code")
    .values(digests.map((digest) => ({ person_id: personId, digest, used_at: null })))
    .execute();
}

/** Uses a recovery code up; false when there is none, or it was used. */
export async function takeRecoveryCode(
  tx: Tx,
  personId: string,
  digest: string,
  now: number,
): Promise<boolean> {
  const taken = await tx
    .updateTable("recovery_code")
    .set({ used_at: now })
    .where("person_id", "=", personId)
    .where("digest", "=", digest)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/** How many recovery codes of someone are left. */
export async function recoveryCodesLeft(db: Reader, personId: string): Promise<number> {
  const row = await db
    .selectFrom("recovery_code")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Factors that another key-encryption key sealed. */
export function factorsNotSealedBy(db: Reader, kekId: string): Promise<Factor[]> {
  return db.selectFrom("factor").select(COLUMNS).where("kek_id", "<>", kekId).execute();
}

/** Seals a factor anew, if it is still as it was read; false when it is not. */
export async function resealFactor(
  tx: Tx,
  factor: Pick<Factor, "id" | "sealed">,
  next: { sealed: string; kekId: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable("factor")
    .set({ sealed: next.sealed, kek_id: next.kekId })
    .where("id", "=", factor.id)
    .where("sealed", "=", factor.sealed)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
