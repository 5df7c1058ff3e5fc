import type { Rule } from "./rule";

/** Every objective of the course was shown on new questions, at least once (mastery.md §0.6). */
export const objectivesShown: Rule = {
  id: "objectives-shown",
  reads: ["objectives"],
  decide({ objectives }) {
    const times = objectives.flatMap(({ shownAt }) => (shownAt === null ? [] : [shownAt]));
    const needed = Math.max(objectives.length, 1);
    return times.length < needed
      ? { met: false, count: times.length, needed }
      : {
          met: true,
          at: Math.max(...times),
          count: times.length,
          evidenceIds: objectives.map(({ id }) => id),
        };
  },
};
