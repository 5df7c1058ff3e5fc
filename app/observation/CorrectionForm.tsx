import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { SecondReaders } from "../identity/second-reader";
import { WhoElseReads } from "../identity/WhoElseReads";
import { type Asked, FRESH } from "../ui/asked";
import { Button } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { RubricFields } from "./RubricFields";
import type { ObservationPage } from "./read-observation.server";

interface CorrectionFormProps {
  page: ObservationPage;
  /** Who else reads the words, where the person is under 18. */
  readers: SecondReaders | null;
  asked: Asked;
}

/** The page on which an observation is scored again or taken back, with why. */
export function CorrectionForm({ page, readers, asked }: CorrectionFormProps) {
  const t = useText();
  const { observation, rights } = page;
  const withdrawing = asked.values.change === "withdraw" || !rights.rescore;
  return (
    <>
      <Head
        title={t("observation.correct.title", { day: formatDay(observation.onDay, t.locale) })}
        lead={t("observation.correct.lead")}
        crumb={<a href={`/observations/${observation.id}`}>{observation.personName}</a>}
        slim
      />
      <Wrap>
        {rights.rescore && (
          <Rescore page={page} readers={readers} asked={withdrawing ? FRESH : asked} />
        )}
        <Entry
          title={t("observation.correct.withdrawTitle")}
          note={t("observation.correct.withdrawNote")}
        >
          <Form asked={withdrawing ? asked : FRESH} id="withdraw">
            <input type="hidden" name="change" value="withdraw" />
            {!rights.rescore && <WhoElseReads readers={readers} />}
            <Reason name={observation.personName} />
            <p>
              <Button weight="two">{t("observation.correct.withdraw")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}

function Rescore({ page: { observation, task }, readers, asked }: CorrectionFormProps) {
  const t = useText();
  const given = new Map(observation.rows.map(({ row, level }) => [row, level]));
  return (
    <Entry title={t("observation.correct.scores")}>
      <Form asked={asked}>
        <input type="hidden" name="change" value="rescore" />
        <Field name="day" type="date" label={t("observation.new.day")} value={observation.onDay} />
        <RubricFields task={task.task} given={given} />
        <WhoElseReads readers={readers} />
        <Field
          name="saw"
          type="textarea"
          label={t("observation.new.saw")}
          value={observation.saw ?? undefined}
        />
        <Field
          name="nextStep"
          type="textarea"
          rows={3}
          label={t("observation.new.nextStep")}
          value={observation.nextStep ?? undefined}
        />
        <Reason name={observation.personName} />
        <p>
          <Button>{t("observation.correct.save")}</Button>
        </p>
      </Form>
    </Entry>
  );
}

function Reason({ name }: { name: string }) {
  const t = useText();
  return (
    <Field
      name="reason"
      type="textarea"
      rows={2}
      label={t("observation.correct.reason")}
      hint={t("observation.correct.reasonHint", { name })}
    />
  );
}
