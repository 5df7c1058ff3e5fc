/** What a person may be in an organization. */
export const ROLES = [
  "corps_member",
  "author",
  "reviewer",
  "coach",
  "adjudicator",
  "program_lead",
  "school_host",
  "operator",
] as const;
export type Role = (typeof ROLES)[number];

export const ORGANIZATION_KINDS = ["platform", "college", "program", "district", "school"] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The one platform organization: open sign-up and operators belong to it. */
export const PLATFORM = "platform";

/** A role that someone holds in an organization now. */
export interface Membership {
  organizationId: string;
  organizationKind: OrganizationKind;
  organizationName: string;
  role: Role;
}

/** Which roles exist in which kind of organization. */
export const ROLES_IN: Record<OrganizationKind, readonly Role[]> = {
  platform: ["corps_member", "operator"],
  college: ["author", "reviewer"],
  program: ["corps_member", "coach", "adjudicator", "program_lead"],
  district: [],
  school: ["school_host"],
};

/** Which kind of organization stands above which; the others stand alone. */
export const PARENT_KIND: Partial<Record<OrganizationKind, OrganizationKind>> = {
  school: "district",
};

/** Whether someone holds one of these roles anywhere. */
export function holds(memberships: readonly Membership[], roles: readonly Role[]): boolean {
  return memberships.some((membership) => roles.includes(membership.role));
}

/** The organizations in which someone holds one of these roles. */
export function organizationsWhere(
  memberships: readonly Membership[],
  roles: readonly Role[],
): string[] {
  return [
    ...new Set(
      memberships.flatMap((held) => (roles.includes(held.role) ? [held.organizationId] : [])),
    ),
  ];
}

/** Roles that place, clear or give rights: they end sooner, and ask for a second factor (I6, I9). */
export const POWER: readonly Role[] = ["adjudicator", "program_lead", "operator"];

/** Roles whose holders read about the corps members of the same program. */
export const READS_PEOPLE: readonly Role[] = ["coach", "adjudicator", "program_lead"];

/**
 * The roles that someone may give or end in an organization: an operator all that exist there,
 * a program lead all in their own program, anyone else none.
 */
export function rolesToGrant(
  memberships: readonly Membership[],
  organization: { id: string; kind: OrganizationKind },
): readonly Role[] {
  const leads = memberships.some(
    (held) => held.role === "program_lead" && held.organizationId === organization.id,
  );
  return leads || holds(memberships, ["operator"]) ? ROLES_IN[organization.kind] : [];
}

/** Roles whose holders may change the name that a corps member of the same program goes by. */
export const RENAMES: readonly Role[] = ["program_lead", "adjudicator"];

/** Roles that rate practice tasks, or write and review them: they may read what observers read. */
export const OBSERVES: readonly Role[] = ["coach", "program_lead", "author", "reviewer"];
