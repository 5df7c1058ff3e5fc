import { coursesUnderStack, type StackAsks } from "./kept";
import { countUp, type Rule } from "./rule";

/**
 * Every course under a stacked credential has the sign-offs that it needs, in the version that the
 * person takes. A demo's credentials count nowhere, so there it is met at once.
 */
export const reviewed: Rule<StackAsks> = {
  who: "issuer",
  page: () => "/courses",
  decide(asks, evidence) {
    const courses = coursesUnderStack(asks, evidence);
    const signed = courses.flatMap((course) => {
      const review = evidence.reviews.get(course);
      const open = (review?.missing.length ?? 0) > 0 && !evidence.demo;
      return open ? [] : [{ id: review?.versionId ?? course, at: review?.publishedAt ?? 0 }];
    });
    return countUp(signed, Math.max(courses.length, 1));
  },
};
