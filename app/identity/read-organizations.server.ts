import { countHolders, type Member, membersPage } from "../../db/queries/identity-holders";
import { firstInvitations, type Invitation } from "../../db/queries/identity-links";
import {
  listOrganizations,
  type Organization,
  organizationById,
} from "../../db/queries/identity-organizations";
import { type OrganizationsAsked, organizationsPage } from "../../db/queries/organization-list";
import type { Reading } from "../record/context.server";
import { holds, ORGANIZATION_KINDS, ROLES_IN, type Role, rolesToGrant } from "./roles";
import type { Who } from "./session.server";

export type { Organization } from "../../db/queries/identity-organizations";

const PAGE = 50;
const MOST_SCHOOLS = 20;

/** A page of the organizations that the reader may see, and what they looked for. */
export interface OrganizationList {
  organizations: readonly Organization[];
  total: number;
  page: number;
  more: boolean;
  words: string;
  /** The district whose schools these are; null for all kinds. */
  district: Organization | null;
}

/** An organization as someone who may change its roles sees it. */
export interface OrganizationPage {
  organization: Organization;
  /** Who holds which role. Corps members only where the reader leads: an operator reads no rosters. */
  members: readonly Member[];
  page: number;
  more: boolean;
  /** How many corps members there are, where their names are not shown; else null. */
  hiddenMembers: number | null;
  invitations: readonly Pick<Invitation, "id" | "email" | "role" | "invitedAt">[];
  invited: number;
  rolesToGrant: readonly Role[];
  /** Whether the reader may see and end the sessions of who is listed. */
  endsSessions: boolean;
  /** The first of a district's schools and how many there are, or a school's district. */
  under: { schools: readonly Organization[]; total: number };
  parent: Organization | null;
}

/** A page of the organizations that someone may see: an operator all, a lead their own programs. */
export async function readOrganizations(
  { db }: Reading,
  who: Who,
  { words = "", parentId = null, page = 1 }: Omit<OrganizationsAsked, "ids"> & { page?: number },
): Promise<OrganizationList> {
  const operates = holds(who.memberships, ["operator"]);
  const asked = { words, parentId, ...(!operates && { ids: leadsIn(who) }) };
  const offset = (page - 1) * PAGE;
  const { rows, total } = await organizationsPage(db, asked, { offset, limit: PAGE });
  const district = operates && parentId !== null ? await organizationById(db, parentId) : null;
  return { organizations: rows, total, page, more: offset + rows.length < total, words, district };
}

/** Every district, for an operator who adds a school. */
export function readDistricts({ db }: Pick<Reading, "db">): Promise<Organization[]> {
  return listOrganizations(db, { kinds: ["district"] });
}

/**
 * Where someone may invite people: an operator everywhere but in schools, of which there are too many to
 * choose from, and in the one they come from; a lead in their programs.
 */
export async function readInviting(
  { db }: Pick<Reading, "db">,
  who: Who,
  from: string | null,
): Promise<Organization[]> {
  if (!holds(who.memberships, ["operator"])) return listOrganizations(db, { ids: leadsIn(who) });
  const all = await listOrganizations(db, { kinds: INVITED_FROM_A_LIST });
  const chosen = from === null ? null : await organizationById(db, from);
  return chosen?.kind === "school" ? [chosen, ...all] : all;
}

const INVITED_FROM_A_LIST = ORGANIZATION_KINDS.filter(
  (kind) => kind !== "school" && ROLES_IN[kind].length > 0,
);

/** One of them; null for any other, as for an id that does not exist. */
export async function readOrganization(
  { db }: Reading,
  who: Who,
  { id, page = 1 }: { id: string; page?: number },
): Promise<OrganizationPage | null> {
  const organization = await organizationById(db, id);
  if (!organization) return null;
  const roles = rolesToGrant(who.memberships, organization);
  const leads = leadsIn(who).includes(id);
  const operates = holds(who.memberships, ["operator"]);
  if (!leads && !operates) return null;
  const shown = ROLES_IN[organization.kind].filter((role) => leads || role !== "corps_member");
  const hides = shown.length < ROLES_IN[organization.kind].length;
  const offset = (page - 1) * PAGE;
  const held = { organizationId: id, roles: shown };
  const members = await membersPage(db, held, { offset, limit: PAGE });
  const invitations = await firstInvitations(db, held);
  return {
    organization,
    members: members.rows,
    page,
    more: offset + members.rows.length < members.total,
    hiddenMembers: hides ? await countHolders(db, id, "corps_member") : null,
    invitations: invitations.rows.map(({ id: invitationId, email, role, invitedAt }) => ({
      id: invitationId,
      email,
      role,
      invitedAt,
    })),
    invited: invitations.total,
    rolesToGrant: roles,
    endsSessions: operates,
    under: await schoolsUnder(db, organization),
    parent: organization.parentId ? await organizationById(db, organization.parentId) : null,
  };
}

async function schoolsUnder(
  db: Reading["db"],
  { id, kind }: Organization,
): Promise<OrganizationPage["under"]> {
  if (kind !== "district") return { schools: [], total: 0 };
  const first = { offset: 0, limit: MOST_SCHOOLS };
  const { rows, total } = await organizationsPage(db, { parentId: id }, first);
  return { schools: rows, total };
}

function leadsIn(who: Who): string[] {
  return who.memberships.flatMap((held) =>
    held.role === "program_lead" ? [held.organizationId] : [],
  );
}
