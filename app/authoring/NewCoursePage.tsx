import { TEMPLATES } from "../catalog/course-template";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Choices } from "../ui/Choices";
import { Field } from "../ui/Field";
import { FormPage } from "../ui/Form";

interface NewCoursePageProps {
  colleges: readonly { id: string; name: string }[];
  asked: Asked;
}

/** Starts a course: for which college, under what code and title, and with what in it. */
export function NewCoursePage({ colleges, asked }: NewCoursePageProps) {
  const t = useText();
  const [only, ...more] = colleges;
  return (
    <FormPage
      title={t("studio.new.title")}
      lead={t("studio.new.lead")}
      crumb={<a href="/studio">{t("studio.title")}</a>}
      asked={asked}
      button={t("studio.new.button")}
    >
      {more.length === 0 ? (
        <input type="hidden" name="college" value={only?.id} />
      ) : (
        <Field
          name="college"
          label={t("studio.new.college")}
          type="select"
          options={colleges.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field name="code" label={t("studio.new.code")} hint={t("studio.new.code.hint")} required />
      <Field name="title" label={t("studio.new.title.label")} maxLength={120} required />
      <Choices
        type="radio"
        name="template"
        legend={t("studio.new.template")}
        options={TEMPLATES.map((value) => ({
          value,
          label: t(`studio.template.${value}`),
          hint: t(`studio.template.${value}.hint`),
        }))}
        chosen={[TEMPLATES[0]]}
      />
      <p className="small soft">{t("studio.new.word")}</p>
      <p>
        <a href="/studio/fork">{t("fork.title")}</a>
      </p>
    </FormPage>
  );
}
