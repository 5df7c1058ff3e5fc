import type { Role } from "../../app/identity/roles";
import type { Reader, Tx } from "../connect";
import type { IdentityTables } from "../schema/identity";
import { type FirstOf, firstOf } from "./first-of";

export type LinkPurpose = IdentityTables["account_token"]["purpose"];

/** A link that was mailed: whom to, what for, and what becomes true when it is used. */
export interface MailedLink {
  id: string;
  purpose: LinkPurpose;
  email: string;
  personId: string | null;
  invitationId: string | null;
  pending: unknown;
  createdAt: number;
  expiresAt: number;
  usedAt: number | null;
}

export interface Invitation {
  id: string;
  organizationId: string;
  organizationName: string;
  role: Role;
  email: string;
  invitedBy: string | null;
  inviterName: string | null;
  invitedAt: number;
  acceptedAt: number | null;
}

/** Adds a link. */
export async function insertLink(tx: Tx, link: Omit<MailedLink, "usedAt">): Promise<void> {
  await tx
    .insertInto("account_token")
    .values({
      id: link.id,
      purpose: link.purpose,
      email: link.email,
      person_id: link.personId,
      invitation_id: link.invitationId,
      pending: JSON.stringify(link.pending),
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** A link by its id; null when there is none. */
export async function linkById(db: Reader, id: string): Promise<MailedLink | null> {
  const row = await db
    .selectFrom("account_token")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    purpose: row.purpose,
    email: row.email,
    personId: row.person_id,
    invitationId: row.invitation_id,
    pending: JSON.parse(row.pending),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}

/** Uses a link up; false when someone did before, so that of two tries at once one wins. */
export async function spendLink(tx: Tx, id: string, now: number): Promise<boolean> {
  const result = await tx
    .updateTable("account_token")
    .set({ used_at: now, pending: "{}" })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends every open link of one purpose for a person or an invitation. */
export async function endLinks(
  tx: Tx,
  whose: { personId: string } | { invitationId: string },
  purpose: LinkPurpose,
  now: number,
): Promise<void> {
  const query = tx
    .updateTable("account_token")
    .set({ used_at: now, pending: "{}" })
    .where("purpose", "=", purpose)
    .where("used_at", "is", null);
  await ("personId" in whose
    ? query.where("person_id", "=", whose.personId)
    : query.where("invitation_id", "=", whose.invitationId)
  ).execute();
}

/** Adds an invitation. */
export async function insertInvitation(
  tx: Tx,
  invitation: Pick<
    Invitation,
    "id" | "organizationId" | "role" | "email" | "invitedBy" | "invitedAt"
  >,
): Promise<void> {
  await tx
    .insertInto("invitation")
    .values({
      id: invitation.id,
      organization_id: invitation.organizationId,
      role: invitation.role,
      email: invitation.email,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      accepted_by: null,
      accepted_at: null,
    })
    .execute();
}

/** An invitation with the names that its page says; null when there is none. */
export async function invitationById(db: Reader, id: string): Promise<Invitation | null> {
  const row = await invitations(db).where("invitation.id", "=", id).executeTakeFirst();
  return row ? toInvitation(row) : null;
}

/** The id of the invitation of an address to a role that nobody has accepted yet; null when there is none. */
export async function openInvitationTo(
  db: Reader,
  { organizationId, role, email }: { organizationId: string; role: Role; email: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("invitation")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("email", "=", email)
    .where("role", "=", role)
    .where("accepted_at", "is", null)
    .orderBy("invited_at", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Invitations into some roles of an organization that nobody has accepted yet: the newest 100, of how many. */
export async function firstInvitations(
  db: Reader,
  which: { organizationId: string; roles: readonly Role[] },
): Promise<FirstOf<Invitation>> {
  const { rows, total } = await firstOf(
    invitations(db)
      .where("invitation.organization_id", "=", which.organizationId)
      .where((eb) => eb.or(which.roles.map((role) => eb("invitation.role", "=", role))))
      .where("invitation.accepted_at", "is", null)
      .orderBy("invitation.invited_at", "desc")
      .orderBy("invitation.id"),
    100,
  );
  return { rows: rows.map(toInvitation), total };
}

/** Marks an invitation accepted. */
export async function acceptInvitationRow(
  tx: Tx,
  id: string,
  personId: string,
  now: number,
): Promise<void> {
  await tx
    .updateTable("invitation")
    .set({ accepted_by: personId, accepted_at: now })
    .where("id", "=", id)
    .execute();
}

function invitations(db: Reader) {
  return db
    .selectFrom("invitation")
    .innerJoin("organization", "organization.id", "invitation.organization_id")
    .leftJoin("account", "account.person_id", "invitation.invited_by")
    .select([
      "invitation.id",
      "invitation.organization_id",
      "organization.name as organization_name",
      "invitation.role",
      "invitation.email",
      "invitation.invited_by",
      "account.name as inviter_name",
      "invitation.invited_at",
      "invitation.accepted_at",
    ]);
}

function toInvitation(row: {
  id: string;
  organization_id: string;
  organization_name: string;
  role: Role;
  email: string;
  invited_by: string | null;
  inviter_name: string | null;
  invited_at: number;
  accepted_at: number | null;
}): Invitation {
  return {
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    role: row.role,
    email: row.email,
    invitedBy: row.invited_by,
    inviterName: row.inviter_name,
    invitedAt: row.invited_at,
    acceptedAt: row.accepted_at,
  };
}
