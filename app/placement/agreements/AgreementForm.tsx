import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { agreementWords, partyWords } from "./agreement-words";
import type { AgreementFormPage } from "./read-agreements.server";

interface AgreementFormProps extends AgreementFormPage {
  /** Names this form, so that sending it twice publishes once. */
  formKey: string;
  asked?: Asked;
}

/** Publishes the words of an agreement that rules ask for. */
export function AgreementForm({ programs, docs, formKey, asked = FRESH }: AgreementFormProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("agreementForm.title")}
        lead={t("agreementForm.lead")}
        crumb={<a href="/agreements">{t("agreements.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("agreementForm.words")}>
          {docs.length === 0 ? (
            <Empty title={t("agreementForm.none.title")}>{t("agreementForm.none.text")}</Empty>
          ) : (
            <Form asked={asked}>
              <input type="hidden" name="key" value={formKey} />
              <Field
                name="program"
                type="select"
                label={t("agreementForm.program")}
                options={programs.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field
                name="doc"
                type="select"
                label={t("agreementForm.doc")}
                options={docs.map(({ doc, parties }) => ({
                  value: doc,
                  label: t("agreementForm.option", {
                    doc: agreementWords(doc, t),
                    parties: partyWords(parties, t),
                  }),
                }))}
              />
              <Field name="title" label={t("agreementForm.title.field")} />
              <Field
                name="words"
                type="textarea"
                rows={10}
                label={t("agreementForm.text")}
                hint={t("agreementForm.textHint")}
              />
              <Field
                name="endsOn"
                type="date"
                label={t("agreementForm.endsOn")}
                hint={t("agreementForm.endsOnHint")}
              />
              <p className="row">
                <Button>{t("agreementForm.send")}</Button>
              </p>
            </Form>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
