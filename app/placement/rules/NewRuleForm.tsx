import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Field } from "../../ui/Field";
import { FormPage } from "../../ui/Form";

interface NewRuleFormProps {
  /** For whom the reader may write; null is everyone. */
  writesFor: readonly { id: string | null; name: string }[];
  asked: Asked;
}

/** Stands for "everyone" in the form. */
export const EVERYONE = "everyone";

/** The page on which a rule is begun. */
export function NewRuleForm({ writesFor, asked }: NewRuleFormProps) {
  const t = useText();
  return (
    <FormPage
      title={t("ruleNew.title")}
      lead={t("ruleNew.lead")}
      crumb={<a href="/rules">{t("rules.title")}</a>}
      asked={asked}
      button={t("ruleNew.send")}
    >
      <Field
        name="owner"
        type="select"
        label={t("ruleNew.for")}
        value={writesFor[0]?.id ?? EVERYONE}
        options={writesFor.map(({ id, name }) => ({
          value: id ?? EVERYONE,
          label: id === null ? t("ruleNew.everyone") : name,
        }))}
      />
      <Field name="title" label={t("ruleNew.ruleTitle")} hint={t("ruleNew.titleHint")} />
      <Field name="name" label={t("ruleNew.name")} hint={t("ruleNew.nameHint")} />
    </FormPage>
  );
}
