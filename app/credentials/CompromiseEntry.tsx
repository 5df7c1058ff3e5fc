import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { type Asked, FRESH } from "../ui/asked";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Form } from "../ui/Form";
import { ErrorSummary } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import { KEY_REPORT_REASONS } from "./key-report";
import type { OrganizationKeys, ShownReport } from "./read-keys.server";

/** What an operator can do to keys; each is a form of its own on the page. */
export type KeyStep = "stage" | "activate" | "report" | "compromise" | "withdraw";

interface CompromiseEntryProps extends OrganizationKeys {
  /** The form that came back, and with what. */
  refused: { step: KeyStep; asked: Asked } | null;
}

/** What two operators do about a key in the wrong hands: one says so, another confirms it. */
export function CompromiseEntry(props: CompromiseEntryProps) {
  const t = useText();
  const { keys, reports, refused } = props;
  const answers = refused?.step === "compromise" || refused?.step === "withdraw";
  const left = keys.filter(
    ({ kid, state }) => state !== "compromised" && !reports.some((one) => one.kid === kid),
  );
  return (
    <>
      {(reports.length > 0 || answers) && (
        <Entry title={t("keys.reports")}>
          <div className="stack">
            <Rows>
              {reports.map((report) => (
                <Waiting key={report.kid} {...props} report={report} />
              ))}
            </Rows>
            {answers && (
              <ErrorSummary title={t("problem.title")} problems={refused.asked.problems} />
            )}
          </div>
        </Entry>
      )}
      <Entry title={t("keys.compromise")} note={t("keys.compromiseNote")}>
        {left.length === 0 ? (
          <p>{t("keys.compromise.none")}</p>
        ) : (
          <Form asked={refused?.step === "report" ? refused.asked : FRESH} id="compromise">
            <Beside keys={keys} />
            <p className="text">{t("keys.compromise.now")}</p>
            <div className="text body">
              <p>{t("keys.compromise.then")}</p>
              <ol>
                <li>{t("keys.compromise.refused")}</li>
                <li>{t("keys.compromise.resigned")}</li>
                <li>{t("keys.compromise.told")}</li>
              </ol>
            </div>
            <Choices
              type="radio"
              name="kid"
              legend={t("keys.compromise.which")}
              options={left.map(({ kid, state }) => ({
                value: kid,
                label: kid,
                hint: t(`keys.state.${state}`),
              }))}
            />
            <Choices
              type="radio"
              name="reason"
              legend={t("keys.report.reason")}
              options={KEY_REPORT_REASONS.map((reason) => ({
                value: reason,
                label: t(`keys.report.${reason}`),
              }))}
            />
            <p>
              <Button name="step" value="report" weight="two">
                {t("keys.report.do")}
              </Button>
            </p>
          </Form>
        )}
      </Entry>
    </>
  );
}

/** One report, and what the reader may do about it. */
function Waiting({
  keys,
  organization,
  report,
}: Pick<OrganizationKeys, "keys" | "organization"> & { report: ShownReport }) {
  const t = useText();
  const { kid, by: name, mine } = report;
  const at = formatInstant(report.at, organization.timeZone, t.locale);
  return (
    <Row>
      <div className="stack">
        <div>
          <p>{t("keys.report.said", { kid, reason: t(`keys.report.${report.reason}`) })}</p>
          <p className="soft">{t("keys.report.by", { name, at })}</p>
          {mine && <p>{t("keys.report.mine")}</p>}
        </div>
        <Form>
          <Beside keys={keys} />
          <input type="hidden" name="kid" value={kid} />
          <p className="row">
            {!mine && (
              <Button name="step" value="compromise" label={t("keys.compromise.of", { kid })}>
                {t("keys.compromise.do")}
              </Button>
            )}
            <Button
              name="step"
              value="withdraw"
              weight="two"
              label={t("keys.withdraw.of", { kid })}
            >
              {t("keys.withdraw.do")}
            </Button>
          </p>
        </Form>
      </div>
    </Row>
  );
}

/** How many keys the page showed: a button pressed twice makes one pair. */
export function Beside({ keys }: { keys: readonly unknown[] }) {
  return <input type="hidden" name="beside" value={keys.length} />;
}
