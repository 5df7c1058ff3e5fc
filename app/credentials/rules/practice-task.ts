import { PROFICIENT } from "../../observation/rubric";
import type { Rule } from "./rule";

/** A trained observer rated the practice task proficient or better in every row, once. */
export const practiceTask: Rule = {
  id: "practice-task",
  reads: ["observations"],
  decide({ observations }) {
    const [first] = observations
      .filter(({ score }) => score >= PROFICIENT)
      .sort((a, b) => a.recordedAt - b.recordedAt);
    return first === undefined
      ? { met: false, count: 0, needed: 1 }
      : { met: true, at: first.recordedAt, count: 1, evidenceIds: [first.id] };
  },
};
