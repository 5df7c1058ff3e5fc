import { accountByEmail, accountOf } from "../../db/queries/identity-accounts";
import { insertInvitation, openInvitationTo } from "../../db/queries/identity-links";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { knock } from "./doors.server";
import { mayGrant } from "./grant-role.server";
import { mailLink } from "./mail-link.server";
import type { Role } from "./roles";

export interface NewInvitation {
  organizationId: string;
  role: Role;
  /** Lower case. */
  email: string;
  address: string | null;
  /** Why, where many are invited at once: kept beside the record. */
  reason?: string;
}

/**
 * Invites someone into an organization with a role, by a letter whose link works for 14 days.
 * Inviting again sends a new letter, and the link of the one before stops working.
 * Refuses as `grantRole` does, `held` when the person holds the role there, and `too-many`.
 */
export async function invitePerson(
  context: Context,
  { organizationId, role, email, address, reason }: NewInvitation,
): Promise<
  Outcome<
    { invitationId: string; linkId: string },
    "unknown-organization" | "not-allowed" | "held" | "too-many"
  >
> {
  const { tx, actor } = context;
  const allowed = await mayGrant(context, organizationId, role);
  if (!allowed.ok) return allowed;
  const counted = await knock(context, "invite", {
    account: actor.personId ?? actor.kind,
    address,
  });
  if (!counted.ok) return counted;

  const account = await accountByEmail(tx, email);
  const held = account ? await membershipsOf(tx, account.personId) : [];
  if (held.some((one) => one.organizationId === organizationId && one.role === role)) {
    return refused("held");
  }
  const { organizationName: name } = allowed.value;
  const organization = { id: organizationId, name };
  return done(
    await sendInvitation(context, {
      organization,
      role,
      email,
      ...(reason !== undefined && { reason }),
    }),
  );
}

/**
 * Writes an invitation and its letter, in place of an earlier one to the same address. For use cases
 * that have checked the right and whom they invite.
 */
export async function sendInvitation(
  context: Context,
  input: {
    organization: { id: string; name: string };
    role: Role;
    email: string;
    reason?: string;
  },
): Promise<{ invitationId: string; linkId: string }> {
  const { tx, actor, now } = context;
  const { organization, role, email } = input;
  const organizationId = organization.id;
  const inviter = actor.personId === null ? null : await accountOf(tx, actor.personId);
  const known = await openInvitationTo(tx, { organizationId, role, email });
  const invitationId = known ?? context.newId();
  if (known === null) {
    const invitedBy = actor.personId;
    const row = { id: invitationId, organizationId, role, email, invitedBy, invitedAt: now };
    await insertInvitation(tx, row);
  }
  const names = {
    organization: organization.name,
    role,
    ...(inviter && { inviter: inviter.name }),
  };
  const link = { purpose: "invitation", email, personId: null, invitationId } as const;
  const linkId = await mailLink(context, { template: "invitation", names }, link);
  await recordAudit(context, {
    organizationId,
    action: "person-invited",
    subjectId: invitationId,
    detail: { email, role, ...(input.reason !== undefined && { reason: input.reason }) },
  });
  return { invitationId, linkId };
}
