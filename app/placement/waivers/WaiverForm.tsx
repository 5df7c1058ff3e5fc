import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import type { WaiverFormPage } from "./read-waiver-form.server";
import { waiverSubjectWords } from "./waiver-words";

interface WaiverFormProps extends WaiverFormPage {
  /** Names this form, so that sending it twice asks once. */
  formKey: string;
  /** The requirement that the page before named. */
  chosen: string | null;
  asked?: Asked;
}

/** Asks for a waiver: what, why, where the papers are, and for how long. */
export function WaiverForm({ chosen, formKey, asked = FRESH, ...page }: WaiverFormProps) {
  const t = useText();
  const { opening, personId, name, options, from } = page;
  const roles = (by: WaiverFormPage["options"][number]["by"]) =>
    by.length === 0 ? t("waiverForm.nobody") : t.either(by.map((role) => t(`role.${role}`)));
  const first = options.find(({ req }) => req === chosen) ?? options[0];
  return (
    <>
      <Head
        title={t("waiverForm.title")}
        lead={t("waiverForm.lead", { name, opening: opening.title })}
        crumb={<a href={`/openings/${opening.id}/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("waiver.asked")}>
          {first === undefined ? (
            <Empty title={t("waiverForm.none.title")}>{t("waiverForm.none.text")}</Empty>
          ) : (
            <Form asked={asked}>
              <input type="hidden" name="key" value={formKey} />
              <Choices
                type="radio"
                name="req"
                legend={t("waiverForm.what")}
                chosen={[first.req]}
                options={options.map((option) => ({
                  value: option.req,
                  label: (
                    <Quoting kept={Object.values(page.names)}>
                      {waiverSubjectWords(option, t, page.names)}
                    </Quoting>
                  ),
                  hint: t(option.answered ? "waiverForm.limit" : "waiverForm.limitNobody", {
                    from: formatDay(from, t.locale),
                    day: formatDay(option.latest, t.locale),
                    roles: roles(option.by),
                  }),
                }))}
              />
              <Field
                name="reason"
                type="textarea"
                rows={4}
                label={t("waiverForm.reason")}
                hint={t("waiverForm.reasonHint")}
              />
              <Field
                name="evidence"
                label={t("waiverForm.evidence")}
                hint={t("waiverForm.evidenceHint")}
              />
              <Field name="from" type="date" label={t("waiverForm.from")} value={from} />
              <Field
                name="expiresOn"
                type="date"
                label={t("waiverForm.expiresOn")}
                value={first.latest}
              />
              <p className="row">
                <Button>{t("waiverForm.send")}</Button>
              </p>
            </Form>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
