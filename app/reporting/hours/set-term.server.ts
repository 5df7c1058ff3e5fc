import { insertTerm, termsIn } from "../../../db/queries/hours-terms";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { lockPeople } from "../../../db/queries/locks";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import type { TermHours } from "./hours";

export type TermRefusal = "not-in-your-program" | "ends-before-start" | "no-college";

/**
 * Writes down the term that a corps member serves, in the place of one that begins on the same day.
 * Only a lead of their program, and never for themselves.
 */
export async function setTerm(
  context: Context,
  input: {
    personId: string;
    hours: TermHours;
    startsOn: string;
    endsOn: string;
    collegeId: string | null;
    workStudy: boolean;
  },
): Promise<Outcome<{ termId: string }, TermRefusal>> {
  const { tx, now, actor } = context;
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  const led = held.flatMap((one) => (one.role === "program_lead" ? [one.organizationId] : []));
  const member = await corpsMemberIn(tx, led, input.personId);
  if (!member || actor.personId === null || actor.personId === input.personId)
    return refused("not-in-your-program");
  if (input.endsOn < input.startsOn) return refused("ends-before-start");
  if (input.collegeId !== null) {
    const college = await organizationById(tx, input.collegeId);
    if (college?.kind !== "college") return refused("no-college");
  }
  await lockPeople(tx, [input.personId]);
  const { organizationId } = member;
  const terms = await termsIn(tx, [organizationId], { personId: input.personId, knownAt: now });
  const same = terms.find(({ startsOn }) => startsOn === input.startsOn);
  const id = context.newId();
  await insertTerm(tx, {
    ...input,
    id,
    organizationId,
    recordedBy: actor.personId,
    recordedAt: now,
    supersedes: same?.id ?? null,
  });
  await recordAudit(context, {
    organizationId,
    action: "term-set",
    subjectId: input.personId,
    detail: { term: id },
  });
  return done({ termId: id });
}
