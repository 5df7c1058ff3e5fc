import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { Facts } from "../../ui/Rows";
import { Courses, Whom } from "./EnrolmentsPage";
import type { EnrolmentLine, EnrolmentRule } from "./enrolment";
import type { EnrolmentsPage } from "./read-enrolments.server";

/** One rule: what it says, what it did to whom, and the ways to end it. */
export function EnrolmentRulePage({
  rule,
  lines,
  known: { courses, schools, zone },
  asked,
}: {
  rule: EnrolmentRule;
  lines: readonly EnrolmentLine[];
  known: EnrolmentsPage;
  asked: Asked;
}) {
  const t = useText();
  const canUndo = lines.some(({ state }) => state === "registered");
  return (
    <>
      <Head
        title={t("enrolments.rule")}
        crumb={<a href="/enrolments">{t("enrolments.title")}</a>}
      />
      <Wrap>
        <Entry title={t("enrolments.says")}>
          <Form asked={asked}>
            <Facts
              items={[
                {
                  name: t("enrolments.courses"),
                  value: <Courses ids={rule.courses} courses={courses} />,
                },
                { name: t("enrolments.whom"), value: <Whom rule={rule} schools={schools} /> },
                {
                  name: t("enrolments.state"),
                  value:
                    rule.endedAt === null
                      ? t("enrolments.since", { day: formatDayOf(rule.createdAt, zone, t.locale) })
                      : t("enrolments.ended", { day: formatDayOf(rule.endedAt, zone, t.locale) }),
                },
              ]}
            />
            <p className="row">
              {rule.endedAt === null && (
                <Button weight="two" name="act" value="end">
                  {t("enrolments.end")}
                </Button>
              )}
              {(canUndo || rule.endedAt === null) && (
                <Button weight="two" name="act" value="undo">
                  {t("enrolments.undo")}
                </Button>
              )}
            </p>
          </Form>
        </Entry>
        <Entry title={t("enrolments.log")} note={t("enrolments.log.note")}>
          {lines.length === 0 ? (
            <Empty title={t("enrolments.log.none")}>{t("enrolments.log.none.text")}</Empty>
          ) : (
            <FlowTable
              caption={t("enrolments.log")}
              columns={[
                t("bulk.run.who"),
                t("enrolments.courses"),
                t("enrolments.on"),
                t("enrolments.came"),
              ]}
              rows={lines.map(({ id, personId, name, courseId, at, state }) => ({
                key: id,
                cells: [
                  <a key="person" className="touch" href={`/people/${personId}`}>
                    {name}
                  </a>,
                  <Courses key="course" ids={[courseId]} courses={courses} />,
                  formatDayOf(at, zone, t.locale),
                  t(`enrolments.state.${state}`),
                ],
              }))}
            />
          )}
        </Entry>
      </Wrap>
    </>
  );
}
