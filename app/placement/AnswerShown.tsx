import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Answer } from "../ui/Entry";
import { type Reading, whomWords } from "./requirement";
import type { SeenAnswer } from "./seen";

interface AnswerShownProps {
  answer: SeenAnswer;
  days: { from: string; to: string };
  reading: Reading;
  /** Set on a ground of its own, as the lead's page does. */
  panel?: boolean;
}

/** The gate's answer in words, with whose turn it is when it is not yes. */
export function AnswerShown({ answer, days, reading, panel = false }: AnswerShownProps) {
  const t = useText();
  const until = answer.until === null ? "" : formatDay(answer.until, t.locale);
  const { from, to } = { from: formatDay(days.from, t.locale), to: formatDay(days.to, t.locale) };
  switch (answer.outcome) {
    case "ELIGIBLE":
      return (
        <Answer kind="met" panel={panel} word={t("answer.eligible")}>
          {t("answer.eligible.text", { from, to })}
        </Answer>
      );
    case "ELIGIBLE_UNTIL":
      return (
        <Answer kind="until" panel={panel} word={t("answer.until", { day: until })}>
          {t("answer.until.text", { day: until })}
        </Answer>
      );
    case "CONDITIONAL":
      return (
        <Answer kind="until" panel={panel} word={t("answer.conditional")}>
          {t("answer.conditional.text")}
        </Answer>
      );
    case "CONDITIONAL_UNTIL":
      return (
        <Answer kind="until" panel={panel} word={t("answer.conditionalUntil", { day: until })}>
          {t("answer.conditional.text")}
        </Answer>
      );
    case "UNDETERMINED":
      return (
        <Answer kind="unsure" panel={panel} word={t("answer.unsure")}>
          {t("answer.unsure.text", { problem: answer.problem ?? "" })}
        </Answer>
      );
    case "INELIGIBLE":
      return (
        <Answer kind="todo" panel={panel} word={t("answer.notYet", { ...answer.inPlace })}>
          <WaitsOn answer={answer} reading={reading} />
        </Answer>
      );
  }
}

function WaitsOn({ answer, reading }: Pick<AnswerShownProps, "answer" | "reading">) {
  const t = useText();
  if (answer.gap !== null)
    return <p>{t("answer.gap", { day: formatDay(answer.gap, t.locale) })}</p>;
  if (answer.steps === null) return <p>{t("answer.notYet.closed")}</p>;
  if (answer.wait !== null) {
    return <p>{t("answer.notYet.before", { day: formatDay(answer.wait, t.locale) })}</p>;
  }
  const owners = [...new Set(answer.steps.flatMap(({ next }) => (next ? [next.owner] : [])))];
  if (owners.length === 0) return null;
  const whom = t.list(owners.map((owner) => whomWords(owner, t, reading)));
  return <p>{t("answer.notYet.waits", { whom })}</p>;
}
