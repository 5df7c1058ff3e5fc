import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { ProgramField } from "../ProgramField";
import type { Cohort } from "./cohort";

interface CohortsPageProps {
  programs: readonly { id: string; name: string }[];
  cohorts: readonly (Cohort & { people: number; programName: string })[];
  /** How many older ones are not listed. */
  more: number;
  formKey: string;
  asked: Asked;
}

/** The cohorts of a lead's programs, and a form for the next. */
export function CohortsPage({ programs, cohorts, more, formKey, asked }: CohortsPageProps) {
  const t = useText();
  const day = (on: string | null) => (on === null ? t("cohort.noDay") : formatDay(on, t.locale));
  return (
    <>
      <Head title={t("cohorts.title")} lead={t("cohorts.lead")} />
      <Wrap>
        <Entry title={t("cohorts.all")}>
          {cohorts.length === 0 ? (
            <Empty title={t("cohorts.none")}>{t("cohorts.none.text")}</Empty>
          ) : (
            <FlowTable
              caption={t("cohorts.all")}
              columns={[t("cohort.name"), t("cohort.people"), t("cohort.starts"), t("cohort.due")]}
              rows={cohorts.map(({ id, name, programName, people, startsOn, dueOn }) => ({
                key: id,
                cells: [
                  <a key="name" className="touch" href={`/cohorts/${id}`}>
                    {programs.length > 1 ? `${name}, ${programName}` : name}
                  </a>,
                  people.toLocaleString("en"),
                  day(startsOn),
                  day(dueOn),
                ],
              }))}
            />
          )}
          {more > 0 && <p>{t("cohorts.more", { n: more })}</p>}
        </Entry>
        <Entry title={t("cohorts.new")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <ProgramField programs={programs} />
            <Field name="name" label={t("cohort.name")} hint={t("cohort.name.hint")} />
            <Field name="starts" type="date" label={t("cohort.starts")} hint={t("cohort.maybe")} />
            <Field name="due" type="date" label={t("cohort.due")} hint={t("cohort.due.hint")} />
            <p>
              <Button>{t("cohorts.create")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
