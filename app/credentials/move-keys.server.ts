import { setKeyState } from "../../db/queries/credentials-keys";
import { listsOf } from "../../db/queries/credentials-status";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { holds } from "../identity/roles";
import type { Actor, Context } from "../record/context.server";
import { recordAudit } from "../record/record-audit.server";
import {
  type KeyMove,
  keepsPrivateHalf,
  keyActions,
  moveKey,
  type OrganizationKey,
} from "./organization-key";

/** Whether someone may touch keys: operators, the command line, and the system itself. */
export async function mayChangeKeys({ tx, actor }: Context): Promise<boolean> {
  return actor.kind !== "person" || isOperator(tx, actor);
}

/** The operator who acts; null for everyone else, the command line and the system too. */
export async function actingOperator({ tx, actor }: Context): Promise<string | null> {
  return (await isOperator(tx, actor)) ? actor.personId : null;
}

async function isOperator(tx: Context["tx"], { personId }: Actor): Promise<boolean> {
  return personId !== null && holds(await membershipsOf(tx, personId), ["operator"]);
}

/**
 * Moves keys and writes each move down; the private half goes in the same statement. The caller holds
 * `lockKeys` and has asked the rule: throws when it refuses.
 */
export async function moveKeys(
  context: Context,
  keys: readonly OrganizationKey[],
  move: KeyMove,
): Promise<void> {
  const { tx, now } = context;
  for (const key of keys) {
    const to = moveKey(key, move, now);
    if (!to.ok) throw new Error(`Key ${key.kid} is ${key.state}: ${to.reason}`);
    const state = to.value;
    await setKeyState(tx, key, { state, keepSecret: keepsPrivateHalf(state), at: now });
    await recordAudit(context, {
      organizationId: key.organizationId,
      action: keyActions[state],
      subjectId: key.kid,
      detail: { from: key.state },
    });
  }
}

/** Has lists of an organization signed anew after the commit: every one, or those without a copy to give. */
export async function enqueueLists(
  context: Context,
  organizationId: string,
  which: "all" | "withdrawn",
): Promise<void> {
  for (const { id, isSigned } of await listsOf(context.tx, organizationId))
    if (which === "all" || !isSigned)
      await context.enqueue({ kind: "publish-status-list", payload: { listId: id } });
}
