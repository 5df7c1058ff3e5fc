import { countUp, type Rule } from "./rule";

export interface HoldsAsks {
  achievement: string;
}

/** Another credential is held and in force: neither taken back nor past its last day. */
export const holds: Rule<HoldsAsks> = {
  who: "you",
  page: ({ achievement }) => `/achievements/${achievement}`,
  decide: ({ achievement }, { held }) =>
    countUp(
      held.flatMap(({ id, achievementId, issuedAt }) =>
        achievementId === achievement ? { id, at: issuedAt } : [],
      ),
      1,
    ),
};
