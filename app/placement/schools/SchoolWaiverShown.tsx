import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { waiverSubjectWords } from "../waivers/waiver-words";
import type { SchoolWaiverLine } from "./read-school-waivers.server";

interface SchoolWaiverShownProps {
  schoolId: string;
  name: string;
  waiver: SchoolWaiverLine;
  asked?: Asked;
}

/** One waiver of a school: what, for how long and why, and the two answers of a second person. */
export function SchoolWaiverShown({
  schoolId,
  name,
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
          from: formatDay(waiver.from),
          to: formatDay(waiver.expiresOn),
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
            <Form asked={asked}>
              <p>
                {t(
                  waiver.stage === "asked"
                    ? "school.waiver.waits"
                    : `school.waiver.${waiver.stage}`,
                )}
              </p>
            </Form>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
