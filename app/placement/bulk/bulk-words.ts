import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import { csvTable } from "../../record/csv";
import type { BulkRow, RowProblem, RowRefusal, RunShown } from "./run";

/** Why a row does nothing, as a sentence. */
export function whyWords(why: RowProblem | RowRefusal, t: Text): string {
  return t(`bulk.why.${why}`);
}

/** How a row went, or what would come of it. */
export function rowWords({ problem, said, isDone }: BulkRow, t: Text): string {
  if (problem !== null) return whyWords(problem, t);
  if (said.ok) return t(isDone ? "bulk.row.did" : "bulk.row.will");
  const { why, detail } = said;
  const day =
    typeof detail?.day === "string"
      ? ` ${t("bulk.row.day", { day: formatDay(detail.day, t.locale) })}`
      : "";
  return whyWords(why, t) + day;
}

/** The table as it is downloaded. */
export function runCsv({ run, rows, subjects }: RunShown, t: Text): string {
  return csvTable([
    ["line", "person", "name", "about", "action", "done", "says"],
    ...rows.map((row) => [
      row.line,
      row.personId ?? "",
      row.name ?? "",
      subjects[row.subject ?? ""] ?? row.subject ?? "",
      t(`bulk.action.${run.action}`),
      row.isDone && row.said.ok ? "yes" : "no",
      rowWords(row, t),
    ]),
  ]);
}
