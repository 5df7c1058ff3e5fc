import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Entry, Legend } from "../ui/Entry";
import { Field } from "../ui/Field";
import { FlowTable } from "../ui/FlowTable";
import { Form } from "../ui/Form";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import type { CheckedRow } from "./bulk-check";
import { sentenceOf } from "./bulk-sentences";
import { verdictMarks } from "./CheckAnswer";
import type { Verdict } from "./verification/code";

const verdicts = ["valid", "invalid", "unknown", "untrusted"] as const;

/** A run's answer: the first rows to read, and all of them to download with a receipt. */
export interface BulkAnswer {
  shown: CheckedRow[];
  total: number;
  counts: Record<Verdict, number>;
  csv: string;
  receipt: string;
}

/** Many people or files at once, one row and one sentence each. */
export function BulkPage({ answer, asked }: { answer: BulkAnswer | null; asked: Asked }) {
  const t = useText();
  return (
    <>
      <Head
        crumb={<a href="/verify">{t("credentials.verify.title")}</a>}
        title={t("credentials.bulk.title")}
        lead={t("credentials.bulk.lead")}
      />
      <Wrap>
        {answer && <TheRun answer={answer} />}
        <Entry title={t(answer ? "credentials.verify.another" : "credentials.verify.ask")}>
          <Form asked={asked} files>
            <Field
              name="rows"
              type="textarea"
              rows={8}
              code
              label={t("credentials.bulk.rowsLabel")}
              hint={t("credentials.bulk.rowsHint")}
            />
            <Field
              name="upload"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              label={t("credentials.bulk.upload")}
              hint={t("credentials.bulk.uploadHint")}
            />
            <p>
              <Button>{t("credentials.bulk.check")}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}

function TheRun({ answer: { shown, total, counts, csv, receipt } }: { answer: BulkAnswer }) {
  const t = useText();
  const isAll = shown.length === total;
  const caption = t(isAll ? "credentials.bulk.rows" : "credentials.bulk.caption", {
    n: total,
    shown: shown.length,
  });
  return (
    <Entry title={t("credentials.verify.answer")} note={caption}>
      <div className="stack">
        <Legend
          items={verdicts.map((verdict) => ({
            kind: verdictMarks[verdict],
            word: t("credentials.bulk.count", {
              verdict: t(`credentials.verdict.${verdict}`),
              n: counts[verdict],
            }),
          }))}
        />
        <p className="row">
          <a
            className="touch"
            href={`data:text/csv;charset=utf-8;base64,${csv}`}
            download="muster-check.csv"
          >
            {t("credentials.bulk.csv")}
          </a>
          <a
            className="touch"
            href={`data:application/jose,${receipt}`}
            download="muster-receipt.jwt"
          >
            {t("credentials.receipt.download")}
          </a>
        </p>
        <p className="small soft text">{t("credentials.bulk.receipt")}</p>
        <FlowTable
          caption={caption}
          columns={[
            t("credentials.bulk.asked"),
            t("credentials.bulk.verdict"),
            t("credentials.bulk.sentence"),
          ]}
          rows={shown.map((row) => ({
            key: String(row.row),
            cells: [
              <span key="asked" className="hash">
                {row.asked}
              </span>,
              <Status key="verdict" kind={verdictMarks[row.verdict]}>
                {t(`credentials.verdict.${row.verdict}`)}
              </Status>,
              sentenceOf(row, t),
            ],
          }))}
        />
      </div>
    </Entry>
  );
}
