import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { OPENING_ROLES } from "./opening";
import type { OpeningChoices } from "./read-opening-form.server";

interface OpeningFormProps extends OpeningChoices {
  problems: readonly Problem[];
  /** What was typed, by field name. */
  typed: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The page on which a lead opens a place in a school. */
export function OpeningForm({ programs, schools, layers, problems, typed }: OpeningFormProps) {
  const t = useText();
  const text = (field: string) => {
    const value = typed[field];
    return typeof value === "string" ? value : undefined;
  };
  const chosen = typed.layers ?? layers.map(({ id }) => id);
  return (
    <>
      <Head
        title={t("openingForm.title")}
        lead={t("openingForm.lead")}
        crumb={<a href="/openings">{t("openings.title")}</a>}
        slim
      />
      <Wrap>
        <form method="post" noValidate>
          <Entry title={t("openingForm.what")}>
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={problems} />
              {programs.length > 1 ? (
                <Field
                  name="program"
                  type="select"
                  label={t("openingForm.program")}
                  error={problemOf(problems, "program")}
                  value={text("program") ?? programs[0]?.id}
                  options={programs.map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : (
                <input type="hidden" name="program" value={programs[0]?.id} />
              )}
              <Field
                name="school"
                type="select"
                label={t("openingForm.school")}
                hint={schools.length === 0 ? t("openingForm.noSchools") : undefined}
                error={problemOf(problems, "school")}
                value={text("school")}
                choose={t("openingForm.choose")}
                options={schools.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field
                name="title"
                label={t("openingForm.name")}
                hint={t("openingForm.nameHint")}
                error={problemOf(problems, "title")}
                value={text("title")}
              />
              <Field
                name="role"
                type="select"
                label={t("openingForm.role")}
                error={problemOf(problems, "role")}
                value={text("role") ?? "tutor"}
                options={OPENING_ROLES.map((role) => ({
                  value: role,
                  label: t(`placementRole.${role}`),
                }))}
              />
              <Field
                name="slots"
                type="number"
                min={1}
                label={t("openingForm.slots")}
                error={problemOf(problems, "slots")}
                value={text("slots") ?? "1"}
              />
            </div>
          </Entry>
          <Entry title={t("openingForm.when")} note={t("openingForm.dayHint")}>
            <div className="stack">
              <Field
                name="starts"
                type="date"
                label={t("openingForm.starts")}
                error={problemOf(problems, "starts")}
                value={text("starts")}
              />
              <Field
                name="ends"
                type="date"
                label={t("openingForm.ends")}
                error={problemOf(problems, "ends")}
                value={text("ends")}
              />
            </div>
          </Entry>
          <Entry title={t("openingForm.rules")} note={t("openingForm.rulesNote")}>
            <div className="stack">
              <Choices
                type="checkbox"
                name="layers"
                legend={t("openingForm.layers")}
                error={problemOf(problems, "layers")}
                chosen={typeof chosen === "string" ? [chosen] : chosen}
                options={layers.map(({ id, title, example }) => ({
                  value: id,
                  label: `${title} (${id})`,
                  hint: example ? t("layer.example") : undefined,
                }))}
              />
              <Choices
                type="checkbox"
                name="accompanied"
                legend={t("openingForm.accompanied")}
                chosen={text("accompanied") ? ["yes"] : []}
                options={[{ value: "yes", label: t("openingForm.allow") }]}
              />
              <Choices
                type="checkbox"
                name="beside"
                legend={t("openingForm.beside")}
                chosen={text("beside") ? ["yes"] : []}
                options={[{ value: "yes", label: t("openingForm.allow") }]}
              />
              <p className="row">
                <Button>{t("openingForm.send")}</Button>
              </p>
            </div>
          </Entry>
        </form>
      </Wrap>
    </>
  );
}
