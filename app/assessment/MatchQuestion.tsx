import { useText } from "../i18n/text";
import { Field, FieldError } from "../ui/Field";
import { In, useKeptLang } from "../ui/In";
import { ItemPicture } from "./ItemPicture";
import type { QuestionProps } from "./ItemQuestion";

/** Pairs to match: each left side chooses its right side from a list. */
export function MatchQuestion({ shown, id = "answer", error, values }: QuestionProps<"match">) {
  const t = useText();
  const lang = useKeptLang();
  return (
    <fieldset className="choices q" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        <In>{shown.stem}</In>
      </legend>
      <ItemPicture figure={shown.figure} />
      <p className="hint">{t("assessment.match.hint")}</p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {shown.prompts.map((prompt, at) => (
        <Field
          key={prompt}
          type="select"
          name="answer"
          id={at === 0 ? id : `${id}-${at + 1}`}
          label={<In>{prompt}</In>}
          value={values?.answer?.[at]}
          choose={t("assessment.match.choose")}
          options={shown.options.map((option) => ({ value: option.id, label: option.text, lang }))}
        />
      ))}
    </fieldset>
  );
}
