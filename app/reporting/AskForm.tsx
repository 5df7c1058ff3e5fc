import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { AskedProvider } from "../ui/asked";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { ErrorSummary, type Problem } from "../ui/problems";

interface AskFormProps {
  problems: readonly Problem[];
  button: string;
  children: ReactNode;
}

/** A form that only asks: its answers stand in the address, so that a report can be sent as a link. */
export function AskForm({ problems, button, children }: AskFormProps) {
  const t = useText();
  return (
    <AskedProvider value={{ problems, values: {}, prefix: "" }}>
      <form method="get" className="stack" noValidate>
        <ErrorSummary title={t("problem.title")} problems={problems} />
        {children}
        <p className="row">
          <Button weight="two">{button}</Button>
        </p>
      </form>
    </AskedProvider>
  );
}

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
