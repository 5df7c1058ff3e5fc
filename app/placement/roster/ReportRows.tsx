import { useText } from "../../i18n/text";
import { LinkButton, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import type { RosterReport, ShownRow } from "./read-report.server";
import { changeWords, faultWords } from "./roster-words";
import { cellName, NOT_KEPT } from "./sheet";

/** The rows of one outcome: what is wrong, cell by cell, or what would happen. */
export function ReportRows({ report: { id, shown } }: { report: RosterReport }) {
  const t = useText();
  const { outcome, rows, of, next } = shown;
  const isRejected = outcome === "rejected";
  const columns = isRejected
    ? [t("roster.rows.cell"), t("roster.rows.says"), t("roster.rows.problem")]
    : [t("roster.rows.row"), t("roster.rows.person"), t("roster.rows.change")];
  const note = t("roster.rows.note", { n: of });
  return (
    <Entry
      id="rows"
      title={t(`roster.rows.${outcome}`)}
      note={isRejected && of > 0 ? t("roster.rows.rejected.note") : note}
    >
      {of === 0 ? (
        <p>{t("roster.rows.none")}</p>
      ) : (
        <div className="stack">
          <FlowTable
            caption={t(`roster.rows.${outcome}`)}
            columns={columns}
            rows={rows.flatMap((row) => (row.outcome === "rejected" ? faults(row) : [told(row)]))}
          />
          <p className="row">
            {isRejected && (
              <LinkButton href={`/roster/${id}/rejected.csv`} weight="two" download>
                {t("roster.rows.fix")}
              </LinkButton>
            )}
            {next !== null && (
              <TouchLink href={`/roster/${id}?show=${outcome}&from=${next}#rows`}>
                {t("roster.rows.more")}
              </TouchLink>
            )}
          </p>
        </div>
      )}
    </Entry>
  );

  function faults({ row, problems }: Extract<ShownRow, { outcome: "rejected" }>) {
    return problems.map((problem) => ({
      key: `${row} ${problem.column} ${problem.fault}`,
      cells: [
        problem.column === null ? (
          t("roster.rows.whole", { row: String(row) })
        ) : (
          <code key="cell">{cellName(problem.column, row)}</code>
        ),
        <code key="says">{saysOf(problem)}</code>,
        faultWords(problem, t),
      ],
    }));
  }

  function saysOf({ says }: { says: string }) {
    return says === NOT_KEPT ? t("roster.rows.notKept") : says || t("roster.rows.empty");
  }

  function told(row: Exclude<ShownRow, { outcome: "rejected" }>) {
    const changes = row.changes.map((change) => changeWords(change, t)).join("; ");
    const waits = row.outcome === "duplicate" ? t("roster.then.duplicate") : null;
    return {
      key: String(row.row),
      cells: [
        String(row.row),
        `${row.name}, ${row.email}`,
        waits ?? (changes || t("roster.rows.nothing")),
      ],
    };
  }
}
