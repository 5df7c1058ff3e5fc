import { useText } from "../i18n/text";
import { Choices } from "../ui/Choices";
import { type Confidence, confidences } from "./response";

/** How sure someone is of their answer: asked with it, and never required. */
export function ConfidenceField({ chosen, id }: { chosen?: Confidence | undefined; id?: string }) {
  const t = useText();
  return (
    <Choices
      type="radio"
      name="confidence"
      id={id ?? "confidence"}
      legend={t("confidence.legend")}
      across
      chosen={chosen ? [chosen] : []}
      options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
    />
  );
}
