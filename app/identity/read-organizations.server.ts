import { type Invitation, openInvitations } from "../../db/queries/identity-links";
import {
  countHolders,
  listOrganizations,
  type Member,
  membersOf,
  type Organization,
  organizationById,
} from "../../db/queries/identity-organizations";
import type { Reading } from "../record/context.server";
import { holds, ROLES_IN, type Role, rolesToGrant } from "./roles";
import type { Who } from "./session.server";

export type { Organization } from "../../db/queries/identity-organizations";

/** An organization as someone who may change its roles sees it. */
export interface OrganizationPage {
  organization: Organization;
  /** Who holds which role. Corps members only where the reader leads: an operator reads no rosters. */
  members: Member[];
  /** How many corps members there are, where their names are not shown; else null. */
  hiddenMembers: number | null;
  invitations: Pick<Invitation, "id" | "email" | "role" | "invitedAt">[];
  rolesToGrant: readonly Role[];
  /** Whether the reader may see and end the sessions of who is listed. */
  endsSessions: boolean;
  /** A district's schools, or a school's district. */
  under: Organization[];
  parent: Organization | null;
}

/** The organizations that someone may see: an operator all, a lead their own programs. */
export function readOrganizations({ db }: Reading, who: Who): Promise<Organization[]> {
  if (holds(who.memberships, ["operator"])) return listOrganizations(db);
  return listOrganizations(db, { ids: leadsIn(who) });
}

/** One of them; null for any other, as for an id that does not exist. */
export async function readOrganization(
  { db }: Reading,
  who: Who,
  id: string,
): Promise<OrganizationPage | null> {
  const organization = await organizationById(db, id);
  if (!organization) return null;
  const roles = rolesToGrant(who.memberships, organization);
  const leads = leadsIn(who).includes(id);
  const operates = holds(who.memberships, ["operator"]);
  if (!leads && !operates) return null;
  const shown = ROLES_IN[organization.kind].filter((role) => leads || role !== "corps_member");
  const hides = shown.length < ROLES_IN[organization.kind].length;
  const invitations = await openInvitations(db, id);
  return {
    organization,
    members: shown.length > 0 ? await membersOf(db, id, shown) : [],
    hiddenMembers: hides ? await countHolders(db, id, "corps_member") : null,
    invitations: invitations
      .filter((one) => shown.includes(one.role))
      .map(({ id: invitationId, email, role, invitedAt }) => ({
        id: invitationId,
        email,
        role,
        invitedAt,
      })),
    rolesToGrant: roles,
    endsSessions: operates,
    under: organization.kind === "district" ? await listOrganizations(db, { parentId: id }) : [],
    parent: organization.parentId ? await organizationById(db, organization.parentId) : null,
  };
}

function leadsIn(who: Who): string[] {
  return who.memberships.flatMap((held) =>
    held.role === "program_lead" ? [held.organizationId] : [],
  );
}
