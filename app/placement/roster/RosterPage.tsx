import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { FirstOf } from "../../ui/ListPages";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { ProgramField } from "../ProgramField";

const COLUMNS = [
  ["Name", "name"],
  ["E-mail", "email"],
  ["Role", "role"],
  ["Cohort", "cohort"],
  ["Start", "start"],
  ["Clearance", "clearance"],
] as const;

const STATES = { read: "todo", importing: "wait", done: "met" } as const;

interface RosterPageProps {
  programs: readonly { id: string; name: string }[];
  /** How many lists there are. */
  total: number;
  lists: readonly {
    id: string;
    program: string;
    state: "read" | "importing" | "done";
    createdAt: number;
    zone: string;
  }[];
  mayTake: boolean;
  asked: Asked;
}

/** Where a list is chosen, and where earlier ones are found again. */
export function RosterPage({ programs, lists, total, mayTake, asked }: RosterPageProps) {
  const t = useText();
  return (
    <>
      <Head title={t("roster.title")} lead={t("roster.lead")} />
      <Wrap>
        <Entry title={t("roster.choose")} note={t("roster.choose.note")}>
          <Form asked={asked} files>
            <ProgramField programs={programs} />
            <Field
              name="list"
              type="file"
              accept=".csv,.txt,.xlsx,.zip,text/csv"
              label={t("roster.file")}
              hint={t("roster.file.hint")}
            />
            <p>
              <Button>{t("roster.read")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("roster.columns")} note={t("roster.columns.note")}>
          <FlowTable
            caption={t("roster.columns.caption")}
            columns={[t("roster.column.name"), t("roster.column.holds")]}
            rows={COLUMNS.map(([heading, key]) => ({
              key,
              cells: [heading, t(`roster.column.${key}.text`)],
            }))}
          />
        </Entry>
        {lists.length > 0 && (
          <Entry title={t("roster.lists")} note={t("roster.lists.note")}>
            <Rows>
              {lists.map(({ id, program, state, createdAt, zone }) => (
                <Pair
                  key={id}
                  end={<Status kind={STATES[state]}>{t(`roster.list.${state}`)}</Status>}
                >
                  <h3>
                    <a className="touch" href={`/roster/${id}`}>
                      {t("roster.list.of", {
                        program,
                        day: formatInstant(createdAt, zone, t.locale),
                      })}
                    </a>
                  </h3>
                </Pair>
              ))}
            </Rows>
            <FirstOf shown={lists.length} total={total} />
          </Entry>
        )}
        {mayTake && (
          <Entry title={t("roster.take")}>
            <div className="stack">
              <p className="text">{t("roster.take.text")}</p>
              {programs.map(({ id, name }) => (
                <p className="row" key={id}>
                  {programs.length > 1 && <strong>{name}</strong>}
                  <TouchLink href={`/roster/export.csv?program=${id}`} download>
                    {t("roster.take.csv")}
                  </TouchLink>
                  <TouchLink href={`/roster/export.zip?program=${id}`} download>
                    {t("roster.take.oneRoster")}
                  </TouchLink>
                </p>
              ))}
            </div>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
