import { dropEveryHint } from "../../../db/queries/placement-hints";
import { takeLease } from "../../../db/queries/record";
import type { App } from "../../record/app.server";
import { SYSTEM } from "../../record/context.server";
import { refreshHints } from "./refresh-hints.server";
import { LEASE_MS } from "./round.server";

/**
 * Throws every hint away and makes all of them anew from what is on record. Pages go on meanwhile:
 * they judge whom no hint knows. Returns how many were judged; null, and nothing is thrown away, while
 * another process makes hints.
 */
export async function rebuildHints(app: App, holder: string): Promise<number | null> {
  const began = await app.run(SYSTEM, async ({ tx, now }) => {
    const isOurs = await takeLease(tx, "hints", holder, now, now + LEASE_MS);
    if (isOurs) await dropEveryHint(tx);
    return isOurs;
  });
  return began ? refreshHints(app, holder) : null;
}
