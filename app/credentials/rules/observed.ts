import { PROFICIENT } from "../../observation/rubric";
import { countUp, type Rule } from "./rule";

export interface ObservedAsks {
  course: string;
  times: number;
}

/** A trained observer rated the practice task of a course proficient or better in every row. */
export const observed: Rule<ObservedAsks> = {
  who: "coach",
  page: ({ course }) => `/courses/${course}`,
  decide: ({ course, times }, { observations }) =>
    countUp(
      observations.flatMap(({ id, courseId, score, recordedAt }) =>
        courseId === course && score >= PROFICIENT ? { id, at: recordedAt } : [],
      ),
      times,
    ),
};
