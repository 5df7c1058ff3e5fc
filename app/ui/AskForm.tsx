import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { AskedProvider } from "./asked";
import { Button } from "./Button";
import { ErrorSummary, type Problem } from "./problems";

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
