import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Chart } from "../../ui/Chart";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { AskForm, ProgramField } from "../AskForm";
import type { LedProgram } from "../read-led-programs.server";
import type { SurveyYear, Tallied } from "./read-survey.server";

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
        meta={[t("counts.asOf", { instant: formatInstant(now, program.zone) })]}
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
        {years.map((year) => (
          <Year key={year.year} year={year} />
        ))}
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

function Year({ year }: { year: SurveyYear }) {
  const t = useText();
  const { results, words, isOpen, answered, asked } = year;
  return (
    <Entry title={String(year.year)} note={t("survey.rate", { answered, asked })}>
      <div className="stack">
        {isOpen && <p>{t("survey.openUntil", { day: formatDay(year.closesOn) })}</p>}
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
