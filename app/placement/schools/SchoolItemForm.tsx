import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { SCHOOL_NEEDS } from "./school";

interface SchoolItemFormProps {
  people: readonly { id: string; name: string }[];
  formKey: string;
  asked?: Asked;
}

/** A host puts something on file about their school. */
export function SchoolItemForm({ people, formKey, asked = FRESH }: SchoolItemFormProps) {
  const t = useText();
  return (
    <Entry title={t("school.enter")} note={t("school.enter.note")}>
      <Form asked={asked}>
        <input type="hidden" name="key" value={formKey} />
        <Field
          name="what"
          type="select"
          label={t("school.what")}
          options={SCHOOL_NEEDS.map((what) => ({ value: what, label: t(`schoolNeed.${what}`) }))}
        />
        <Field
          name="host"
          type="select"
          label={t("school.host")}
          hint={t("school.hostHint")}
          choose={t("school.noHost")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="said"
          type="textarea"
          rows={3}
          label={t("school.said")}
          hint={t("school.saidHint")}
        />
        <Choices
          type="checkbox"
          name="view"
          legend={t("school.view")}
          hint={t("school.viewHint")}
          options={[
            { value: "observable", label: t("school.observable") },
            { value: "interruptible", label: t("school.interruptible") },
          ]}
        />
        <Field
          name="through"
          type="date"
          label={t("school.through")}
          hint={t("school.throughHint")}
        />
        <p className="row">
          <Button>{t("school.send")}</Button>
        </p>
      </Form>
    </Entry>
  );
}
