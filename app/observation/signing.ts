import { type Membership, organizationsWhere, type Role } from "../identity/roles";
import { done, type Outcome, refused } from "../record/outcome";

/** Who may watch a practice task and sign for it. The gate reads the role beside the signature. */
export const OBSERVERS = ["coach"] as const satisfies readonly Role[];
/** Who may run a training session and mark who was there. */
export const FACILITATORS = ["coach", "program_lead"] as const satisfies readonly Role[];

/** Someone and what they are now. */
export interface Standing {
  personId: string;
  /** Every account of theirs. */
  ids: readonly string[];
  memberships: readonly Membership[];
}

/**
 * The program in which one person may sign for another: the signer holds one of `roles` there and the
 * other is a corps member there. No one signs for themself under any account (gate.md §5.5), whatever roles they hold.
 */
export function programToSign(
  signer: Standing,
  about: Standing,
  roles: readonly Role[],
): Outcome<{ organizationId: string; role: Role }, "own-evidence" | "not-in-program"> {
  if (about.ids.includes(signer.personId)) return refused("own-evidence");
  const theirs = new Set(organizationsWhere(about.memberships, ["corps_member"]));
  const held = signer.memberships.find(
    ({ organizationId, organizationKind, role }) =>
      organizationKind === "program" && roles.includes(role) && theirs.has(organizationId),
  );
  return held
    ? done({ organizationId: held.organizationId, role: held.role })
    : refused("not-in-program");
}

/** Why a day that someone typed cannot be the day of an observation; null when it can. */
export function dayProblem(day: string, today: string, earliest: string): DayProblem | null {
  if (day > today) return "in-future";
  return day < earliest ? "too-old" : null;
}
export type DayProblem = "in-future" | "too-old";
/** A day further back than this is taken for a slip in the year. */
export const OLDEST_DAYS = 365;

/** Why an observation cannot be signed. */
export type ObservationRefusal =
  | "own-evidence"
  | "not-in-program"
  | "no-task"
  | "rows-missing"
  | "no-second-reader"
  | DayProblem;
