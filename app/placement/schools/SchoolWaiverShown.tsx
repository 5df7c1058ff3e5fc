import type { Text } from "../../i18n/catalog";
import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { waiverSubjectWords } from "../waivers/waiver-words";
import type { SchoolWaiverLine } from "./read-school-waivers.server";

interface SchoolWaiverShownProps {
  schoolId: string;
  name: string;
  zone: string;
  waiver: SchoolWaiverLine;
  asked?: Asked;
}

/**
 * One waiver of a school: what, for how long and why, the two answers of a second person, and a lead's
 * way to end it early.
 */
export function SchoolWaiverShown({
  schoolId,
  name,
  zone,
  waiver,
  asked = FRESH,
}: SchoolWaiverShownProps) {
  const t = useText();
  const what = waiverSubjectWords({ req: "", subject: waiver.subject }, t, {});
  return (
    <>
      <Head
        title={t("school.waiver.title", { name })}
        lead={t("school.waiver.lead", {
          what,
          from: formatDay(waiver.from, t.locale),
          to: formatDay(waiver.expiresOn, t.locale),
        })}
        crumb={<a href={`/schools/${schoolId}/waivers`}>{t("school.waivers")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("school.waiver.why")}>
          <p className="text">
            {waiver.reason === null
              ? t("school.waiver.erased", { name: waiver.by })
              : t("school.waiver.by", { name: waiver.by, reason: waiver.reason })}
          </p>
        </Entry>
        <Entry title={t("school.waiver.answer")}>
          {waiver.mine ? (
            <div className="stack">
              <Form asked={asked}>
                <input type="hidden" name="answer" value="approved" />
                <p className="row">
                  <Button>{t("school.waiver.approve")}</Button>
                </p>
              </Form>
              <Form>
                <input type="hidden" name="answer" value="declined" />
                <p className="row">
                  <Button weight="two">{t("school.waiver.decline")}</Button>
                </p>
              </Form>
            </div>
          ) : (
            <Form asked={waiver.mayEnd ? FRESH : asked}>
              <p className="text">
                {waiver.ended
                  ? endedWords(waiver.ended, zone, t)
                  : t(
                      waiver.stage === "asked"
                        ? "school.waiver.waits"
                        : `school.waiver.${waiver.stage}`,
                    )}
              </p>
            </Form>
          )}
        </Entry>
        {waiver.mayEnd && (
          <Entry title={t("school.waiver.end")}>
            <Form asked={asked}>
              <p className="text">{t("school.waiver.endText")}</p>
              <input type="hidden" name="answer" value="ended" />
              <Field
                name="reason"
                type="textarea"
                rows={3}
                label={t("school.waiver.endReason")}
                hint={t("school.waiver.endReasonHint")}
              />
              <p className="row">
                <Button weight="two">{t("school.waiver.endButton")}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function endedWords(ended: NonNullable<SchoolWaiverLine["ended"]>, zone: string, t: Text) {
  const { by: name, reason } = ended;
  const day = formatDayOf(ended.at, zone, t.locale);
  return reason === null
    ? t("school.waiver.endedErased", { name, day })
    : t("school.waiver.endedBy", { name, day, reason });
}
