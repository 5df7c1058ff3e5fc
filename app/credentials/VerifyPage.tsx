import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import { CheckAnswer, type CheckedAnswer, verdictMarks } from "./CheckAnswer";
import { PassChecked } from "./PassChecked";
import type { CheckedPass } from "./pass";
import { ReceiptShown } from "./ReceiptShown";
import type { Receipt } from "./receipt";
import { ScanCode } from "./ScanCode";

const verdicts = ["valid", "invalid", "unknown", "untrusted"] as const;

interface VerifyPageProps {
  answer: CheckedAnswer | null;
  /** A receipt that was sent to be checked: what it says, or null when its signature does not hold. */
  receipt?: Receipt | null | undefined;
  /** A standing pass that was sent. */
  pass?: CheckedPass | undefined;
  asked: Asked;
  /** Whether the reader may check many at once. */
  mayCheckMany: boolean;
  /** What is in the boxes: what came back, or the file that a link named; empty beside an answer. */
  known: { file: string; email: string };
}

/** The public check: paste a badge, read the answer first, then every check behind it. */
export function VerifyPage({ answer, receipt, pass, asked, known, mayCheckMany }: VerifyPageProps) {
  const t = useText();
  return (
    <>
      <Head title={t("credentials.verify.title")} lead={t("credentials.verify.lead")} />
      <Wrap>
        {answer && <CheckAnswer answer={answer} />}
        {receipt !== undefined && <ReceiptShown receipt={receipt} />}
        {pass !== undefined && <PassChecked checked={pass} />}
        <Entry title={t(answer ? "credentials.verify.another" : "credentials.verify.ask")}>
          <Form asked={asked} action="/verify" files>
            <ScanCode into="file" />
            <Field
              name="upload"
              type="file"
              accept=".json,.jwt,.png,.svg,application/json,image/png,image/svg+xml"
              label={t("credentials.verify.upload")}
              hint={t("credentials.verify.uploadHint")}
            />
            <Field
              name="file"
              type="textarea"
              rows={6}
              code
              label={t("credentials.verify.file")}
              hint={t("credentials.verify.fileHint")}
              value={known.file}
            />
            <Field
              name="email"
              type="email"
              autoComplete="off"
              label={t("credentials.verify.email")}
              hint={t("credentials.verify.emailHint")}
              value={known.email}
            />
            <p>
              <Button>{t("credentials.verify.check")}</Button>
            </p>
          </Form>
        </Entry>
        <FourAnswers />
        <Entry title={t("pass.offline.title")}>
          <p className="text">{t("pass.offline.lead")}</p>
          <p>
            <TouchLink href="/verify/offline">{t("pass.offline.open")}</TouchLink>
          </p>
        </Entry>
        {mayCheckMany && (
          <Entry title={t("credentials.bulk.title")}>
            <p>
              <a href="/verify/bulk">{t("credentials.bulk.goThere")}</a>
            </p>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function FourAnswers(): ReactNode {
  const t = useText();
  return (
    <Entry title={t("credentials.verify.four")}>
      <Rows>
        {verdicts.map((verdict) => (
          <Row key={verdict}>
            <p>
              <Status kind={verdictMarks[verdict]}>{t(`credentials.verdict.${verdict}`)}</Status>
            </p>
            <p className="small soft">{t(`credentials.verify.four.${verdict}`)}</p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}
