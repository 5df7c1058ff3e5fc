import { courseRights, insertCourseRight } from "../../../db/queries/authoring-drafts";
import { endCourseRight } from "../../../db/queries/authoring-guests";
import { accountByEmail } from "../../../db/queries/identity-accounts";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { lockDraft } from "../../../db/queries/locks";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import type { CourseRole } from "../authoring-right";
import { enterDraft } from "../enter-draft.server";

/**
 * Gives someone a right by name on a draft's course, in whatever college they write or review. What they
 * have already is given once.
 *
 * @returns refused `draft` when there is none for this person, `right` unless they own the course, `nobody`
 *   when no author or reviewer has this address
 */
export async function giveCourseRight(
  context: Context,
  { draftId, email, role }: { draftId: string; email: string; role: CourseRole },
): Promise<Outcome<{ rightId: string }, "draft" | "right" | "nobody">> {
  const { tx, now, newId, actor } = context;
  const entered = await enterOwned(context, draftId);
  if (!entered.ok) return entered;
  const { courseId, organizationId } = entered.value;
  const account = await accountByEmail(tx, email);
  const memberships = account ? await membershipsOf(tx, account.personId) : [];
  const works = memberships.some((held) => held.role === "author" || held.role === "reviewer");
  if (!account || !works) return refused("nobody");
  const { personId } = account;
  const has = (await courseRights(tx, courseId)).find(
    (one) => one.personId === personId && one.role === role,
  );
  if (has) return done({ rightId: has.id });
  const rightId = newId();
  await insertCourseRight(tx, {
    ...{ id: rightId, courseId, personId, role, by: actor.personId, at: now },
  });
  await recordAudit(context, {
    organizationId,
    action: "course-right-given",
    subjectId: personId,
    detail: { courseId, role },
  });
  return done({ rightId });
}

/**
 * Ends a right by name. A course that has an owner by name keeps one.
 *
 * @returns refused `draft` and `right` as above, `unknown` when the course has no such right, `last-owner`
 */
export async function endRight(
  context: Context,
  { draftId, rightId }: { draftId: string; rightId: string },
): Promise<Outcome<{ rightId: string }, "draft" | "right" | "unknown" | "last-owner">> {
  const { tx, now, actor } = context;
  const entered = await enterOwned(context, draftId);
  if (!entered.ok) return entered;
  const { courseId, organizationId } = entered.value;
  const rights = await courseRights(tx, courseId);
  const right = rights.find(({ id }) => id === rightId);
  if (!right) return refused("unknown");
  const owners = rights.filter(({ role }) => role === "owner");
  if (right.role === "owner" && owners.length === 1) return refused("last-owner");
  await endCourseRight(tx, { rightId, by: actor.personId ?? "", at: now });
  await recordAudit(context, {
    organizationId,
    action: "course-right-ended",
    subjectId: right.personId,
    detail: { courseId, role: right.role },
  });
  return done({ rightId });
}

/** Enters a draft as an owner of its course, whose rights nobody else changes meanwhile. */
export async function enterOwned(
  { tx, actor }: Context,
  draftId: string,
): Promise<Outcome<{ courseId: string; organizationId: string }, "draft" | "right">> {
  const entered = await enterDraft(tx, actor, draftId);
  if (!entered) return refused("draft");
  await lockDraft(tx, entered.draft.courseId);
  const now = await enterDraft(tx, actor, draftId);
  if (!now) return refused("draft");
  if (!now.rights.own) return refused("right");
  return done({ courseId: now.draft.courseId, organizationId: now.draft.organizationId });
}
