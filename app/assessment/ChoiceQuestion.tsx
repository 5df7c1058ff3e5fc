import { useText } from "../i18n/text";
import { Choices } from "../ui/Choices";
import { In } from "../ui/In";
import { ItemPicture } from "./ItemPicture";
import type { QuestionProps } from "./ItemQuestion";

type Chosen = "single" | "multi" | "sjt" | "branch";

/** One choice or several, as radios or checkboxes. */
export function ChoiceQuestion({ shown, id = "answer", error, values }: QuestionProps<Chosen>) {
  const t = useText();
  return (
    <Choices
      type={shown.type === "multi" ? "checkbox" : "radio"}
      name="answer"
      id={id}
      legend={<In>{shown.stem}</In>}
      legendStyle="question"
      picture={<ItemPicture figure={shown.figure} />}
      hint={hint()}
      error={error}
      chosen={values?.answer ?? []}
      options={shown.options.map((option) => ({
        value: option.id,
        label: <In>{option.text}</In>,
      }))}
    />
  );

  function hint(): string | undefined {
    switch (shown.type) {
      case "single":
        return undefined;
      case "multi":
        return shown.choose === undefined
          ? t("assessment.multi.hint")
          : t("assessment.multi.chooseHint", { n: shown.choose });
      case "sjt":
        return t("assessment.sjt.hint");
      case "branch":
        return t("assessment.branch.hint");
    }
  }
}
