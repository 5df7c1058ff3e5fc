import type { Text } from "../../i18n/catalog";
import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Ask, Rows } from "../../ui/Rows";
import { creditWords } from "./CreditedEntry";
import { CREDIT_UNITS, MOST_CREDITS } from "./college-credit";
import type { CollegeCredits, OwnCredit } from "./read-college-credits.server";

interface CollegeCreditsPageProps extends CollegeCredits {
  formKey: string;
  asked: Asked;
}

/** What a college says it gives for credentials, and the form that states more. */
export function CollegeCreditsPage(props: CollegeCreditsPageProps) {
  const t = useText();
  const { credits, achievements, asked } = props;
  return (
    <>
      <Head
        title={t("collegeCredit.title")}
        lead={t("collegeCredit.lead")}
        crumb={<a href="/credentials">{t("credentials.mine.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("collegeCredit.list")} note={t("collegeCredit.list.note")}>
          {credits.length === 0 ? (
            <Empty title={t("collegeCredit.none")}>{t("collegeCredit.none.why")}</Empty>
          ) : (
            <Rows>
              {credits.map((credit) => (
                <Stated key={credit.id} credit={credit} />
              ))}
            </Rows>
          )}
        </Entry>
        <Entry title={t("collegeCredit.add")} note={t("collegeCredit.add.note")}>
          {achievements.length === 0 ? (
            <>
              <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
              <p>{t("collegeCredit.nothing")}</p>
            </>
          ) : (
            <StatingForm {...props} />
          )}
        </Entry>
      </Wrap>
    </>
  );
}

function Stated({ credit }: { credit: OwnCredit }) {
  const t = useText();
  const { id, title, course, collegeName } = credit;
  return (
    <Ask
      who={
        <>
          <h3>
            <In>{title}</In>
          </h3>
          <p className="small soft">{collegeName}</p>
        </>
      }
      why={
        <>
          <p>{t("ladder.credit.line", { course, credits: creditWords(credit, t) })}</p>
          <p>
            <CreditStatus credit={credit} />
          </p>
        </>
      }
      action={
        <LinkButton
          weight="two"
          href={`/credentials/credit/${id}`}
          label={t("collegeCredit.openOf", { course, title })}
        >
          {t("collegeCredit.open")}
        </LinkButton>
      }
    />
  );
}

/** Whether a statement is shown now, as a word and a shape. */
export function CreditStatus({ credit }: { credit: OwnCredit }) {
  const t = useText();
  const { standing, endsOn, withdrawn, timeZone } = credit;
  if (withdrawn)
    return (
      <Status kind="stop">
        {t("collegeCredit.withdrawn", { day: formatDayOf(withdrawn.at, timeZone, t.locale) })}
      </Status>
    );
  return standing === "stands" ? (
    <Status kind="met">{t("collegeCredit.stands", { day: formatDay(endsOn, t.locale) })}</Status>
  ) : (
    <Status kind="todo">{t("collegeCredit.ended", { day: formatDay(endsOn, t.locale) })}</Status>
  );
}

function StatingForm({ colleges, achievements, formKey, asked }: CollegeCreditsPageProps) {
  const t = useText();
  return (
    <Form asked={asked}>
      <input type="hidden" name="key" value={formKey} />
      <Field
        name="college"
        type="select"
        label={t("collegeCredit.college")}
        options={colleges.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field
        name="achievement"
        type="select"
        label={t("collegeCredit.achievement")}
        options={achievements.map(({ id, title, issuer }) => ({
          value: id,
          label: t("collegeCredit.achievementOf", { title, issuer }),
        }))}
      />
      <Field
        name="course"
        label={t("collegeCredit.course")}
        hint={t("collegeCredit.course.hint")}
        maxLength={120}
      />
      <Field
        name="credits"
        type="number"
        label={t("collegeCredit.credits")}
        min={1}
        max={MOST_CREDITS}
      />
      <Field name="unit" type="select" label={t("collegeCredit.unit")} options={units(t)} />
      <Field
        name="policy"
        type="url"
        label={t("collegeCredit.policy")}
        hint={t("collegeCredit.policy.hint")}
        maxLength={500}
      />
      <Field
        name="checked"
        type="date"
        label={t("collegeCredit.checked")}
        hint={t("collegeCredit.checked.hint")}
        value={colleges[0]?.today}
      />
      <Field
        name="ends"
        type="date"
        label={t("collegeCredit.ends")}
        hint={t("collegeCredit.ends.hint")}
      />
      <p className="row">
        <Button>{t("collegeCredit.send")}</Button>
      </p>
    </Form>
  );
}

function units(t: Text) {
  return CREDIT_UNITS.map((unit) => ({ value: unit, label: t(`collegeCredit.unit.${unit}`) }));
}
