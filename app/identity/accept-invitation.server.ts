import { accountByEmail, insertAccountOf } from "../../db/queries/identity-accounts";
import {
  acceptInvitationRow,
  type Invitation,
  invitationById,
} from "../../db/queries/identity-links";
import { keepEarlierName } from "../../db/queries/identity-names";
import { lockPeople } from "../../db/queries/locks";
import { dropUnclaimed, unclaimedAt } from "../../db/queries/roster";
import type { Locale } from "../i18n/locale";
import type { App } from "../record/app.server";
import { type Context, type Reading, SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { createAccount } from "./create-account.server";
import { giveRole } from "./grant-role.server";
import { hashOrBusy } from "./hash-password.server";
import type { LinkState } from "./link-life";
import { readLink, takeLink } from "./mail-link.server";
import { passwordProblem } from "./password";
import type { OpenedSession } from "./session.server";
import { startSession } from "./start-session.server";

type Closed = Exclude<LinkState, "open">;

/** What the page behind an invitation's link says. */
export interface InvitationPage {
  state: LinkState;
  /** Present while the link works. */
  invitation: Pick<Invitation, "organizationName" | "role" | "email" | "inviterName"> | null;
  /** Whether the address has an account, whose owner signs in instead of choosing a password. */
  hasAccount: boolean;
}

/** Reads what an invitation's link leads to. Using the link is a matter for the form on that page. */
export async function readInvitation(
  reading: Reading,
  linkId: string | null,
): Promise<InvitationPage> {
  const { state, link } = await readLink(reading, linkId, ["invitation"]);
  const id = link?.invitationId;
  if (state !== "open" || !id) return { state, invitation: null, hasAccount: false };
  const invitation = await invitationById(reading.db, id);
  if (!invitation) return { state: "unknown", invitation: null, hasAccount: false };
  const { organizationName, role, email, inviterName } = invitation;
  const hasAccount = (await accountByEmail(reading.db, email)) !== null;
  return { state, invitation: { organizationName, role, email, inviterName }, hasAccount };
}

/**
 * Accepts an invitation as someone new: makes the account for the invited address, gives the role,
 * and signs them in. `has-account` when the address has an account: its owner must sign in.
 */
export async function acceptAsNew(
  app: App,
  input: {
    linkId: string;
    name: string;
    password: string;
    device: string | null;
    /** What they read the invitation in. */
    language: Locale;
  },
): Promise<Outcome<OpenedSession, Closed | "password" | "has-account" | "busy">> {
  const { state, invitation } = await readInvitation(app.reading(SYSTEM), input.linkId);
  if (!invitation) return refused(state === "open" ? "unknown" : state);
  const problem = passwordProblem(input.password, [invitation.email, input.name]);
  if (problem) return refused("password", { problem });
  const hashed = await hashOrBusy(input.password);
  if (!hashed.ok) return hashed;

  return app.run(SYSTEM, async (context) => {
    const { email } = invitation;
    if (await accountByEmail(context.tx, email)) return refused("has-account");
    const taken = await takeLink(context, input.linkId, ["invitation"]);
    if (!taken.ok) return taken;
    const { name, language } = input;
    const account = { email, name, language, passwordHash: hashed.value, isDemo: false };
    const personId = await openAccount(context, account, taken.value.invitationId);
    await enterOrganization(context, taken.value.invitationId, personId);
    return done(await startSession(context, app.env, { personId, email }, input.device));
  });
}

/** Accepts an invitation as the owner of the invited address, who is signed in; else `other-person`. */
export async function acceptAsMember(
  context: Context,
  { linkId, email }: { linkId: string; email: string },
): Promise<Outcome<null, Closed | "other-person">> {
  const { state, link } = await readLink({ db: context.tx, now: context.now }, linkId, [
    "invitation",
  ]);
  if (state === "open" && link?.email !== email) return refused("other-person");
  const taken = await takeLink(context, linkId, ["invitation"]);
  if (!taken.ok) return taken;
  const { personId } = context.actor;
  if (personId === null) throw new Error("only a person accepts an invitation");
  await enterOrganization(context, taken.value.invitationId, personId);
  return done(null);
}

/** A new person, or the one whom the inviting program's list brought in under this address. */
async function openAccount(
  context: Context,
  account: Parameters<typeof createAccount>[1],
  invitationId: string | null,
): Promise<string> {
  const { tx, now } = context;
  const invitation = invitationId && (await invitationById(tx, invitationId));
  const listed = invitation && (await unclaimedAt(tx, invitation.organizationId, account.email));
  if (!listed) return createAccount(context, account);
  await lockPeople(tx, [listed]);
  await keepEarlierName(tx, { personId: listed, ownerId: listed, next: account.name, at: now });
  await insertAccountOf(tx, { ...account, personId: listed, createdAt: now });
  await dropUnclaimed(tx, listed);
  return listed;
}

/** The right comes from whoever invited, so it is they whom the audit names. */
async function enterOrganization(
  context: Context,
  invitationId: string | null,
  personId: string,
): Promise<void> {
  const invitation = invitationId && (await invitationById(context.tx, invitationId));
  if (!invitation) throw new Error("an invitation's link has lost its invitation");
  const { organizationId, role, invitedBy } = invitation;
  const actor = invitedBy ? { kind: "person" as const, personId: invitedBy } : context.actor;
  await giveRole({ ...context, actor }, { personId, organizationId, role });
  await acceptInvitationRow(context.tx, invitation.id, personId, context.now);
  const { email } = invitation;
  context.emit({ kind: "invitation-accepted", personId, organizationId, email });
}
