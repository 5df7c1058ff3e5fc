import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";

/** Whom an operator looks for: by the address they sign in with, since an operator reads no rosters. */
export function FindPersonForm({ asked }: { asked: Asked }) {
  const t = useText();
  return (
    <FormPage
      title={t("identity.findPerson.title")}
      lead={t("identity.findPerson.lead")}
      crumb={<a href="/organizations">{t("identity.organizations.title")}</a>}
      asked={asked}
      button={t("identity.findPerson.button")}
    >
      <Field
        name="email"
        type="email"
        label={t("identity.findPerson.email")}
        autoComplete="off"
        required
      />
    </FormPage>
  );
}
