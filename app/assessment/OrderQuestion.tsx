import { useText } from "../i18n/text";
import { Field, FieldError } from "../ui/Field";
import { In } from "../ui/In";
import { ItemPicture } from "./ItemPicture";
import type { QuestionProps } from "./ItemQuestion";

/** Steps to order: each is given its place. */
export function OrderQuestion({ shown, id = "answer", error, values }: QuestionProps<"order">) {
  const t = useText();
  return (
    <fieldset className="choices q" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        <In>{shown.stem}</In>
      </legend>
      <ItemPicture figure={shown.figure} />
      <p className="hint">{t("assessment.order.hint", { n: shown.options.length })}</p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {shown.options.map((option, at) => (
        <Field
          key={option.id}
          type="select"
          name="place"
          id={at === 0 ? id : `${id}-${option.id}`}
          label={<In>{option.text}</In>}
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
