import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import type { Cohort, CohortMember } from "./cohort";

interface CohortPageProps {
  cohort: Cohort;
  members: readonly CohortMember[];
  /** How many there are; the page shows the first of them. */
  total: number;
  formKey: string;
  asked: Asked;
}

/** Who is in a cohort and by when each is due, and a later day for many at once. */
export function CohortPage({ cohort, members, total, formKey, asked }: CohortPageProps) {
  const t = useText();
  const day = (on: string | null) => (on === null ? t("cohort.noDay") : formatDay(on, t.locale));
  const due = ({ dueOn, extended }: CohortMember) =>
    extended ? t("cohort.extended", { day: day(dueOn) }) : day(dueOn);
  const now = members.filter(({ to }) => to === null);
  return (
    <>
      <Head
        crumb={<a href="/cohorts">{t("cohorts.title")}</a>}
        title={cohort.name}
        meta={[
          t("cohort.startsOn", { day: day(cohort.startsOn) }),
          t("cohort.dueOn", { day: day(cohort.dueOn) }),
        ]}
      />
      <Wrap>
        <Entry
          title={t("cohort.members")}
          note={t("cohort.shown", { n: total, shown: members.length })}
        >
          {members.length === 0 ? (
            <Empty title={t("cohort.nobody")}>{t("cohort.nobody.text")}</Empty>
          ) : (
            <FlowTable
              caption={t("cohort.members")}
              columns={[t("roster.twin.name"), t("cohort.from"), t("cohort.to"), t("cohort.due")]}
              rows={members.map((member) => ({
                key: `${member.personId} ${member.from}`,
                cells: [
                  <a key="name" className="touch" href={`/people/${member.personId}`}>
                    {member.name}
                  </a>,
                  formatDay(member.from, t.locale),
                  member.to === null ? t("cohort.still") : formatDay(member.to, t.locale),
                  due(member),
                ],
              }))}
            />
          )}
        </Entry>
        {now.length > 0 && (
          <Entry title={t("cohort.extend")} note={t("cohort.extend.note")}>
            <Form asked={asked}>
              <input type="hidden" name="key" value={formKey} />
              <Choices
                type="checkbox"
                name="people"
                legend={t("cohort.extend.who")}
                options={[
                  { value: "everyone", label: t("cohort.everyone") },
                  ...now.map((member) => ({
                    value: member.personId,
                    label: member.name,
                    hint: due(member),
                  })),
                ]}
              />
              <Field name="due" type="date" label={t("cohort.extend.until")} />
              <Field name="reason" label={t("cohort.reason")} hint={t("cohort.reason.hint")} />
              <p>
                <Button>{t("cohort.extend.button")}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
