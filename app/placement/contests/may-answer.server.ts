import type { Reader } from "../../../db/connect";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import type { Role } from "../../identity/roles";
import { dayIn } from "../../record/civil-day";
import type { Actor } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { type Contest, type ContestedKind, isOverdue } from "./contest";

/** Who looks at what first; once it is overdue, the program's lead and operators look at anything. */
const LOOKS: Record<ContestedKind, Role> = {
  clearance: "adjudicator",
  age: "adjudicator",
  hold: "program_lead",
  session: "program_lead",
  observation: "program_lead",
  credential: "program_lead",
  decision: "program_lead",
};

/**
 * Whether the actor may answer a contest. `decided`: they recorded what it is about. `own`: it is
 * theirs. `hidden`: it is not for them, and answers like one that is not there.
 */
export async function mayAnswer(
  db: Reader,
  actor: Actor,
  contest: Contest,
  now: number,
): Promise<"yes" | "decided" | "own" | "hidden"> {
  if (actor.personId === null) return "hidden";
  if (await isSamePerson(db, actor.personId, contest.personId)) return "own";
  const held = await membershipsOf(db, actor.personId);
  const zone = (await organizationById(db, contest.organizationId))?.timeZone ?? "UTC";
  const late = isOverdue(contest, dayIn(now, zone));
  const here = (role: Role) =>
    held.some((one) => one.role === role && one.organizationId === contest.organizationId);
  const looks =
    here(LOOKS[contest.kind]) ||
    (late && here("program_lead")) ||
    (late && held.some(({ role }) => role === "operator"));
  if (!looks) return "hidden";
  const decided =
    contest.decidedBy !== null && (await isSamePerson(db, actor.personId, contest.decidedBy));
  return decided ? "decided" : "yes";
}
