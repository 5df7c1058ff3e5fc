import { keysOf } from "../../db/queries/credentials-keys";
import { organizationById } from "../../db/queries/identity-organizations";
import { lockKeys } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { mintPair } from "./mint-keys.server";
import { mayChangeKeys } from "./move-keys.server";
import { firstState, type KeyState } from "./organization-key";

export type StageRefusal = "not-allowed" | "unknown-organization" | "already-staged" | "changed";

/**
 * Makes and publishes an organization's next pair of keys, for operators and the command line. It
 * signs nothing until it is activated; the first pair of all is active at once.
 * `kek` seals the private halves. `beside`: how many keys the operator saw; with another number there
 * now it is refused `changed`, so that a button pressed twice makes one pair. Returns the labels and
 * the state they begin in.
 */
export async function stageKeys(
  context: Context,
  input: { organizationId: string; kek: Buffer; beside?: number },
): Promise<Outcome<{ kids: string[]; state: KeyState }, StageRefusal>> {
  const { organizationId, kek, beside } = input;
  if (!(await mayChangeKeys(context))) return refused("not-allowed");
  if (!(await organizationById(context.tx, organizationId))) return refused("unknown-organization");
  await lockKeys(context.tx, organizationId);
  const keys = await keysOf(context.tx, organizationId);
  if (keys.some((key) => key.state === "staged")) return refused("already-staged");
  if (beside !== undefined && beside !== keys.length) return refused("changed");
  const state = firstState(keys);
  return done({ kids: await mintPair(context, { organizationId, keys, state, kek }), state });
}
