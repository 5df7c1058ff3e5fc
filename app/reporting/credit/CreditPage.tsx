import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { OPENING_ROLES } from "../../placement/openings/opening";
import { AskForm } from "../../ui/AskForm";
import { TouchLink } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { In } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import type { Problem } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { sayMinutes } from "../hours/HoursMeters";
import { ProgramField } from "../ProgramField";
import type { LedProgram } from "../read-led-programs.server";
import { type CreditLine, totalOf } from "./credit";

/** A page prints so many terms; the file has them all. */
const MOST = 250;

interface CreditPageProps {
  programs: readonly LedProgram[];
  program: LedProgram;
  from: string;
  through: string;
  lines: readonly CreditLine[];
  problems: readonly Problem[];
}

/** What colleges ask for before they pay work-study or give credit: who, when, how many hours, as what. */
export function CreditPage(page: CreditPageProps) {
  const { programs, program, from, through, lines, problems } = page;
  const t = useText();
  const query = new URLSearchParams({ program: program.id, from, through });
  const days = t("evidence.daysValue", {
    from: formatDay(from, t.locale),
    to: formatDay(through, t.locale),
  });
  return (
    <>
      <Head
        title={t("reporting.credit.title")}
        lead={program.name}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
        meta={[days]}
      />
      <Wrap>
        {problems.length === 0 && <Lines lines={lines} />}
        <Entry title={t("credit.ask")} note={t("credit.askNote")}>
          <AskForm problems={problems} button={t("counts.show")}>
            <ProgramField programs={programs} chosen={program.id} />
            <Field name="from" type="date" label={t("evidence.from")} value={from} />
            <Field name="through" type="date" label={t("evidence.through")} value={through} />
          </AskForm>
          {problems.length === 0 && (
            <p>
              <TouchLink href={`/reports/credit.csv?${query}`}>{t("credit.csv")}</TouchLink>
            </p>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

function Lines({ lines }: Pick<CreditPageProps, "lines">) {
  const t = useText();
  const sum = (some: readonly CreditLine[]) =>
    sayMinutes(
      t,
      some.reduce((all, { minutes }) => all + totalOf(minutes), 0),
    );
  const workStudy = lines.filter((line) => line.workStudy);
  return (
    <Entry title={t("credit.terms")} note={t("credit.termsNote")}>
      {lines.length === 0 ? (
        <Empty title={t("credit.none")}>{t("credit.noneText")}</Empty>
      ) : (
        <div className="stack">
          <Facts
            items={[
              { name: t("credit.count"), value: lines.length },
              { name: t("credit.countWorkStudy"), value: workStudy.length },
              { name: t("credit.hours"), value: sum(lines) },
              { name: t("credit.hoursWorkStudy"), value: sum(workStudy) },
            ]}
          />
          <FlowTable
            caption={t("credit.terms")}
            columns={[
              t("evidence.member"),
              t("credit.college"),
              t("credit.term"),
              t("credit.roles"),
              t("credit.approved"),
              t("credit.badges"),
            ]}
            rows={lines.slice(0, MOST).map((line) => ({
              key: `${line.personId} ${line.startsOn}`,
              cells: [
                line.name ?? t("evidence.reasonErased"),
                line.college ?? t("counts.none.college"),
                <Term key="term" line={line} />,
                <Roles key="roles" roles={line.roles} />,
                sayMinutes(t, totalOf(line.minutes)),
                line.credentials.length > 0 ? (
                  <In key="badges">{line.credentials.join(", ")}</In>
                ) : (
                  t("credit.noBadges")
                ),
              ],
            }))}
          />
          {lines.length > MOST && <p>{t("reporting.more", { n: lines.length - MOST })}</p>}
        </div>
      )}
    </Entry>
  );
}

function Term({ line }: { line: CreditLine }) {
  const t = useText();
  const [from, to] = [formatDay(line.startsOn, t.locale), formatDay(line.endsOn, t.locale)];
  const days = t("evidence.daysValue", { from, to });
  const said = t("credit.termOf", { n: line.hours, days });
  return line.workStudy ? t("credit.termWorkStudy", { term: said }) : said;
}

function Roles({ roles }: Pick<CreditLine, "roles">) {
  const t = useText();
  const known = OPENING_ROLES.filter((role) => roles.includes(role));
  return known.length === 0
    ? t("counts.none.role")
    : known.map((role) => t(`placementRole.${role}`)).join(", ");
}
