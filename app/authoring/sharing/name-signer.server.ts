import { insertSigner, namedSigners } from "../../../db/queries/authoring-signers";
import { wholePerson } from "../../../db/queries/identity-merges";
import { type SignOffKind, signOffKinds } from "../../catalog/manifest";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { signedBy } from "../authoring-right";
import { everyReviewer } from "../review/read-review.server";
import { enterOwned } from "./share-course.server";

/**
 * Says which kinds of sign-off a reviewer of a draft's course may give from now on. What they signed before
 * stays signed. Saying what is so already writes nothing.
 *
 * @returns refused `draft` when there is none for this person, `right` unless they own the course, `self`
 *   when they name themselves, under whatever account, `signer` when this person does not review the course
 */
export async function nameSigner(
  context: Context,
  input: { draftId: string; personId: string; kinds: readonly SignOffKind[] },
): Promise<Outcome<{ kinds: SignOffKind[] }, "draft" | "right" | "self" | "signer">> {
  const { tx, now, actor } = context;
  const { draftId, personId } = input;
  const entered = await enterOwned(context, draftId);
  if (!entered.ok) return entered;
  if (actor.personId === null) return refused("right");
  if ((await wholePerson(tx, actor.personId)).ids.includes(personId)) return refused("self");
  const { courseId, organizationId } = entered.value;
  if (!(await everyReviewer(tx, entered.value)).has(personId)) return refused("signer");
  const before = signedBy((await namedSigners(tx, courseId)).get(personId) ?? null);
  const kinds = signOffKinds.filter((kind) => input.kinds.includes(kind));
  if (signOffKinds.every((kind) => before.includes(kind) === kinds.includes(kind)))
    return done({ kinds });
  await insertSigner(tx, { courseId, personId, kinds, by: actor.personId, at: now });
  await recordAudit(context, {
    organizationId,
    action: "course-signer-named",
    subjectId: personId,
    detail: { courseId, kinds: kinds.join(" ") },
  });
  return done({ kinds });
}
