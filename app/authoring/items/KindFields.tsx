import { itemTypes } from "../../assessment/items/index";
import { useText } from "../../i18n/text";
import { Field } from "../../ui/Field";

/** Two fields of a filter of questions: their kind, and what they are for. */
export function KindFields({ type, pool }: { type: string; pool: string }) {
  const t = useText();
  const all = t("items.find.all");
  return (
    <>
      <Field
        name="type"
        type="select"
        label={t("items.find.kind")}
        choose={all}
        value={type}
        options={itemTypes.map((one) => ({ value: one, label: t(`items.type.${one}`) }))}
      />
      <Field
        name="pool"
        type="select"
        label={t("items.field.pool")}
        choose={all}
        value={pool}
        options={(["check", "practice"] as const).map((one) => ({
          value: one,
          label: t(`items.pool.${one}`),
        }))}
      />
    </>
  );
}
