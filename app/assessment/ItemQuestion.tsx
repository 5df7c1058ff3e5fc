import { useText } from "../i18n/text";
import { Choices } from "../ui/Choices";
import { Field, FieldError } from "../ui/Field";
import type { AnswerForm, Shown } from "./shown";

interface ItemQuestionProps {
  shown: Shown;
  /** Sets apart the questions of one page. */
  id?: string;
  error?: string | undefined;
  /** What was chosen before a form came back. */
  values?: Partial<AnswerForm> | undefined;
}

/** The question and its choices, as fields of the form around it. */
export function ItemQuestion({ shown, id = "answer", error, values }: ItemQuestionProps) {
  const t = useText();
  switch (shown.type) {
    case "single":
    case "multi":
      return (
        <Choices
          type={shown.type === "single" ? "radio" : "checkbox"}
          name="answer"
          id={id}
          legend={shown.stem}
          legendStyle="question"
          hint={hintFor(shown)}
          error={error}
          chosen={values?.answer ?? []}
          options={shown.options.map((option) => ({ value: option.id, label: option.text }))}
        />
      );
    case "order":
      return (
        <fieldset className="choices q" aria-describedby={error ? `${id}-error` : undefined}>
          <legend>{shown.stem}</legend>
          <p className="hint">{t("assessment.order.hint", { n: shown.options.length })}</p>
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
          {shown.options.map((option, at) => (
            <Field
              key={option.id}
              type="select"
              name="place"
              id={at === 0 ? id : `${id}-${option.id}`}
              label={option.text}
              value={values?.place?.[at]}
              choose={t("assessment.order.choose")}
              options={shown.options.map((_, place) => ({
                value: String(place + 1),
                label: t("assessment.order.place", { place: place + 1 }),
              }))}
            />
          ))}
        </fieldset>
      );
  }

  function hintFor(question: Shown): string | undefined {
    if (question.type !== "multi") return undefined;
    return question.choose === undefined
      ? t("assessment.multi.hint")
      : t("assessment.multi.chooseHint", { n: question.choose });
  }
}
