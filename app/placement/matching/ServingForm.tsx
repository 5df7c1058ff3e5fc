import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { WEEKDAYS } from "../openings/schedule";
import { languagesTyped } from "./languages";
import { MODALITIES } from "./need";
import type { Serving } from "./serving";

interface ServingFormProps {
  serving: Serving;
  saved: boolean;
  asked: Asked;
}

/** The page on which someone says, in their own account, where and when they can serve. */
export function ServingForm({ serving, saved, asked }: ServingFormProps) {
  const t = useText();
  const { languages, weekdays, hours, places, modality } = serving;
  return (
    <>
      <Head
        slim
        crumb={<a href="/account">{t("identity.account.title")}</a>}
        title={t("serving.title")}
        lead={t("serving.lead")}
      />
      <Wrap>
        <Entry title={t("serving.form")} note={t("serving.note")}>
          <Form asked={asked}>
            {saved && asked.problems.length === 0 && <Saved>{t("serving.saved")}</Saved>}
            <Field
              name="languages"
              label={t("serving.languages")}
              hint={t("serving.languagesHint")}
              value={languagesTyped(languages, t.locale)}
            />
            <Choices
              type="checkbox"
              name="weekdays"
              legend={t("serving.weekdays")}
              across
              chosen={weekdays.map(String)}
              options={WEEKDAYS.map((weekday) => ({
                value: String(weekday),
                label: t(`weekday.${weekday}`),
              }))}
            />
            <Field
              name="from"
              type="time"
              label={t("serving.from")}
              hint={t("serving.hoursHint")}
              value={hours?.from}
            />
            <Field name="to" type="time" label={t("serving.to")} value={hours?.to} />
            <Field
              name="places"
              type="textarea"
              rows={3}
              label={t("serving.places")}
              hint={t("serving.placesHint")}
              value={places.join("\n")}
            />
            <Field
              name="modality"
              type="select"
              label={t("serving.modality")}
              choose={t("need.modality.any")}
              value={modality ?? ""}
              options={MODALITIES.map((value) => ({
                value,
                label: t(`serving.modality.${value}`),
              }))}
            />
            <p className="row">
              <Button>{t("serving.save")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
