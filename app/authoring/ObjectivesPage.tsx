import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { EditFields } from "./EditFields";
import type { FramedDraft } from "./read-draft.server";
import { StudioFrame } from "./StudioFrame";

interface ObjectivesPageProps extends FramedDraft {
  editKey: string;
  asked: Asked;
}

/** The objectives of a course, each with its words; one more, or one fewer. */
export function ObjectivesPage({ editKey, asked, ...framed }: ObjectivesPageProps) {
  const t = useText();
  const { outline, last } = framed;
  return (
    <StudioFrame {...framed} tab="settings" title={t("objectives.title")}>
      <Entry title={t("objectives.words")} note={t("objectives.note")}>
        <Form asked={asked}>
          <EditFields editKey={editKey} seq={last.seq} />
          {outline.objectives.map(({ id, text }) => (
            <div className="stack" key={id}>
              <Field
                name={`text-${id}`}
                kept
                type="textarea"
                rows={2}
                label={<code>{id}</code>}
                value={text}
              />
              <p>
                <Button
                  weight="quiet"
                  name="remove"
                  value={id}
                  label={t("objectives.removeOf", { id })}
                >
                  {t("objectives.remove")}
                </Button>
              </p>
            </div>
          ))}
          <Field
            name="added"
            kept
            type="textarea"
            rows={2}
            label={t("objectives.add")}
            hint={t("objectives.add.hint")}
          />
          <p className="row">
            <Button>{t("objectives.save")}</Button>
          </p>
        </Form>
      </Entry>
    </StudioFrame>
  );
}
