import { factorsNotSealedBy, resealFactor } from "../../db/queries/identity-factors";
import type { App } from "../record/app.server";
import { COMMAND_LINE } from "../record/context.server";
import { kekIdOf } from "../record/seal.server";
import { openFactor, sealFactor } from "./seal-factor.server";

/**
 * Seals every second factor's secret under the current key-encryption key that the old one seals, each
 * in a transaction of its own. Returns how many were sealed anew, and how many no key at hand opens.
 */
export async function rewrapFactors(app: App): Promise<{ sealedAnew: number; notAtHand: number }> {
  const { keyEncryptionKey: current, oldKeyEncryptionKey: old } = app.env;
  const count = { sealedAnew: 0, notAtHand: 0 };
  for (const factor of await factorsNotSealedBy(app.db, kekIdOf(current))) {
    if (old === null || factor.kekId !== kekIdOf(old)) {
      count.notAtHand++;
      continue;
    }
    const next = sealFactor(openFactor(factor, app.env), factor, app.env);
    const isDone = await app.run(COMMAND_LINE, ({ tx }) => resealFactor(tx, factor, next));
    if (isDone) count.sealedAnew++;
  }
  return count;
}
