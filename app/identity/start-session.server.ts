import { membershipsOf } from "../../db/queries/identity-organizations";
import { rememberDevice } from "../../db/queries/identity-sessions";
import type { Env } from "../env.server";
import type { Context } from "../record/context.server";
import { enqueueMail } from "./send-mail.server";
import { type OpenedSession, openSession } from "./session.server";

/**
 * Opens the session of someone who has proved who they are; a new device is mailed about. `factorAt` is
 * when a second factor was shown, too.
 */
export async function startSession(
  context: Context,
  env: Env,
  account: { personId: string; email: string },
  device: string | null,
  factorAt: number | null = null,
): Promise<OpenedSession> {
  const memberships = await membershipsOf(context.tx, account.personId);
  const seen = await rememberDevice(context.tx, account.personId, device ?? "", context.now);
  if (seen === "new") {
    await enqueueMail(context, {
      to: account.email,
      template: "new-device",
      names: device ? { device } : {},
      link: null,
    });
  }
  return openSession(context, env, { personId: account.personId, device, memberships, factorAt });
}
