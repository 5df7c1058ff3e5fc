import { keysOf } from "../../db/queries/credentials-keys";
import { organizationById } from "../../db/queries/identity-organizations";
import { lockKeys } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { enqueueLists, mayChangeKeys, moveKeys } from "./move-keys.server";
import { mayActivateFrom, moveKey } from "./organization-key";

export type ActivateRefusal =
  | "not-allowed"
  | "unknown-organization"
  | "nothing-staged"
  | "too-soon";

/**
 * Puts the staged pair in the place of the active one, for operators and the command line: in one
 * transaction the old pair is retired, its private halves destroyed, and the new pair signs. The
 * lists are signed with it right after. Refused `too-soon` with `from`, the first instant allowed.
 */
export async function activateKeys(
  context: Context,
  { organizationId }: { organizationId: string },
): Promise<Outcome<{ active: string[]; retired: string[] }, ActivateRefusal>> {
  const { tx, now } = context;
  if (!(await mayChangeKeys(context))) return refused("not-allowed");
  if (!(await organizationById(tx, organizationId))) return refused("unknown-organization");
  await lockKeys(tx, organizationId);
  const keys = await keysOf(tx, organizationId);
  const staged = keys.filter((key) => key.state === "staged");
  if (staged.length === 0) return refused("nothing-staged");
  const early = staged.filter((key) => !moveKey(key, "activate", now).ok);
  if (early.length > 0)
    return refused("too-soon", { from: Math.max(...early.map(mayActivateFrom)) });

  const former = keys.filter((key) => key.state === "active");
  await moveKeys(context, former, "retire");
  await moveKeys(context, staged, "activate");
  await enqueueLists(context, organizationId, "all");
  const labels = (of: typeof keys) => of.map(({ kid }) => kid);
  return done({ active: labels(staged), retired: labels(former) });
}
