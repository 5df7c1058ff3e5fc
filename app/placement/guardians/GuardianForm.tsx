import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { STAND_MARKS } from "./GuardianShown";
import type { GuardianFormPage } from "./read-guardian.server";

interface GuardianFormProps extends GuardianFormPage {
  /** Names this form, so that sending it twice enters one. */
  formKey: string;
  asked?: Asked;
}

/** A lead enters who signs for somebody under 18, and sees what that guardian has answered. */
export function GuardianForm({ formKey, asked = FRESH, ...page }: GuardianFormProps) {
  const t = useText();
  const { personId, name, minor, guardian, texts, notes, zone } = page;
  return (
    <>
      <Head
        title={t("guardianForm.title")}
        lead={t("guardianForm.lead", { name })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("guardianForm.now")}>
          {guardian === null ? (
            <p>{t("guardianForm.none")}</p>
          ) : (
            <div className="stack">
              <p>
                {guardian.contact === null
                  ? t("guardianForm.erased")
                  : t("guardianForm.who", guardian.contact)}
              </p>
              <Rows>
                {texts.map(({ id, title, stand }) => (
                  <Row key={id}>
                    <Status kind={STAND_MARKS[stand]}>{t(`guardian.stand.${stand}`)}</Status>
                    <p>{title}</p>
                  </Row>
                ))}
              </Rows>
            </div>
          )}
        </Entry>
        {minor === true && (
          <Entry title={t("guardianForm.notes")} note={t("guardianForm.notes.note", { name })}>
            {notes.length === 0 ? (
              <p>{t("guardianForm.notes.none")}</p>
            ) : (
              <Rows>
                {notes.map((note) => (
                  <Row key={`${note.kind} ${note.id}`}>
                    <h3>{t(`guardianForm.notes.${note.kind}`)}</h3>
                    <p>{note.said}</p>
                    <p className="small soft">
                      {note.by !== null && `${note.by}, `}
                      {formatDayOf(note.at, zone)}
                    </p>
                  </Row>
                ))}
              </Rows>
            )}
          </Entry>
        )}
        <Entry title={t("guardianForm.enter")} note={t("guardianForm.enter.note")}>
          <Form asked={asked}>
            {minor !== true && (
              <p>{t(minor === null ? "guardianForm.unknown" : "guardianForm.adult", { name })}</p>
            )}
            {minor === true && (
              <>
                <input type="hidden" name="key" value={formKey} />
                <Field name="name" label={t("guardianForm.name")} autoComplete="off" />
                <Field
                  name="email"
                  type="email"
                  label={t("guardianForm.email")}
                  hint={t("guardianForm.emailHint")}
                  autoComplete="off"
                />
                <p className="row">
                  <Button>{t("guardianForm.send")}</Button>
                </p>
              </>
            )}
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}
