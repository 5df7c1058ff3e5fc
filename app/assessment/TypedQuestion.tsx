import { useText } from "../i18n/text";
import { Field } from "../ui/Field";
import { In } from "../ui/In";
import { ItemPicture } from "./ItemPicture";
import type { QuestionProps } from "./ItemQuestion";
import { longestTyped } from "./items/item";

/** A number or a few words to write. */
export function TypedQuestion({
  shown,
  id = "answer",
  error,
  values,
}: QuestionProps<"numeric" | "text">) {
  const t = useText();
  return (
    <fieldset className="choices q">
      <legend>
        <In>{shown.stem}</In>
      </legend>
      <ItemPicture figure={shown.figure} />
      <Field
        name="typed"
        id={id}
        label={t("assessment.typed.label")}
        hint={hint()}
        error={error}
        value={values?.typed?.[0]}
        maxLength={longestTyped}
        autoComplete="off"
      />
    </fieldset>
  );

  function hint(): string {
    if (shown.type === "text") return t("assessment.text.hint");
    const [unit, ...more] = shown.units;
    if (unit === undefined) return t("assessment.numeric.hint");
    if (more.length === 0) return t("assessment.numeric.unitHint", { unit });
    return t("assessment.numeric.unitsHint", { units: shown.units.join(", ") });
  }
}
