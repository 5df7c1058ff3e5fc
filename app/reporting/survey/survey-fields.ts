import type { OpeningRole } from "../../placement/openings/opening";
import type { Enough, SurveyAnswers } from "./survey";

/** The name of the field that asks whether there were enough adults in a role. */
export function enoughField(role: OpeningRole): `enough-${OpeningRole}` {
  return `enough-${role}`;
}

/** What a posted form says of a school with these roles. */
export function answersIn(
  roles: readonly OpeningRole[],
  sent: SurveyAnswers["said"],
  byRole: Readonly<Record<string, Enough>>,
): SurveyAnswers {
  const enough: SurveyAnswers["enough"] = {};
  for (const role of roles) {
    const answer = byRole[enoughField(role)];
    if (answer !== undefined) enough[role] = answer;
  }
  const { times, ready, fits, supervision, language, again } = sent;
  return { enough, said: { times, ready, fits, supervision, language, again } };
}
