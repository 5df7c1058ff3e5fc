import { useText } from "../i18n/text";
import { Field } from "../ui/Field";

/** Which of the reader's programs it is for; unseen where there is only one. */
export function ProgramField({ programs }: { programs: readonly { id: string; name: string }[] }) {
  const t = useText();
  const [only, ...others] = programs;
  if (only && others.length === 0) return <input type="hidden" name="program" value={only.id} />;
  return (
    <Field
      name="program"
      type="select"
      label={t("roster.program")}
      options={programs.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
