import { useText } from "../i18n/text";
import { ErrorSummary, type Problem } from "../ui/problems";

/** What a form says about what was typed: the same for every form of this domain. */
export interface Asked {
  problems: readonly Problem[];
  values: Readonly<Record<string, string>>;
}

/** The list of problems above a form. */
export function FormProblems({ problems }: { problems: readonly Problem[] }) {
  const t = useText();
  return <ErrorSummary title={t("problem.title")} problems={problems} />;
}
