import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { longestReport, reportKinds } from "./problem-report";

interface ReportFormProps {
  course: { id: string; title: string };
  /** What it is about, in words. */
  about: string;
  /** The lesson that `about` names, if it names one. */
  lesson?: string | undefined;
  /** Names this form, so that sending it twice reports once. */
  formKey: string;
  /** Where the reader came from. */
  back: string;
  /** It was sent a moment ago. */
  saved: boolean;
  problems: readonly Problem[];
  typed: Readonly<Record<string, string | undefined>>;
}

/** The page on which a learner tells a course's authors that something is wrong. */
export function ReportForm(props: ReportFormProps) {
  const t = useText();
  const { course, about, formKey, back, saved, problems, typed } = props;
  return (
    <>
      <Head
        slim
        crumb={
          <a href={back}>
            <In>{course.title}</In>
          </a>
        }
        title={t("report.title")}
        lead={<Quoting kept={[props.lesson]}>{about}</Quoting>}
      />
      <Wrap>
        <Entry title={t("report.what")} note={t("report.note")}>
          {saved ? (
            <div className="stack">
              <Saved>{t("report.saved")}</Saved>
              <p>
                <a className="touch" href={back}>
                  {t("report.back")}
                </a>
              </p>
            </div>
          ) : (
            <form method="post" noValidate className="stack">
              <input type="hidden" name="key" value={formKey} />
              <ErrorSummary title={t("problem.title")} problems={problems} />
              <Choices
                type="radio"
                name="kind"
                legend={t("report.kind")}
                error={problemOf(problems, "kind")}
                chosen={typed.kind === undefined ? [] : [typed.kind]}
                options={reportKinds.map((kind) => ({
                  value: kind,
                  label: t(`report.kind.${kind}`),
                }))}
              />
              <Field
                name="words"
                type="textarea"
                rows={4}
                label={t("report.words")}
                hint={t("report.wordsHint")}
                error={problemOf(problems, "words")}
                value={typed.words}
                maxLength={longestReport}
              />
              <div className="row">
                <Button>{t("report.send")}</Button>
              </div>
            </form>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
