import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { FirstOf } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { ProgramField } from "../ProgramField";
import { BULK_ACTIONS, type BulkRun, MOST_ROWS } from "./run";

interface BulkPageProps {
  programs: readonly { id: string; name: string }[];
  runs: readonly BulkRun[];
  /** How many runs there are. */
  total: number;
  formKey: string;
  zone: string;
  asked: Asked;
}

/** One thing to do for many people: first a list of what it would do, then, with a second press, it. */
export function BulkPage({ programs, runs, total, formKey, zone, asked }: BulkPageProps) {
  const t = useText();
  const ticked = [asked.values.people ?? []].flat();
  return (
    <>
      <Head title={t("bulk.title")} lead={t("bulk.lead")} />
      <Wrap>
        <Entry title={t("bulk.ask")} note={t("bulk.ask.note")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <ProgramField programs={programs} />
            <Field
              name="action"
              type="select"
              label={t("bulk.action")}
              options={BULK_ACTIONS.map((value) => ({
                value,
                label: t(`bulk.action.${value}`),
              }))}
            />
            {ticked.length > 0 && <p>{t("bulk.ticked", { n: ticked.length })}</p>}
            {ticked.map((one) => (
              <input key={one} type="hidden" name="people" value={one} />
            ))}
            <Field
              name="rows"
              type="textarea"
              rows={8}
              label={t("bulk.rows")}
              hint={t("bulk.rows.hint", { most: MOST_ROWS })}
            />
            <Field name="due" type="date" label={t("bulk.due")} hint={t("bulk.due.hint")} />
            <Field name="reason" label={t("bulk.reason")} hint={t("bulk.reason.hint")} />
            <p>
              <Button>{t("bulk.look")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("bulk.runs")} note={t("bulk.runs.note")}>
          {runs.length === 0 ? (
            <Empty title={t("bulk.runs.none")}>{t("bulk.runs.none.text")}</Empty>
          ) : (
            <FlowTable
              caption={t("bulk.runs")}
              columns={[
                t("bulk.action"),
                t("bulk.reason"),
                t("bulk.runs.on"),
                t("bulk.runs.state"),
              ]}
              rows={runs.map(({ id, action, reason, createdAt, doneAt }) => ({
                key: id,
                cells: [
                  <a key="run" className="touch" href={`/bulk/${id}`}>
                    {t(`bulk.action.${action}`)}
                  </a>,
                  reason,
                  formatDayOf(createdAt, zone, t.locale),
                  t(doneAt === null ? "bulk.runs.open" : "bulk.runs.done"),
                ],
              }))}
            />
          )}
          <FirstOf shown={runs.length} total={total} />
        </Entry>
      </Wrap>
    </>
  );
}
