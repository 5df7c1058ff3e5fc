import type { Text } from "../i18n/catalog";
import { csvTable } from "../record/csv";
import type { CheckedRow } from "./bulk-check";

/** One sentence for a row: what is in force, what is not and why, or that there is nothing. */
export function sentenceOf({ found, problem }: CheckedRow, t: Text): string {
  if (problem !== null) return t(`credentials.bulk.${problem}`);
  return found
    .map(({ name, code }) =>
      code === null
        ? t("credentials.bulk.inForce", { name })
        : t("credentials.bulk.not", {
            name: name || t("credentials.bulk.file"),
            why: t(`credentials.code.${code}`),
          }),
    )
    .join(" ");
}

/**
 * The table of a run, as it is downloaded and as its receipt names it by hash. What a row asked that
 * nobody is found by is left out: it may be anything, and the row's number tells it.
 */
export function bulkCsv(rows: readonly CheckedRow[], t: Text): string {
  return csvTable([
    ["row", "asked", "verdict", "codes", "sentence"],
    ...rows.map((row) => [
      row.row,
      row.problem === "nobody" ? "" : row.asked,
      row.verdict,
      row.found.flatMap(({ code }) => code ?? []).join(" "),
      sentenceOf(row, t),
    ]),
  ]);
}
