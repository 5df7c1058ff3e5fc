import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import type { Day } from "./gate/days";
import type { Answer } from "./gate/decide";

/** A yes of the gate in a few words; null when the answer is no, or not known. */
export function permitWords(
  { outcome, until }: { outcome: Answer["outcome"]; until: Day | null },
  t: Text,
): string | null {
  const day = until === null ? "" : formatDay(until, t.locale);
  switch (outcome) {
    case "ELIGIBLE":
      return t("answer.eligible");
    case "ELIGIBLE_UNTIL":
      return t("answer.until", { day });
    case "CONDITIONAL":
      return t("answer.conditional");
    case "CONDITIONAL_UNTIL":
      return t("answer.conditionalUntil", { day });
    case "INELIGIBLE":
    case "UNDETERMINED":
      return null;
  }
}
