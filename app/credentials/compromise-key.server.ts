import { keyEvents, keysOf } from "../../db/queries/credentials-keys";
import { countToResign } from "../../db/queries/credentials-resigning";
import { withdrawSignedLists } from "../../db/queries/credentials-status";
import { organizationById } from "../../db/queries/identity-organizations";
import { lockKeys } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { mintPair, pairIn } from "./mint-keys.server";
import { enqueueLists, mayChangeKeys, moveKeys } from "./move-keys.server";
import { hasSigned, keepsPrivateHalf, moveKey, type OrganizationKey } from "./organization-key";

export type CompromiseRefusal = "not-allowed" | "unknown-organization" | "no-such-key";

/**
 * The compromise drill, for operators and the command line. In one transaction: the key stops
 * vouching, the lists that it may have signed are withdrawn, and if it was in use a new pair signs from
 * now on. After the commit, and again until done, lists and every award are signed anew under their
 * own ids and earners are told (`resign-awards.server.ts`). Safe to run again: a key that is
 * compromised stays so, and what a crash left over is taken up. A key that never signed leaves
 * nothing to sign again.
 * `kek` seals the private halves of a new pair. Returns whether the key was marked now.
 */
export async function compromiseKey(
  context: Context,
  input: { organizationId: string; kid: string; kek: Buffer },
): Promise<Outcome<{ isNew: boolean }, CompromiseRefusal>> {
  const { tx, now } = context;
  const { organizationId, kid, kek } = input;
  if (!(await mayChangeKeys(context))) return refused("not-allowed");
  if (!(await organizationById(tx, organizationId))) return refused("unknown-organization");
  await lockKeys(tx, organizationId);
  const keys = await keysOf(tx, organizationId);
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return refused("no-such-key");
  const isNew = moveKey(key, "compromise", now).ok;
  const leavesWork = hasSigned(await keyEvents(tx, organizationId, [kid]));

  if (isNew) {
    await moveKeys(context, [key], "compromise");
    await moveKeys(context, partners(keys, key), "retire");
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

/** A pair comes and goes together: the other half of one in use vouches on, and signs nothing more. */
function partners(keys: readonly OrganizationKey[], key: OrganizationKey): OrganizationKey[] {
  if (!keepsPrivateHalf(key.state)) return [];
  return keys.filter((one) => one.state === key.state && one.kid !== key.kid);
}
