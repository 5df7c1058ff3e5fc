import { bound } from "../../mastery/bound";
import { objectivesUnder, type StackAsks } from "./kept";
import type { Rule } from "./rule";

/** The bound of mastery.md §0.6 over the passing try of each objective, judged all together. */
export const sure: Rule<StackAsks> = {
  who: "issuer",
  page: () => "/policy/mastery",
  decide(asks, evidence) {
    const objectives = objectivesUnder(asks, evidence).filter(({ keptAt }) => keptAt !== null);
    const { right, n, met } = bound(objectives.flatMap(({ passing }) => passing ?? []));
    if (!met) return { met: false, count: right, needed: n };
    return {
      met: true,
      at: Math.max(...objectives.map(({ keptAt }) => keptAt ?? 0)),
      count: right,
      needed: n,
      evidenceIds: objectives.map(({ id }) => id),
    };
  },
};
