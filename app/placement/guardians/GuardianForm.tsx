import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { STAND_MARKS } from "./GuardianShown";
import type { GuardianFormPage } from "./read-guardian.server";

type Listed = GuardianFormPage["texts"][number];

interface GuardianFormProps extends GuardianFormPage {
  /** Names this form, so that sending it twice enters one. */
  formKey: string;
  asked?: Asked;
}

/** A lead enters who signs for somebody under 18, and sees what that guardian has answered. */
export function GuardianForm({ formKey, asked = FRESH, ...page }: GuardianFormProps) {
  const t = useText();
  const { personId, name, minor, guardian, texts, zone } = page;
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
                {texts.map((text) => (
                  <Row key={text.id}>
                    <Status kind={STAND_MARKS[text.stand]}>
                      {t(`guardian.stand.${text.stand}`)}
                    </Status>
                    <p>{t("guardianForm.text", { title: text.title, n: text.version })}</p>
                    {text.stand !== "signed" && <AskedBefore text={text} zone={zone} />}
                  </Row>
                ))}
              </Rows>
            </div>
          )}
        </Entry>
        {minor === true && (
          <Entry title={t("guardianForm.words")}>
            <p className="text">{t("guardianForm.words.text", { name })}</p>
            <p>
              <TouchLink href={`/people/${personId}/words`}>{t("minorWords.link")}</TouchLink>
            </p>
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

/** What they signed before, and when they were asked about the newer words. */
function AskedBefore({ text: { earlier, askedAt }, zone }: { text: Listed; zone: string }) {
  const t = useText();
  if (earlier === null && askedAt === null) return null;
  return (
    <p className="small soft">
      {earlier &&
        t("guardianForm.earlier", {
          n: earlier.version,
          day: formatDayOf(earlier.at, zone, t.locale),
        })}{" "}
      {askedAt !== null && t("guardianForm.asked", { day: formatDayOf(askedAt, zone, t.locale) })}
    </p>
  );
}
