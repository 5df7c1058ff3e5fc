import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { AskForm } from "../../ui/AskForm";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Chart } from "../../ui/Chart";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { ProgramField } from "../ProgramField";
import type { LedProgram } from "../read-led-programs.server";
import { type SurveyYear, type Tallied, type Trend, trendsOf } from "./survey-year";

interface SurveyPageProps {
  programs: readonly LedProgram[];
  program: LedProgram;
  now: number;
  years: readonly SurveyYear[];
  /** The last day offered for this year's survey; null once it was sent. */
  suggested: string | null;
  asked: Asked;
}

/** The lead's side of the survey: ask once a year, see who answered, and what they said together. */
export function SurveyPage(page: SurveyPageProps) {
  const { programs, program, now, years, suggested, asked } = page;
  const t = useText();
  return (
    <>
      <Head
        title={t("reporting.survey.title")}
        lead={program.name}
        crumb={<a href="/reports">{t("reporting.title")}</a>}
        meta={[t("counts.asOf", { instant: formatInstant(now, program.zone, t.locale) })]}
      />
      <Wrap>
        {suggested !== null && (
          <Entry title={t("survey.open")} note={t("survey.openNote")}>
            <Form asked={asked}>
              <input type="hidden" name="program" value={program.id} />
              <Field name="closes" type="date" label={t("survey.closesOn")} value={suggested} />
              <Button>{t("survey.openSend")}</Button>
            </Form>
          </Entry>
        )}
        {years.length === 0 && (
          <Entry title={t("reporting.survey.title")}>
            <Empty title={t("survey.none.title")}>{t("survey.none.text")}</Empty>
          </Entry>
        )}
        {years.length > 0 && <Trends years={years} />}
        {years.map((year) => (
          <Year key={year.year} year={year} />
        ))}
        {years.some(({ isOpen }) => !isOpen) && (
          <Entry title={t("survey.file")} note={t("survey.fileNote")}>
            <p>
              <TouchLink href={`/reports/survey.csv?program=${encodeURIComponent(program.id)}`}>
                {t("survey.csv")}
              </TouchLink>
            </p>
          </Entry>
        )}
        {programs.length > 1 && (
          <Entry title={t("reporting.program")}>
            <AskForm problems={[]} button={t("counts.show")}>
              <ProgramField programs={programs} chosen={program.id} />
            </AskForm>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

/** How many answered each year, and how the answers moved. */
function Trends({ years }: { years: readonly SurveyYear[] }) {
  const t = useText();
  const oldest = [...years].reverse();
  return (
    <Entry title={t("survey.trend")} note={t("survey.trendNote")}>
      <div className="stack">
        <Chart
          label={t("survey.rates")}
          of={t("survey.year")}
          parts={[
            { name: t("survey.answered"), tone: "moss" },
            { name: t("survey.silent"), tone: "amber" },
          ]}
          hidden={t("counts.hidden")}
          say={String}
          rows={oldest.map(({ year, asked, answered }) => ({
            key: String(year),
            label: String(year),
            values: [answered, asked - answered],
          }))}
        />
        {trendsOf(years).map((trend) => (
          <Moved key={trend.question} trend={trend} />
        ))}
      </div>
    </Entry>
  );
}

function Moved({ trend: { question, option, years } }: { trend: Trend }) {
  const t = useText();
  const title = question === "enough" ? t("survey.enoughAll") : t(`survey.q.${question}`);
  return (
    <>
      <h3>{title}</h3>
      <Chart
        label={t("survey.trendChart", { option: t(`survey.option.${option}`), question: title })}
        of={t("survey.year")}
        parts={[{ name: t(`survey.option.${option}`), tone: "lake" }]}
        hidden={t("counts.hidden")}
        say={(share) => t("survey.percent", { n: share })}
        rows={years.map(({ year, share }) => ({
          key: String(year),
          label: String(year),
          values: [Math.round(share.share * 100)],
        }))}
      />
    </>
  );
}

function Year({ year }: { year: SurveyYear }) {
  const t = useText();
  const { results, words, isOpen, answered, asked } = year;
  return (
    <Entry title={String(year.year)} note={t("survey.rate", { answered, asked })}>
      <div className="stack">
        {isOpen && <p>{t("survey.openUntil", { day: formatDay(year.closesOn, t.locale) })}</p>}
        {!isOpen && results === null && <p>{t("survey.fewAnswers")}</p>}
        {results?.map((tallied) => (
          <Result key={tallied.question} tallied={tallied} />
        ))}
        {words.length > 0 && (
          <>
            <h3>{t("survey.words")}</h3>
            <p className="small soft">{t("survey.wordsNote")}</p>
            <Rows>
              {words.map((said) => (
                <Row key={said}>
                  <p className="text">{said}</p>
                </Row>
              ))}
            </Rows>
          </>
        )}
      </div>
    </Entry>
  );
}

function Result({ tallied: { question, options, best } }: { tallied: Tallied }) {
  const t = useText();
  const title = question === "enough" ? t("survey.enoughAll") : t(`survey.q.${question}`);
  const percent = (share: number) => String(Math.round(share * 100));
  const [first] = options;
  return (
    <div className="stack">
      <h3>{title}</h3>
      {best && first && (
        <p>
          {t("survey.best", {
            option: t(`survey.option.${first.option}`),
            share: percent(best.share),
            low: percent(best.low),
            high: percent(best.high),
          })}
        </p>
      )}
      <Chart
        label={t("survey.chart", { question: title })}
        of={t("survey.answer")}
        parts={[{ name: t("survey.schools"), tone: "lake" }]}
        hidden={t("counts.hidden")}
        say={String}
        rows={options.map(({ option, schools }) => ({
          key: option,
          label: t(`survey.option.${option}`),
          values: [schools],
        }))}
      />
    </div>
  );
}
