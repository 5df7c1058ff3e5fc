import { keyEvents, keysOf } from "../../db/queries/credentials-keys";
import { countToResign } from "../../db/queries/credentials-resigning";
import { withdrawSignedLists } from "../../db/queries/credentials-status";
import { organizationById } from "../../db/queries/identity-organizations";
import { openKeyReports } from "../../db/queries/key-reports";
import { lockKeys } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { isSamePerson } from "../record/same-person.server";
import { mintPair, pairIn } from "./mint-keys.server";
import { actingOperator, enqueueLists, moveKeys } from "./move-keys.server";
import { hasSigned, moveKey } from "./organization-key";
import { endKeyReport } from "./report-key.server";

export type CompromiseRefusal =
  | "not-allowed"
  | "unknown-organization"
  | "no-such-key"
  | "not-reported"
  | "same-person";

/**
 * The compromise drill, by a second operator: another person than the one who reported the key, under no
 * other account of theirs either. In one transaction: the key stops vouching, the lists that it may have
 * signed are withdrawn, and a new pair signs if none does. After the commit, and again until done, lists
 * and every award are signed anew under their own ids and earners are told (`resign-awards.server.ts`).
 * Safe to run again, by any operator: a key that is compromised stays so, and what a crash left over is
 * taken up. A key that never signed leaves nothing to sign again.
 * `kek` seals the private halves of a new pair. Returns whether the key was marked now.
 */
export async function compromiseKey(
  context: Context,
  input: { organizationId: string; kid: string; kek: Buffer },
): Promise<Outcome<{ isNew: boolean }, CompromiseRefusal>> {
  const { tx, now } = context;
  const { organizationId, kid, kek } = input;
  const by = await actingOperator(context);
  if (by === null) return refused("not-allowed");
  if (!(await organizationById(tx, organizationId))) return refused("unknown-organization");
  await lockKeys(tx, organizationId);
  const key = (await keysOf(tx, organizationId)).find((one) => one.kid === kid);
  if (key === undefined) return refused("no-such-key");
  const isNew = moveKey(key, "compromise", now).ok;
  const leavesWork = hasSigned(await keyEvents(tx, organizationId, [kid]));

  if (isNew) {
    const report = (await openKeyReports(tx, organizationId)).find((one) => one.kid === kid);
    if (!report) return refused("not-reported");
    if (await isSamePerson(tx, by, report.askedBy)) return refused("same-person");
    await endKeyReport(context, report, { confirmed: true, by });
    await moveKeys(context, [key], "compromise");
    if (leavesWork) await withdrawSignedLists(tx, organizationId);
  }
  if (!leavesWork) return done({ isNew });
  const left = await keysOf(tx, organizationId);
  if (!pairIn(left, "active"))
    await mintPair(context, { organizationId, keys: left, state: "active", kek });
  await enqueueLists(context, organizationId, "withdrawn");
  const compromised = isNew ? { ...key, stateAt: now } : key;
  if ((await countToResign(tx, compromised)) > 0)
    await context.enqueue({ kind: "resign-awards", payload: { organizationId, kid } });
  return done({ isNew });
}
