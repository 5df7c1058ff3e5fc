import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Choices } from "../../ui/Choices";
import { Field } from "../../ui/Field";
import { FormPage } from "../../ui/Form";
import { TERM_HOURS } from "./hours";
import type { TermPage } from "./read-term-form.server";

/** The form in which a lead writes down the term that someone serves. */
export function TermForm({ person, today, colleges, asked }: TermPage & { asked: Asked }) {
  const t = useText();
  return (
    <FormPage
      title={t("hours.term.title", { name: person.name })}
      lead={t("hours.term.lead")}
      crumb={<a href={`/people/${person.id}/hours`}>{t("hours.of", { name: person.name })}</a>}
      asked={asked}
      button={t("hours.term.send")}
    >
      <Field
        name="hours"
        type="select"
        label={t("hours.term.hours")}
        value={String(TERM_HOURS[0])}
        options={TERM_HOURS.map((hours) => ({
          value: String(hours),
          label: t("hours.number", { hours }),
        }))}
      />
      <Field name="starts" type="date" label={t("hours.term.starts")} value={today} />
      <Field name="ends" type="date" label={t("hours.term.ends")} />
      <Field
        name="college"
        type="select"
        label={t("hours.term.college")}
        choose={t("hours.term.noCollege")}
        options={colleges.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choices
        type="checkbox"
        name="workStudy"
        legend={t("hours.term.workStudy")}
        options={[{ value: "yes", label: t("hours.term.workStudyYes") }]}
      />
    </FormPage>
  );
}
