import type { Day } from "./gate/days";
import type { Answer } from "./gate/decide";

/** What a school reads of the gate's answer about someone: whether and until when, never why not. */
export type Readiness =
  | { ready: "yes" | "beside" | "asked"; until: null }
  | { ready: "until" | "beside-until"; until: Day };

/** `beside`: somebody from the school stays with them. `asked`: it is with the program. */
export function readinessOf({ outcome, until }: Pick<Answer, "outcome" | "until">): Readiness {
  switch (outcome) {
    case "ELIGIBLE":
      return { ready: "yes", until: null };
    case "CONDITIONAL":
      return { ready: "beside", until: null };
    case "ELIGIBLE_UNTIL":
      return until === undefined ? ASKED : { ready: "until", until };
    case "CONDITIONAL_UNTIL":
      return until === undefined ? ASKED : { ready: "beside-until", until };
    case "INELIGIBLE":
    case "UNDETERMINED":
      return ASKED;
  }
}

const ASKED: Readiness = { ready: "asked", until: null };
