import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { AskForm } from "../../ui/AskForm";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { ProgramField } from "../ProgramField";
import { GROUPINGS, type Grouping } from "./grouping";

/** Asks of which program, and by what its people are parted. */
export function AskGrouping({
  programs,
  program,
  by,
  children,
}: {
  programs: readonly { id: string; name: string }[];
  program: { id: string };
  by: Grouping;
  children?: ReactNode;
}) {
  const t = useText();
  return (
    <Entry title={t("counts.by")}>
      <AskForm problems={[]} button={t("counts.show")}>
        <ProgramField programs={programs} chosen={program.id} />
        <Field
          name="by"
          type="select"
          label={t("counts.by")}
          value={by}
          options={GROUPINGS.map((value) => ({ value, label: t(`counts.by.${value}`) }))}
        />
      </AskForm>
      {children}
    </Entry>
  );
}
