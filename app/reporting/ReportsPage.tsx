import { useText } from "../i18n/text";
import { Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";

/** The reports in the order in which a lead needs them. */
const REPORTS = [
  "ready",
  "equity",
  "coverage",
  "hours",
  "credit",
  "survey",
  "letter",
  "evidence",
] as const;

/** Every report, with what it answers. */
export function ReportsPage() {
  const t = useText();
  return (
    <>
      <Head title={t("reporting.title")} lead={t("reporting.lead")} />
      <Wrap>
        <Entry title={t("reporting.list")}>
          <Rows>
            <Row>
              <h3>
                <a href="/expiring">{t("expiring.title")}</a>
              </h3>
              <p className="soft">{t("expiring.what.report")}</p>
            </Row>
            <Row>
              <h3>
                <a href="/bulk">{t("bulk.title")}</a>
              </h3>
              <p className="soft">{t("bulk.what.report")}</p>
            </Row>
            <Row>
              <h3>
                <a href="/enrolments">{t("enrolments.title")}</a>
              </h3>
              <p className="soft">{t("enrolments.what.report")}</p>
            </Row>
            {REPORTS.map((report) => (
              <Row key={report}>
                <h3>
                  <a href={`/reports/${report}`}>{t(`reporting.${report}.title`)}</a>
                </h3>
                <p className="soft">{t(`reporting.${report}.what`)}</p>
              </Row>
            ))}
          </Rows>
        </Entry>
      </Wrap>
    </>
  );
}
