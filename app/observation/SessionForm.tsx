import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form, Problems } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { LONGEST_MINUTES, MODES, MOST_SEATS } from "./training";

interface SessionFormProps {
  programs: readonly { id: string; name: string; today: string }[];
  /** Names this form, so that sending it twice makes one session. */
  formKey: string;
  asked: Asked;
}

/** The page on which a coach or lead plans a training session. */
export function SessionForm({ programs, formKey, asked }: SessionFormProps) {
  const t = useText();
  const [first] = programs;
  return (
    <>
      <Head
        title={t("session.new.title")}
        lead={t("session.new.lead")}
        crumb={<a href="/sessions">{t("session.list.title")}</a>}
        slim
      />
      <Wrap>
        <Form asked={asked} parted>
          <input type="hidden" name="key" value={formKey} />
          <Entry title={t("session.new.what")}>
            <div className="stack">
              <Problems />
              <Field
                name="program"
                type="select"
                label={t("session.new.program")}
                value={first?.id}
                options={programs.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field name="title" label={t("session.new.name")} hint={t("session.new.nameHint")} />
              <Choices
                type="radio"
                name="mode"
                legend={t("session.new.mode")}
                chosen={["in_person"]}
                options={MODES.map((mode) => ({
                  value: mode,
                  label: t(`session.mode.${mode}`),
                  hint: mode === "online" ? t("session.new.modeOnline") : undefined,
                }))}
              />
              <Field
                name="place"
                label={t("session.new.place")}
                hint={t("session.new.placeHint")}
              />
              <Field
                name="seats"
                type="number"
                min={1}
                max={MOST_SEATS}
                label={t("session.new.seats")}
                hint={t("session.new.seatsHint")}
              />
            </div>
          </Entry>
          <Entry title={t("session.new.when")}>
            <div className="stack">
              <Field name="day" type="date" label={t("session.new.day")} value={first?.today} />
              <Field
                name="time"
                type="time"
                label={t("session.new.time")}
                hint={t("session.new.timeHint")}
                value={"09:00"}
              />
              <Field
                name="minutes"
                type="number"
                min={1}
                max={LONGEST_MINUTES}
                label={t("session.new.minutes")}
                hint={t("session.new.minutesHint", { most: LONGEST_MINUTES })}
                value={"240"}
              />
              <div className="row">
                <Button>{t("session.new.save")}</Button>
              </div>
            </div>
          </Entry>
        </Form>
      </Wrap>
    </>
  );
}
