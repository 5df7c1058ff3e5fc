import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { FirstOf } from "../ui/ListPages";
import { Head, Meta, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import type { ProblemReport } from "./problem-report";

interface ReportListProps {
  course: { id: string; title: string };
  reports: readonly ProblemReport[];
  /** Whether the reader may retire the course. */
  mayRetire: boolean;
  /** How many are open. */
  total: number;
  /** One was settled a moment ago. */
  saved: boolean;
  problems: readonly Problem[];
}

/** What learners reported about a course, for its authors: what, where, in which version. */
export function ReportList({
  course,
  reports,
  total,
  mayRetire,
  saved,
  problems,
}: ReportListProps) {
  const t = useText();
  return (
    <>
      <Head
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={t("reports.title")}
        lead={t("reports.lead")}
      />
      <Wrap>
        <Entry title={t("reports.open")} note={t("reports.note")}>
          <div className="stack">
            {saved && <Saved>{t("reports.settled")}</Saved>}
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {reports.length === 0 ? (
              <Empty title={t("reports.none")}>{t("reports.noneWhy")}</Empty>
            ) : (
              <Rows>
                {reports.map((report) => (
                  <Row key={report.id}>
                    <Report report={report} />
                  </Row>
                ))}
              </Rows>
            )}
            <FirstOf shown={reports.length} total={total} />
            {mayRetire && (
              <p>
                <TouchLink href={`/courses/${course.id}/retirement`}>
                  {t("retirement.form.way")}
                </TouchLink>
              </p>
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

function Report({ report }: { report: ProblemReport }) {
  const t = useText();
  const { id, version, kind, lesson, block, itemId, question, answer, words, at } = report;
  const where =
    itemId === null
      ? t("reports.part", { lesson: lesson ?? "", n: (block ?? 0) + 1 })
      : t("reports.item", { id: itemId, question: question ?? "" });
  return (
    <form method="post" className="stack text">
      <h3>{t(`report.kind.${kind}`)}</h3>
      <p>
        <Quoting kept={[lesson ?? "", question ?? ""]}>{where}</Quoting>
      </p>
      <p>{words ?? t("reports.erased")}</p>
      {answer && <p className="soft">{t("reports.answer", { given: answer.given })}</p>}
      <Meta items={[t("reports.version", { version }), formatInstant(at, "UTC", t.locale)]} />
      <input type="hidden" name="report" value={id} />
      <p>
        <Button weight="two">{t("reports.settle")}</Button>
      </p>
    </form>
  );
}
