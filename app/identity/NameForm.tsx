import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";

interface NameFormProps {
  title: string;
  lead: string;
  /** What a change of name means for what is on file. */
  note?: string;
  crumb: { href: string; text: string };
  /** The name as it is now. */
  name: string;
  asked: Asked;
}

/** A page on which a name is changed, one's own or a corps member's. */
export function NameForm({ title, lead, note, crumb, name, asked }: NameFormProps) {
  const t = useText();
  return (
    <FormPage
      title={title}
      lead={lead}
      crumb={<a href={crumb.href}>{crumb.text}</a>}
      before={note && <p>{note}</p>}
      asked={asked}
      button={t("name.save")}
    >
      <Field
        name="name"
        label={t("name.field")}
        hint={t("name.fieldHint")}
        value={name}
        autoComplete="name"
      />
    </FormPage>
  );
}
