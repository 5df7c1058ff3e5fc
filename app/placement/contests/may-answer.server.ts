import type { Reader } from "../../../db/connect";
import { wholePerson } from "../../../db/queries/identity-merges";
import { membershipsOf, programZones, zonesOf } from "../../../db/queries/identity-organizations";
import type { ContestLens } from "../../../db/queries/placement-contests";
import { holds, organizationsWhere, type Role } from "../../identity/roles";
import { dayIn } from "../../record/civil-day";
import type { Actor } from "../../record/context.server";
import { CONTESTED_KINDS, type Contest, type ContestedKind, isOverdue } from "./contest";

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

/** `decided`: they recorded what it is about. `own`: it is theirs. `hidden`: as if it were not there. */
export type RightToAnswer = "yes" | "decided" | "own" | "hidden";

/** Whether the actor may answer a contest. */
export async function mayAnswer(
  db: Reader,
  actor: Actor,
  contest: Contest,
  now: number,
): Promise<RightToAnswer> {
  return (await rightsToAnswer(db, actor, [contest], now))(contest);
}

/** Whether the actor may answer each of some contests: everything is read once for all of them. */
export async function rightsToAnswer(
  db: Reader,
  actor: Actor,
  contests: readonly Contest[],
  now: number,
): Promise<(contest: Contest) => RightToAnswer> {
  if (actor.personId === null) return () => "hidden";
  const { ids: mine } = await wholePerson(db, actor.personId);
  const held = await membershipsOf(db, actor.personId);
  const zones = await zonesOf(
    db,
    contests.map(({ organizationId }) => organizationId),
  );
  return (contest) => {
    const { personId, organizationId, kind, decidedBy } = contest;
    if (mine.includes(personId)) return "own";
    const late = isOverdue(contest, dayIn(now, zones.get(organizationId) ?? "UTC"));
    const here = (role: Role) =>
      held.some((one) => one.role === role && one.organizationId === organizationId);
    const looks =
      here(LOOKS[kind]) ||
      (late && here("program_lead")) ||
      (late && held.some(({ role }) => role === "operator"));
    if (!looks) return "hidden";
    return decidedBy !== null && mine.includes(decidedBy) ? "decided" : "yes";
  };
}

/** Which open contests a person may look at: the same as `rightsToAnswer`, for a query. */
export async function lensOf(
  db: Reader,
  personId: string,
  { now, answerable }: { now: number; answerable: boolean },
): Promise<ContestLens> {
  const { ids: mine } = await wholePerson(db, personId);
  const held = await membershipsOf(db, personId);
  const led = organizationsWhere(held, ["program_lead"]);
  const everywhere = holds(held, ["operator"]);
  const zones = everywhere ? await programZones(db) : (await zonesOf(db, led)).values();
  return {
    mine,
    first: [...new Set(Object.values(LOOKS))].map((role) => ({
      programIds: organizationsWhere(held, [role]),
      kinds: CONTESTED_KINDS.filter((kind) => LOOKS[kind] === role),
    })),
    late: everywhere ? null : led,
    days: new Map([...zones].map((zone) => [zone, dayIn(now, zone)])),
    answerable,
  };
}
