import { countUp, type Rule } from "./rule";

export interface MasteredAsks {
  course: string;
  level: "shown" | "kept";
}

/** Every objective of a course was shown on new questions, or kept as well (mastery.md §0.6). */
export const mastered: Rule<MasteredAsks> = {
  who: "you",
  page: ({ course }) => `/courses/${course}`,
  decide({ course, level }, { courses }) {
    const objectives = courses.get(course) ?? [];
    const reached = objectives.flatMap(({ id, shownAt, keptAt }) => {
      const at = level === "shown" ? shownAt : keptAt;
      return at === null ? [] : { id, at };
    });
    return countUp(reached, Math.max(objectives.length, 1));
  },
};
