import { keysOf } from "../../db/queries/credentials-keys";
import { organizationById } from "../../db/queries/identity-organizations";
import { lockKeys } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { mintPair } from "./mint-keys.server";
import { mayChangeKeys } from "./move-keys.server";
import { firstState, type KeyState } from "./organization-key";

export type StageRefusal = "not-allowed" | "unknown-organization" | "already-staged";

/**
 * Makes and publishes an organization's next pair of keys, for operators and the command line. It
 * signs nothing until it is activated; the first pair of all is active at once.
 * `kek` seals the private halves. Returns the labels and the state they begin in.
 */
export async function stageKeys(
  context: Context,
  input: { organizationId: string; kek: Buffer },
): Promise<Outcome<{ kids: string[]; state: KeyState }, StageRefusal>> {
  const { organizationId, kek } = input;
  if (!(await mayChangeKeys(context))) return refused("not-allowed");
  if (!(await organizationById(context.tx, organizationId))) return refused("unknown-organization");
  await lockKeys(context.tx, organizationId);
  const keys = await keysOf(context.tx, organizationId);
  if (keys.some((key) => key.state === "staged")) return refused("already-staged");
  const state = firstState(keys);
  return done({ kids: await mintPair(context, { organizationId, keys, state, kek }), state });
}
