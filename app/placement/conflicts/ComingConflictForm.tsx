import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Field } from "../../ui/Field";
import { FormPage } from "../../ui/Form";
import { ConflictFields } from "./ConflictsShown";

interface ComingConflictFormProps {
  id: string;
  name: string;
  people: readonly { id: string; name: string }[];
  formKey: string;
  /** It was written down just now. */
  isSaved: boolean;
  asked?: Asked;
}

/** A host says that somebody who is coming has a conflict of interest here. Nothing on file is shown. */
export function ComingConflictForm({ asked = FRESH, ...page }: ComingConflictFormProps) {
  const t = useText();
  return (
    <FormPage
      title={t("conflicts.new")}
      lead={t("conflicts.lead.host")}
      crumb={<a href={`/schools/${page.id}`}>{page.name}</a>}
      notice={page.isSaved ? t("conflicts.saved") : null}
      asked={asked}
      button={t("conflicts.send")}
    >
      <input type="hidden" name="key" value={page.formKey} />
      <Field
        name="person"
        type="select"
        label={t("conflicts.person")}
        options={page.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ConflictFields />
    </FormPage>
  );
}
