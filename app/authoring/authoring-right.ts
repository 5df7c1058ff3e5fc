import type { SignOffKind } from "../catalog/manifest";
import type { Membership } from "../identity/roles";

export const courseRoles = ["owner", "editor", "reviewer"] as const;
export type CourseRole = (typeof courseRoles)[number];

/** What someone may do on one course. Who may none of it does not learn that it is there. */
export interface CourseRights {
  read: boolean;
  edit: boolean;
  review: boolean;
  /** Release, retire, and give others rights. */
  own: boolean;
}

/**
 * What someone may do on a course: what their college gives them on its own courses (authors edit,
 * reviewers review), and what its owners gave them by name, in any college. A right by name counts
 * only while its holder is an author or a reviewer somewhere. While a course has no owner by name, its
 * college's authors own it.
 *
 * @param course.hasOwner someone is its owner by name
 * @param given the rights by name that this person has and that have not ended
 */
export function rightsOn(
  course: { organizationId: string; hasOwner: boolean },
  memberships: readonly Membership[],
  given: readonly CourseRole[],
): CourseRights {
  const works = memberships.some(({ role }) => role === "author" || role === "reviewer");
  const at = (role: "author" | "reviewer") =>
    memberships.some((held) => held.organizationId === course.organizationId && held.role === role);
  const has = (role: CourseRole) => works && given.includes(role);
  const own = has("owner") || (!course.hasOwner && at("author"));
  const edit = own || has("editor") || at("author");
  const review = has("reviewer") || at("reviewer");
  return { read: edit || review, edit, review, own };
}

/** What a reviewer signs of whom no owner has said another thing. The law and a clinic are for those named. */
const SIGNED_BY_ALL: readonly SignOffKind[] = ["subject", "equity"];

/**
 * The kinds of sign-off that a reviewer may give on a course.
 *
 * @param named what an owner of the course said last of this person; null when none ever did
 */
export function signedBy(named: readonly SignOffKind[] | null): readonly SignOffKind[] {
  return named ?? SIGNED_BY_ALL;
}
