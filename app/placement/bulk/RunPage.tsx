import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Facts } from "../../ui/Rows";
import { rowWords, whyWords } from "./bulk-words";
import { type BulkRow, type RunShown, tally } from "./run";

/** What one action would do to each of many people; after the second press, what it did. */
export function RunPage({ shown, asked }: { shown: RunShown; asked: Asked }) {
  const t = useText();
  const { run, rows, subjects } = shown;
  const { action, reason, dueOn } = run;
  const done = rows.filter(({ isDone }) => isDone);
  const waiting = rows.filter(({ problem, isDone }) => problem === null && !isDone);
  const about = ({ subject }: BulkRow) => subjects[subject ?? ""] ?? "";
  return (
    <>
      <Head
        title={t(`bulk.action.${action}`)}
        lead={t(waiting.length > 0 ? "bulk.run.lead" : "bulk.run.over")}
        crumb={<a href="/bulk">{t("bulk.title")}</a>}
      />
      <Wrap>
        <Entry title={t(waiting.length > 0 ? "bulk.run.would" : "bulk.run.did")}>
          <Form asked={asked}>
            <Facts
              items={[
                { name: t("bulk.reason"), value: reason },
                ...(dueOn === null
                  ? []
                  : [{ name: t("bulk.due"), value: formatDay(dueOn, t.locale) }]),
              ]}
            />
            {done.length > 0 && <Counts rows={done} words={`bulk.did.${action}`} />}
            {waiting.length > 0 && (
              <>
                <Counts rows={waiting} words={`bulk.will.${action}`} />
                <p>
                  <Button>{t("bulk.run.do")}</Button>
                </p>
              </>
            )}
          </Form>
        </Entry>
        <Entry title={t("bulk.run.rows")} note={t("roster.rows.note", { n: rows.length })}>
          <div className="stack">
            <p className="noprint">
              <a className="touch" href={`/bulk/${run.id}.csv`} download>
                {t("expiring.csv")}
              </a>
            </p>
            <FlowTable
              caption={t("bulk.run.rows")}
              columns={[t("bulk.run.who"), t("bulk.run.about"), t("bulk.run.says")]}
              rows={rows.map((row) => ({
                key: String(row.row),
                cells: [
                  row.personId === null ? (
                    (row.subject ?? t("bulk.run.line", { n: row.line }))
                  ) : (
                    <a key="person" className="touch" href={`/people/${row.personId}`}>
                      {row.name ?? t("bulk.run.line", { n: row.line })}
                    </a>
                  ),
                  about(row),
                  <Status key="says" kind={markOf(row)}>
                    {rowWords(row, t)}
                  </Status>,
                ],
              }))}
            />
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

type Words = `bulk.${"did" | "will"}.${RunShown["run"]["action"]}`;

function Counts({ rows, words }: { rows: readonly BulkRow[]; words: Words }) {
  const t = useText();
  const { through, not } = tally(rows);
  return (
    <ul>
      <li>{t(words, { n: through })}</li>
      {not.map(({ why, n }) => (
        <li key={why}>{t("bulk.not", { n, why: whyWords(why, t) })}</li>
      ))}
    </ul>
  );
}

function markOf({ problem, said, isDone }: BulkRow) {
  if (problem !== null) return "unsure";
  if (!said.ok) return "stop";
  return isDone ? "met" : "ready";
}
