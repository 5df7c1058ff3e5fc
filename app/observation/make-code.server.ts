import { codeOf, insertCode } from "../../db/queries/observation-sign-off";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { newCode } from "../record/secret.server";
import { codeHours, isCheckingIn } from "./booking";
import { lockSession } from "./lock-session.server";
import { FACILITATORS } from "./signing";

export type CodeRefusal = "not-found" | "cancelled" | "not-open" | "changed-meanwhile";

/**
 * Makes a session's check-in code, or a new one in place of the one that held. `seen` is how many
 * were made when the page was opened, so that two facilitators never silence each other's code.
 */
export async function makeCode(
  context: Context,
  { sessionId, seen }: { sessionId: string; seen: number },
): Promise<Outcome<{ code: string }, CodeRefusal>> {
  const locked = await lockSession(context, sessionId, FACILITATORS);
  if (!locked.ok) return locked;
  const { session, who } = locked.value;
  if (session.cancelled) return refused("cancelled");
  if (!isCheckingIn(session, context.now)) return refused("not-open", codeHours(session));
  const before = (await codeOf(context.tx, sessionId))?.nth ?? 0;
  if (before !== seen) return refused("changed-meanwhile");
  const code = newCode();
  const made = { madeBy: who.personId, madeAt: context.now };
  await insertCode(context.tx, { sessionId, nth: before + 1, code, ...made });
  return done({ code });
}
