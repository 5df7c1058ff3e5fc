import type { Text } from "../../i18n/catalog";

/** What the fields of a conflict's forms are called in a sentence. */
export function conflictLabels(t: Text): Record<string, string> {
  return {
    school: t("conflicts.school"),
    person: t("conflicts.person"),
    kind: t("conflicts.what"),
    said: t("conflicts.said"),
  };
}
