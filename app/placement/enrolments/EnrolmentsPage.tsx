import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { In, Quoting } from "../../ui/In";
import { FirstOf } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { OPENING_ROLES } from "../openings/opening";
import { ProgramField } from "../ProgramField";
import type { EnrolmentRule, NewEnrolmentRule } from "./enrolment";
import type { EnrolmentsPage as Data } from "./read-enrolments.server";

interface EnrolmentsPageProps extends Data {
  formKey: string;
  asked: Asked;
  /** What a rule would do, before it is kept. */
  preview: {
    rule: NewEnrolmentRule;
    people: readonly { id: string; name: string }[];
    more: boolean;
  } | null;
}

/** Who is registered for which courses without anybody's doing; a rule is looked at before it is kept. */
export function EnrolmentsPage(page: EnrolmentsPageProps) {
  const t = useText();
  const { programs, schools, courses, rules, zone, formKey, asked, preview } = page;
  return (
    <>
      <Head title={t("enrolments.title")} lead={t("enrolments.lead")} />
      <Wrap>
        {preview && <Preview page={page} preview={preview} />}
        <Entry title={t("enrolments.new")} note={t("enrolments.new.note")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="step" value="look" />
            <ProgramField programs={programs} />
            <Choices
              type="checkbox"
              name="courses"
              legend={t("enrolments.courses")}
              options={courses.map(({ id, name }) => ({ value: id, label: <In>{name}</In> }))}
              chosen={preview?.rule.courses ?? []}
            />
            <Field
              name="role"
              type="select"
              label={t("enrolments.role")}
              choose={t("enrolments.any")}
              value={preview?.rule.role ?? ""}
              options={OPENING_ROLES.map((value) => ({
                value,
                label: t(`placementRole.${value}`),
              }))}
            />
            <Field
              name="school"
              type="select"
              label={t("enrolments.school")}
              choose={t("enrolments.any")}
              value={preview?.rule.schoolId ?? ""}
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Field
              name="from"
              type="date"
              label={t("enrolments.from")}
              hint={t("enrolments.from.hint")}
              value={preview?.rule.joinedFrom ?? ""}
            />
            <p>
              <Button weight={preview ? "two" : "main"}>{t("enrolments.look")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("enrolments.rules")}>
          {rules.length === 0 ? (
            <Empty title={t("enrolments.none")}>{t("enrolments.none.text")}</Empty>
          ) : (
            <FlowTable
              caption={t("enrolments.rules")}
              columns={[t("enrolments.courses"), t("enrolments.whom"), t("enrolments.state")]}
              rows={rules.map((rule) => ({
                key: rule.id,
                cells: [
                  <a key="rule" className="touch" href={`/enrolments/${rule.id}`}>
                    <Courses ids={rule.courses} courses={courses} />
                  </a>,
                  <Whom key="whom" rule={rule} schools={schools} />,
                  rule.endedAt === null
                    ? t("enrolments.since", { day: formatDayOf(rule.createdAt, zone, t.locale) })
                    : t("enrolments.ended", { day: formatDayOf(rule.endedAt, zone, t.locale) }),
                ],
              }))}
            />
          )}
          <FirstOf shown={rules.length} total={page.rulesTotal} />
        </Entry>
      </Wrap>
    </>
  );
}

function Preview({
  page: { formKey },
  preview: { rule, people, more },
}: {
  page: EnrolmentsPageProps;
  preview: NonNullable<EnrolmentsPageProps["preview"]>;
}) {
  const t = useText();
  return (
    <Entry title={t("enrolments.would")}>
      <div className="stack">
        <p role="status">
          {t(more ? "enrolments.would.more" : "enrolments.would.text", { n: people.length })}
        </p>
        {people.length > 0 && (
          <ul>
            {people.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
        <Form id="keep">
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="step" value="keep" />
          <input type="hidden" name="program" value={rule.programId} />
          {rule.courses.map((id) => (
            <input key={id} type="hidden" name="courses" value={id} />
          ))}
          <input type="hidden" name="role" value={rule.role ?? ""} />
          <input type="hidden" name="school" value={rule.schoolId ?? ""} />
          <input type="hidden" name="from" value={rule.joinedFrom ?? ""} />
          <p>
            <Button>{t("enrolments.keep")}</Button>
          </p>
        </Form>
      </div>
    </Entry>
  );
}

/** The courses of a rule, by name. */
export function Courses({ ids, courses }: { ids: readonly string[]; courses: Data["courses"] }) {
  const names = ids.map((id) => courses.find((course) => course.id === id)?.name ?? id);
  return <Quoting kept={names}>{useText().list(names)}</Quoting>;
}

/** Whom a rule is about, in a few words. */
export function Whom({
  rule: { role, schoolId, joinedFrom },
  schools,
}: {
  rule: Pick<EnrolmentRule, "role" | "schoolId" | "joinedFrom">;
  schools: Data["schools"];
}) {
  const t = useText();
  const school = schools.find(({ id }) => id === schoolId)?.name ?? schoolId;
  const asks = [
    ...(role === null ? [] : [t(`placementRole.${role}`)]),
    ...(school === null ? [] : [school]),
    ...(joinedFrom === null
      ? []
      : [t("enrolments.joined", { day: formatDay(joinedFrom, t.locale) })]),
  ];
  return asks.length === 0 ? t("enrolments.everyone") : asks.join(", ");
}
