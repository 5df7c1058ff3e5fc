import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form, Problems } from "../../ui/Form";
import { In } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { OPENING_ROLES } from "./opening";
import type { OpeningChoices } from "./read-opening-form.server";
import { WEEKDAYS } from "./schedule";

interface OpeningFormProps extends OpeningChoices {
  /** Names this form, so that sending it twice opens one place. */
  formKey: string;
  asked: Asked;
}

/** The page on which a lead opens a place in a school. */
export function OpeningForm(props: OpeningFormProps) {
  const { programs, schools, moreSchools, words, layers, chosen, formKey, asked } = props;
  const t = useText();
  return (
    <>
      <Head
        title={t("openingForm.title")}
        lead={t("openingForm.lead")}
        crumb={<a href="/openings">{t("openings.title")}</a>}
        slim
      />
      <Wrap>
        {(moreSchools || words !== "") && <FindSchool words={words} />}
        <Form asked={asked} parted>
          <input type="hidden" name="key" value={formKey} />
          <Entry title={t("openingForm.what")}>
            <div className="stack">
              <Problems />
              <Field
                name="program"
                type="select"
                label={t("openingForm.program")}
                value={programs[0]?.id}
                options={programs.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field
                name="school"
                type="select"
                label={t("openingForm.school")}
                hint={hintOf(props, t)}
                choose={t("openingForm.choose")}
                options={schools.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field name="title" label={t("openingForm.name")} hint={t("openingForm.nameHint")} />
              <Field
                name="role"
                type="select"
                label={t("openingForm.role")}
                value={"tutor"}
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
                value={"1"}
              />
            </div>
          </Entry>
          <Entry title={t("openingForm.when")} note={t("openingForm.dayHint")}>
            <div className="stack">
              <Field name="starts" type="date" label={t("openingForm.starts")} />
              <Field name="ends" type="date" label={t("openingForm.ends")} />
            </div>
          </Entry>
          <Entry title={t("openingForm.week")} note={t("openingForm.weekNote")}>
            <div className="stack">
              <Choices
                type="checkbox"
                name="weekdays"
                legend={t("openingForm.weekdays")}
                across
                options={WEEKDAYS.map((weekday) => ({
                  value: String(weekday),
                  label: t(`weekday.${weekday}`),
                }))}
              />
              <Field name="from" type="time" label={t("openingForm.from")} />
              <Field name="to" type="time" label={t("openingForm.to")} />
              <Field
                name="students"
                type="number"
                min={1}
                label={t("openingForm.students")}
                hint={t("openingForm.studentsHint")}
              />
            </div>
          </Entry>
          <Entry title={t("openingForm.rules")} note={t("openingForm.rulesNote")}>
            <div className="stack">
              <Choices
                type="checkbox"
                name="layers"
                legend={t("openingForm.layers")}
                chosen={chosen}
                options={layers.map(({ id, title, example, owner }) => ({
                  value: id,
                  label: <In>{title}</In>,
                  hint: `${t(`layer.${owner}`)} · ${example ? t("layer.exampleOf", { id }) : id}`,
                }))}
              />
              <Choices
                type="checkbox"
                name="accompanied"
                legend={t("openingForm.accompanied")}
                options={[{ value: "yes", label: t("openingForm.allow") }]}
              />
              <Choices
                type="checkbox"
                name="beside"
                legend={t("openingForm.beside")}
                options={[{ value: "yes", label: t("openingForm.allow") }]}
              />
              <p className="row">
                <Button>{t("openingForm.send")}</Button>
              </p>
            </div>
          </Entry>
        </Form>
      </Wrap>
    </>
  );
}

/** Looks for a school by its name: there are more than a list shows. */
function FindSchool({ words }: { words: string }) {
  const t = useText();
  return (
    <Entry title={t("openingForm.find")} note={t("openingForm.find.note")}>
      <form method="get" className="stack">
        <Field name="find" type="search" label={t("openingForm.find.name")} value={words} />
        <p className="row">
          <Button weight="two">{t("openingForm.find.go")}</Button>
        </p>
      </form>
    </Entry>
  );
}

function hintOf({ schools, moreSchools, words }: OpeningFormProps, t: Text): string | undefined {
  if (moreSchools) return t("openingForm.someSchools", { n: schools.length });
  if (schools.length > 0) return undefined;
  return t(words === "" ? "openingForm.noSchools" : "openingForm.find.none");
}
