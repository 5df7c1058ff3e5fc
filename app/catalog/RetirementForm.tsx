import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { longestRetirement, type Retirement } from "./retirement";

interface RetirementFormProps {
  course: { id: string; title: string };
  retirement: Retirement | null;
  zone: string;
  saved: boolean;
  problems: readonly Problem[];
  typed: Readonly<Record<string, string | undefined>>;
}

/** The page on which authors retire a course, or take it up again, with a reason that learners read. */
export function RetirementForm(props: RetirementFormProps) {
  const t = useText();
  const { course, retirement, zone, saved, problems, typed } = props;
  return (
    <>
      <Head
        slim
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={t(retirement ? "retirement.form.reopen" : "retirement.form.retire")}
        lead={t(retirement ? "retirement.form.reopenLead" : "retirement.form.lead")}
      />
      <Wrap>
        <Entry title={t("retirement.form.reason")}>
          {saved && <Saved>{t("retirement.form.saved")}</Saved>}
          {retirement && (
            <p className="text panel">
              <Quoting kept={[retirement.reason]}>
                {t("retirement.form.now", {
                  day: formatDayOf(retirement.at, zone, t.locale),
                  reason: retirement.reason,
                })}
              </Quoting>
            </p>
          )}
          <form method="post" noValidate className="stack">
            <input type="hidden" name="act" value={retirement ? "reopen" : "retire"} />
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <Field
              name="reason"
              type="textarea"
              rows={3}
              label={t("retirement.form.words")}
              hint={t(retirement ? "retirement.form.reopenHint" : "retirement.form.hint")}
              error={problemOf(problems, "reason")}
              value={typed.reason}
              maxLength={longestRetirement}
            />
            <div className="row">
              <Button>{t(retirement ? "retirement.form.doReopen" : "retirement.form.do")}</Button>
            </div>
          </form>
        </Entry>
      </Wrap>
    </>
  );
}
