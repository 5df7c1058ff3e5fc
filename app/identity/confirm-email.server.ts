import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { type Outcome, refused } from "../record/outcome";
import { finishChangeEmail } from "./change-account.server";
import type { LinkState } from "./link-life";
import { readLink } from "./mail-link.server";
import type { Who } from "./session.server";
import { finishSignUp } from "./sign-up.server";

/** What the page behind a confirmation link says. */
export interface Confirmation {
  state: LinkState;
  /** The address to confirm; null when the link does not work. */
  email: string | null;
}

/** Reads whether a confirmation link works, for a new account or a new address, without using it. */
export async function readConfirmation(app: App, linkId: string | null): Promise<Confirmation> {
  const { state, link } = await readLink(app.reading(SYSTEM), linkId, ["sign-up", "change-email"]);
  return { state, email: state === "open" && link ? link.email : null };
}

/** Uses a confirmation link. A new account's owner is signed in: `setCookie` is for their browser. */
export async function confirmEmail(
  app: App,
  input: { linkId: string; device: string | null; who: Who | null },
): Promise<Outcome<{ setCookie: string | null }, Exclude<LinkState, "open">>> {
  const { linkId, device, who } = input;
  const { link } = await readLink(app.reading(SYSTEM), linkId, ["sign-up", "change-email"]);
  if (!link) return refused("unknown");
  if (link.purpose === "sign-up") return finishSignUp(app, { linkId, device });
  const changed = await finishChangeEmail(app, { linkId, keep: who });
  return changed.ok ? { ok: true, value: { setCookie: null } } : changed;
}
