import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { OpeningRole } from "../../placement/openings/opening";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { ENOUGH, MOST_WORDS, QUESTION_NAMES, QUESTIONS, type SurveyAnswers } from "./survey";
import { enoughField } from "./survey-fields";

export interface SurveyFormProps {
  school: string;
  program: string;
  closesOn: string;
  isOpen: boolean;
  roles: readonly OpeningRole[];
  answers: SurveyAnswers | null;
  stopped: string | null;
  asked: Asked;
}

/** What a principal answers, without signing in. Their last answer stands there to be changed. */
export function SurveyForm(page: SurveyFormProps) {
  const { school, program, closesOn, isOpen, answers } = page;
  const t = useText();
  const day = formatDay(closesOn, t.locale);
  return (
    <>
      <Head title={t("survey.title", { school })} lead={t("survey.lead", { program, day })} slim />
      <Wrap>
        <Entry title={t("survey.questions")} note={t("survey.questionsNote")}>
          {isOpen ? (
            <div className="stack">
              {answers && <Saved>{t("survey.sent")}</Saved>}
              <Questions {...page} />
            </div>
          ) : (
            <Empty title={t("survey.closed")}>{t("survey.closedText", { day })}</Empty>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

function Questions({ roles, answers, stopped, asked }: SurveyFormProps) {
  const t = useText();
  const chosen = (answer: string | undefined) => (answer === undefined ? [] : [answer]);
  return (
    <Form asked={asked}>
      {roles.map((role) => (
        <Choices
          key={role}
          type="radio"
          name={enoughField(role)}
          legend={t("survey.enough", { role: t(`placementRole.${role}`) })}
          across
          chosen={chosen(answers?.enough[role])}
          options={ENOUGH.map((value) => ({ value, label: t(`survey.option.${value}`) }))}
        />
      ))}
      {QUESTION_NAMES.map((question) => (
        <Choices
          key={question}
          type="radio"
          name={question}
          legend={t(`survey.q.${question}`)}
          across={QUESTIONS[question].length === 3}
          chosen={chosen(answers?.said[question])}
          options={QUESTIONS[question].map((value) => ({
            value,
            label: t(`survey.option.${value}`),
          }))}
        />
      ))}
      <Field
        name="stopped"
        type="textarea"
        label={t("survey.stopped")}
        hint={t("survey.stoppedHint")}
        maxLength={MOST_WORDS}
        value={stopped ?? undefined}
      />
      <p className="row">
        <Button>{t(answers ? "survey.again" : "survey.send")}</Button>
      </p>
    </Form>
  );
}

/** What a link shows that is none of ours. */
export function SurveyUnknown() {
  const t = useText();
  return (
    <>
      <Head title={t("survey.unknown")} slim />
      <Wrap>
        <div className="entry">
          <p>{t("survey.unknownText")}</p>
        </div>
      </Wrap>
    </>
  );
}
