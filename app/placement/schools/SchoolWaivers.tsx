import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { waiverMark, waiverSubjectWords } from "../waivers/waiver-words";
import type { SchoolWaiversPage } from "./read-school-waivers.server";

interface SchoolWaiversProps extends SchoolWaiversPage {
  /** Names this form, so that sending it twice asks once. */
  formKey: string;
  asked?: Asked;
}

/** The waivers of a school for one's programs, and the form to ask for one. */
export function SchoolWaivers({ formKey, asked = FRESH, ...page }: SchoolWaiversProps) {
  const t = useText();
  const { schoolId, name, today, waivers, programs, options } = page;
  return (
    <>
      <Head
        title={t("school.waivers.title", { name })}
        lead={t("school.waivers.note")}
        crumb={<a href={`/schools/${schoolId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("school.waivers")}>
          {waivers.length === 0 ? (
            <p>{t("school.waivers.none")}</p>
          ) : (
            <Rows>
              {waivers.map((waiver) => {
                const what = waiverSubjectWords({ req: "", subject: waiver.subject }, t, {});
                return (
                  <Pair
                    key={waiver.id}
                    end={
                      <LinkButton
                        weight={waiver.mine ? "main" : "two"}
                        href={`/schools/${schoolId}/waivers/${waiver.id}`}
                        label={t(waiver.mine ? "school.waiver.answerOf" : "school.waiver.lookOf", {
                          what,
                        })}
                      >
                        {t(waiver.mine ? "school.waiver.answer" : "school.waiver.look")}
                      </LinkButton>
                    }
                  >
                    <Status kind={waiverMark(waiver.stage)}>
                      {t(`school.waiver.${waiver.stage}`)}
                    </Status>
                    <p>
                      {t("school.waiver.line", {
                        what,
                        from: formatDay(waiver.from, t.locale),
                        to: formatDay(waiver.expiresOn, t.locale),
                      })}
                    </p>
                  </Pair>
                );
              })}
            </Rows>
          )}
        </Entry>
        {programs.length > 0 && (
          <Entry title={t("school.waiver.ask")}>
            <Form asked={asked}>
              <input type="hidden" name="key" value={formKey} />
              <Field
                name="program"
                type="select"
                label={t("school.waiver.for")}
                options={programs.map((one) => ({ value: one.id, label: one.name }))}
              />
              <Field
                name="req"
                type="select"
                label={t("school.waiver.req")}
                options={options.map(({ req, subject }) => ({
                  value: req,
                  label: waiverSubjectWords({ req, subject }, t, {}),
                }))}
              />
              <Field
                name="reason"
                type="textarea"
                rows={3}
                label={t("school.waiver.reason")}
                hint={t("school.waiver.reasonHint")}
              />
              <Field name="from" type="date" label={t("school.waiver.from")} value={today} />
              <Field
                name="expiresOn"
                type="date"
                label={t("school.waiver.until")}
                hint={t("school.waiver.untilHint")}
              />
              <p className="row">
                <Button>{t("school.waiver.send")}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
