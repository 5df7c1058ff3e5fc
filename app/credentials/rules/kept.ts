import { type AwardEvidence, countUp, type ObjectiveEvidence, type Rule } from "./rule";

/** What a stacked credential rests on: courses named outright, and those under what it holds. */
export interface StackAsks {
  courses: string[];
  achievements: string[];
}

/** Every objective of every course under a stacked credential was kept (mastery.md §0.6). */
export const kept: Rule<StackAsks> = {
  who: "you",
  page: () => "/courses",
  decide(asks, evidence) {
    const objectives = objectivesUnder(asks, evidence);
    const reached = objectives.flatMap(({ id, keptAt }) =>
      keptAt === null ? [] : { id, at: keptAt },
    );
    return countUp(reached, Math.max(objectives.length, 1));
  },
};

/** The courses under a stacked credential; of two ways to earn it, those of the one that is held. */
export function coursesUnderStack(
  { courses, achievements }: StackAsks,
  evidence: AwardEvidence,
): string[] {
  const under = evidence.held.flatMap((one) =>
    achievements.includes(one.achievementId) ? one.courses : [],
  );
  return [...new Set([...courses, ...under])];
}

/** The objectives of each course under a credential; of two ways to earn it, the one that is held. */
export function objectivesUnder(
  asks: StackAsks,
  evidence: AwardEvidence,
): readonly ObjectiveEvidence[] {
  return coursesUnderStack(asks, evidence).flatMap((course) => evidence.courses.get(course) ?? []);
}
