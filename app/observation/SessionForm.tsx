import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form, Problems } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { RoomFields, WhenFields } from "./SessionFields";
import { MODES } from "./training";

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
              <RoomFields />
            </div>
          </Entry>
          <Entry title={t("session.new.when")}>
            <div className="stack">
              <WhenFields day={first?.today} time="09:00" minutes={240} />
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
