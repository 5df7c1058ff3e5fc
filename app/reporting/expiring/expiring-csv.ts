import type { Text } from "../../i18n/catalog";
import { askWords, stateWords } from "../../placement/requirement";
import { csvTable } from "../../record/csv";
import type { ExpiringRow } from "./expiring";

/** The board as a file: a line for each person and opening. */
export function expiringCsv(
  rows: readonly ExpiringRow[],
  t: Text,
  names: Readonly<Record<string, string>>,
): string {
  return csvTable([
    [
      ...["person", "name", "serves", "opening", "school", "role", "last_good_day", "status"],
      ...["requirement", "stands", "step", "whose", "reminded_on", "reminded_by"],
    ],
    ...rows.map(({ personId, name, isPlaced, opening, lastDay, status, leaf, reminded }) => [
      personId,
      name,
      isPlaced ? "yes" : "no",
      opening.title,
      opening.school,
      t(`placementRole.${opening.role}`),
      lastDay ?? "",
      t(`status.${status}`),
      leaf ? askWords(leaf, t, names) : "",
      leaf ? stateWords(leaf, t) : "",
      leaf?.next ? t(`expiring.action.${leaf.next.action}`) : "",
      leaf?.next ? t(`expiring.owner.${leaf.next.owner}`) : "",
      reminded?.on ?? "",
      reminded?.by ?? "",
    ]),
  ]);
}
