import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { rowField } from "./observation-fields";
import { RubricFields } from "./RubricFields";
import type { ObservationPage } from "./read-observation.server";

interface CorrectionFormProps {
  page: ObservationPage;
  problems: readonly Problem[];
  /** What was typed, by field name; null on a fresh form. */
  typed: Readonly<Record<string, string | undefined>> | null;
}

/** The page on which an observation is scored again or taken back, with why. */
export function CorrectionForm({ page, problems, typed }: CorrectionFormProps) {
  const t = useText();
  const { observation, rights } = page;
  const withdrawing = typed?.change === "withdraw";
  return (
    <>
      <Head
        title={t("observation.correct.title", { day: formatDay(observation.onDay) })}
        lead={t("observation.correct.lead")}
        crumb={<a href={`/observations/${observation.id}`}>{observation.personName}</a>}
        slim
      />
      <Wrap>
        {rights.rescore && (
          <Rescore page={page} problems={withdrawing ? [] : problems} typed={typed} />
        )}
        <Entry
          title={t("observation.correct.withdrawTitle")}
          note={t("observation.correct.withdrawNote")}
        >
          <form method="post" noValidate className="stack">
            <ErrorSummary
              title={t("problem.title")}
              problems={withdrawing ? problems.map(atWithdrawal) : []}
            />
            <input type="hidden" name="change" value="withdraw" />
            <Reason
              id="withdraw-reason"
              name={observation.personName}
              problems={withdrawing ? problems : []}
              value={withdrawing ? typed?.reason : undefined}
            />
            <div className="row">
              <Button weight="quiet">{t("observation.correct.withdraw")}</Button>
            </div>
          </form>
        </Entry>
      </Wrap>
    </>
  );
}

/** Both forms ask for a reason; a summary links to the one that was sent. */
function atWithdrawal(problem: Problem): Problem {
  return problem.field === "reason" ? { ...problem, field: "withdraw-reason" } : problem;
}

function Rescore({ page: { observation, task }, problems, typed }: CorrectionFormProps) {
  const t = useText();
  const given = typed?.change === "rescore" ? typed : null;
  const before = new Map(observation.rows.map(({ row, level }) => [row, String(level)]));
  const chosen = Object.fromEntries(
    task.task.rubric.map(({ id }) => [id, given ? given[rowField(id)] : before.get(id)] as const),
  );
  return (
    <Entry title={t("observation.correct.scores")}>
      <form method="post" noValidate className="stack">
        <ErrorSummary title={t("problem.title")} problems={problems} />
        <input type="hidden" name="change" value="rescore" />
        <Field
          name="day"
          type="date"
          label={t("observation.new.day")}
          error={problemOf(problems, "day")}
          value={given ? given.day : observation.onDay}
        />
        <RubricFields task={task.task} problems={problems} chosen={chosen} />
        <Field
          name="saw"
          type="textarea"
          label={t("observation.new.saw")}
          error={problemOf(problems, "saw")}
          value={given ? given.saw : (observation.saw ?? undefined)}
        />
        <Field
          name="nextStep"
          type="textarea"
          rows={3}
          label={t("observation.new.nextStep")}
          error={problemOf(problems, "nextStep")}
          value={given ? given.nextStep : (observation.nextStep ?? undefined)}
        />
        <Reason name={observation.personName} problems={problems} value={given?.reason} />
        <div className="row">
          <Button>{t("observation.correct.save")}</Button>
        </div>
      </form>
    </Entry>
  );
}

function Reason(props: {
  id?: string;
  name: string;
  problems: readonly Problem[];
  value: string | undefined;
}) {
  const t = useText();
  return (
    <Field
      id={props.id}
      name="reason"
      type="textarea"
      rows={2}
      label={t("observation.correct.reason")}
      hint={t("observation.correct.reasonHint", { name: props.name })}
      error={problemOf(props.problems, "reason")}
      value={props.value}
    />
  );
}
