import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { Applies } from "./publication";

/** From when a version applied to people who were placed already, as a sentence. */
export function appliesWords(applies: Applies, t: Text): string {
  return applies.when === "from-day"
    ? t("rule.applies.from-day", { day: formatDay(applies.day, t.locale) })
    : t(`rule.applies.${applies.when}`);
}
