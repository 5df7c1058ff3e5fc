import { holds } from "../identity/roles";
import type { Observation } from "./evidence";
import type { DayProblem, Standing } from "./signing";

/** What someone may do to an observation. */
export interface CorrectionRights {
  rescore: boolean;
  withdraw: boolean;
}

/**
 * The observer may score again or take back what they signed, while they still coach in that program;
 * the program's lead may only take it back. Never the person whom it is about,
 * under any account.
 */
export function mayCorrect(
  actor: Standing,
  observation: Pick<Observation, "personId" | "observerId" | "organizationId">,
): CorrectionRights {
  const here = actor.memberships.filter(
    ({ organizationId }) => organizationId === observation.organizationId,
  );
  if (actor.ids.includes(observation.personId)) return { rescore: false, withdraw: false };
  const rescore = actor.personId === observation.observerId && holds(here, ["coach"]);
  return { rescore, withdraw: rescore || holds(here, ["program_lead"]) };
}

/** What becomes of an observation: other scores, or nothing in its place. */
export type Change =
  | {
      kind: "rescore";
      onDay: string;
      levels: Readonly<Record<string, number | undefined>>;
      saw: string | null;
      nextStep: string | null;
    }
  | { kind: "withdraw" };

/** Why an observation cannot be corrected. */
export type CorrectionRefusal =
  | "not-found"
  | "not-yours"
  | "already-corrected"
  | "rows-missing"
  | "no-second-reader"
  | DayProblem;
