import { useText } from "../i18n/text";
import { Field } from "../ui/Field";

/** Which of the reader's programs a report is about; unseen where there is only one. */
export function ProgramField({
  programs,
  chosen,
}: {
  programs: readonly { id: string; name: string }[];
  chosen: string;
}) {
  const t = useText();
  if (programs.length < 2) return <input type="hidden" name="program" value={chosen} />;
  return (
    <Field
      name="program"
      type="select"
      label={t("reporting.program")}
      value={chosen}
      options={programs.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
