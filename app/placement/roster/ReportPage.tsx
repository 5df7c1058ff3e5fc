import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button, LinkButton, TouchLink } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Answer, Entry, Next } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Form, Problems } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import type { RowOutcome } from "./judge";
import { ReportRows } from "./ReportRows";
import type { RosterReport } from "./read-report.server";
import { leftWords } from "./roster-words";
import { TwinForm } from "./TwinForm";

const OUTCOMES = ["matched", "new", "duplicate", "rejected"] as const satisfies RowOutcome[];
export const outcomeMarks = {
  matched: "met",
  new: "part",
  duplicate: "unsure",
  rejected: "stop",
} as const;

/** What a list would do, row by row, and the button that does it; afterward, what it did. */
export function ReportPage({ report, asked }: { report: RosterReport; asked: Asked }) {
  const t = useText();
  const { state, total, program, twins } = report;
  // What came back belongs to the form that was sent.
  const sent = asked.problems.length === 0 ? null : asked.values;
  const isTwin = (row: number) => sent?.what === "choose" && sent.row === String(row);
  const isOfTwin = twins.some(({ row }) => isTwin(row));
  const ofConfirm = isOfTwin ? FRESH : asked;
  return (
    <>
      <Head
        crumb={t("roster.report.step", { step: state === "read" ? 2 : 3 })}
        title={t(`roster.report.${state}`)}
        lead={t("roster.report.lead", { n: total, program })}
      />
      <Wrap>
        {state !== "read" && <Progress report={report} asked={asked} />}
        {state === "read" && <Found report={report} />}
        {state === "read" && <Unread report={report} />}
        {(state === "read" || report.shown.outcome === "rejected") && (
          <ReportRows report={report} />
        )}
        {state === "read" && twins.length > 0 && (
          <Entry
            title={t("roster.twin")}
            note={t("roster.twin.note", { n: report.counts.duplicate })}
          >
            <div className="stack">
              {twins.map((twin) => (
                <TwinForm key={twin.row} twin={twin} asked={isTwin(twin.row) ? asked : FRESH} />
              ))}
              <TwinPages report={report} />
            </div>
          </Entry>
        )}
        {state === "read" && <Confirm report={report} asked={ofConfirm} />}
      </Wrap>
    </>
  );
}

/** Where there are more rows in doubt than one page asks about. */
function TwinPages({ report: { id, shown, twinsAt } }: { report: RosterReport }) {
  const t = useText();
  const { earlier, later } = twinsAt;
  if (earlier === null && later === null) return null;
  const at = (from: number) => `/roster/${id}?show=${shown.outcome}&twins=${from}#twins`;
  return (
    <p className="row" id="twins">
      {earlier !== null && <TouchLink href={at(earlier)}>{t("roster.twin.before")}</TouchLink>}
      {later !== null && <TouchLink href={at(later)}>{t("roster.twin.after")}</TouchLink>}
    </p>
  );
}

function Found({ report: { id, counts } }: { report: RosterReport }) {
  const t = useText();
  const then = (outcome: RowOutcome) => {
    if (outcome !== "matched") return t(`roster.then.${outcome}`);
    return counts.changed === 0
      ? t("roster.then.matched.none")
      : t("roster.then.matched", { n: counts.changed });
  };
  return (
    <Entry title={t("roster.found")}>
      <FlowTable
        caption={t("roster.found")}
        columns={[
          t("roster.found.outcome"),
          t("roster.found.rows"),
          t("roster.found.then"),
          t("roster.show"),
        ]}
        rows={OUTCOMES.map((outcome) => ({
          key: outcome,
          cells: [
            <Status key="outcome" kind={outcomeMarks[outcome]}>
              {t(`roster.outcome.${outcome}`)}
            </Status>,
            counts[outcome].toLocaleString("en"),
            then(outcome),
            <a key="show" className="touch" href={`/roster/${id}?show=${outcome}#rows`}>
              {t(`roster.rows.${outcome}`)}
            </a>,
          ],
        }))}
      />
    </Entry>
  );
}

function Unread({ report: { leftOut, newCohorts } }: { report: RosterReport }) {
  const t = useText();
  return (
    <>
      {leftOut.length > 0 && (
        <Entry title={t("roster.unread")}>
          <p className="text">
            {t("roster.unread.parts", {
              parts: leftOut.map((left) => leftWords(left, t)).join("; "),
            })}
          </p>
        </Entry>
      )}
      {newCohorts.length > 0 && (
        <Entry title={t("roster.cohorts.new")}>
          <p className="text">{newCohorts.join(", ")}</p>
        </Entry>
      )}
    </>
  );
}

function Confirm({ report, asked }: { report: RosterReport; asked: Asked }) {
  const t = useText();
  const { counts, plan, mayInvite } = report;
  const drop = (
    <Form id="drop" asked={plan === 0 ? asked : FRESH}>
      <input type="hidden" name="what" value="drop" />
      <Button weight="quiet">{t("roster.confirm.drop")}</Button>
    </Form>
  );
  if (plan === 0) {
    return (
      <Entry title={t("roster.confirm")}>
        <div className="stack">
          <Answer kind="met" word={t("roster.confirm.nothing")}>
            {t("roster.confirm.nothing.text")}
          </Answer>
          {drop}
        </div>
      </Entry>
    );
  }
  return (
    <Entry title={t("roster.confirm")}>
      <div className="stack">
        <Form asked={asked} id="import" parted>
          <Problems />
          <input type="hidden" name="what" value="import" />
          <Next
            over={t("roster.confirm.over")}
            title={t("roster.confirm.title", { n: plan })}
            action={<Button>{t("roster.confirm.import", { n: plan })}</Button>}
          >
            <p>
              {t("roster.confirm.text", {
                fresh: counts.new,
                changed: counts.changed,
                waiting: counts.duplicate,
                rejected: counts.rejected,
              })}
            </p>
            {mayInvite && counts.new > 0 && (
              <Choices
                type="checkbox"
                name="invite"
                legend={t("roster.confirm.invite")}
                legendStyle="hidden"
                hint={t("roster.confirm.invite.hint")}
                options={[{ value: "yes", label: t("roster.confirm.invite.tick") }]}
              />
            )}
          </Next>
        </Form>
        {drop}
      </div>
    </Entry>
  );
}

function Progress({
  report: { id, state, progress },
  asked,
}: {
  report: RosterReport;
  asked: Asked;
}) {
  const t = useText();
  const wrong = <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />;
  const { added, changed, passed } = progress.counts;
  if (state === "importing") {
    return (
      <Entry title={t("roster.report.importing")}>
        <div className="stack">
          {wrong}
          <Answer kind="part" word={t("roster.progress", { at: progress.at, of: progress.of })}>
            {t("roster.progress.text")}
          </Answer>
          <p>
            <LinkButton href={`/roster/${id}`}>{t("roster.progress.again")}</LinkButton>
          </p>
        </div>
      </Entry>
    );
  }
  return (
    <Entry title={t("roster.report.done")}>
      <div className="stack">
        {wrong}
        <Answer kind="met" word={t("roster.done.word", { n: added + changed })}>
          <p>{t("roster.done.text", { added, changed })}</p>
          {passed > 0 && <p>{t("roster.done.passed", { n: passed })}</p>}
        </Answer>
        <p className="row">
          <LinkButton href="/people">{t("roster.done.people")}</LinkButton>
          <TouchLink href="/roster">{t("roster.done.next")}</TouchLink>
        </p>
      </div>
    </Entry>
  );
}
