import { useText } from "../i18n/text";
import { FieldError } from "../ui/Field";
import { In, useKeptLang } from "../ui/In";
import { ItemPicture } from "./ItemPicture";
import type { QuestionProps } from "./ItemQuestion";

/** A text with gaps: each is a list that stands where its words go. */
export function GapsQuestion({ shown, id = "answer", error, values }: QuestionProps<"cloze">) {
  const t = useText();
  const of = shown.gaps.length;
  const lang = useKeptLang();
  return (
    <fieldset className="choices q" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        <In>{shown.stem}</In>
      </legend>
      <ItemPicture figure={shown.figure} />
      <p className="hint">{t("assessment.cloze.hint", { n: of })}</p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <p className="gaps">
        <In>{shown.pieces[0]}</In>
        {shown.gaps.map((options, at) => (
          // Gaps have no id of their own; they never change places.
          <span key={options[0]?.id}>
            <label className="vh" htmlFor={idAt(at)}>
              {t("assessment.cloze.gap", { number: at + 1, of })}
            </label>
            <select
              className="in"
              name="answer"
              id={idAt(at)}
              defaultValue={values?.answer?.[at] ?? ""}
            >
              <option value="">{t("assessment.cloze.choose", { number: at + 1 })}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id} lang={lang}>
                  {option.text}
                </option>
              ))}
            </select>
            <In>{shown.pieces[at + 1]}</In>
          </span>
        ))}
      </p>
    </fieldset>
  );

  function idAt(at: number): string {
    return at === 0 ? id : `${id}-${at + 1}`;
  }
}
