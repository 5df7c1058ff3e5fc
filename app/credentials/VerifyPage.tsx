import type { ReactNode } from "react";
import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, TouchLink } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import { CheckedInBrowser } from "./CheckedInBrowser";
import { CheckTable } from "./CheckTable";
import { PassChecked } from "./PassChecked";
import type { CheckedPass } from "./pass";
import { ReceiptShown } from "./ReceiptShown";
import type { Receipt } from "./receipt";
import { ScanCode } from "./ScanCode";
import type { Verdict } from "./verification/code";
import type { Check, Verification } from "./verification/verifier";

/** The shape that goes with each of the four answers. */
export const verdictMarks: Record<Verdict, MarkKind> = {
  valid: "met",
  invalid: "stop",
  unknown: "unsure",
  untrusted: "outside",
};
const verdicts = ["valid", "invalid", "unknown", "untrusted"] as const;

/** What the page prints of an answer; the pasted file itself is not part of it. */
export interface CheckedAnswer {
  verdict: Verdict;
  code: Verification["code"];
  checks: Check[];
  name: string | null;
  issuer: string | null;
  at: number;
  /** A signed receipt of this check, as a compact JWS. */
  receipt: string;
  /** The token that was sent, and where this site gives out one of ours: for the browser's own check. */
  token: string | null;
  href: string | null;
}

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
        {answer && <TheAnswer answer={answer} />}
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

function TheAnswer({ answer }: { answer: CheckedAnswer }) {
  const t = useText();
  const { verdict, code, checks, name, issuer, at } = answer;
  const when = formatInstant(at, "UTC");
  const word = code === "REVOKED" || code === "EXPIRED" ? code : verdict;
  return (
    <>
      <Entry title={t("credentials.verify.answer")}>
        <Answer kind={verdictMarks[verdict]} word={t(`credentials.verdict.${word}`)} panel live>
          <p>
            {code === null
              ? t("credentials.verify.valid", { issuer: issuer ?? "" })
              : t(`credentials.code.${code}`)}
          </p>
          {(verdict === "unknown" || verdict === "untrusted") && (
            <p>{t(`credentials.verify.means.${verdict}`)}</p>
          )}
          <p className="small soft">
            {name === null
              ? t("credentials.verify.when", { when })
              : t("credentials.verify.what", { name, when })}
          </p>
        </Answer>
      </Entry>
      <CheckedInBrowser token={answer.token} href={answer.href} />
      <Entry title={t("credentials.checks.title")}>
        <CheckTable checks={checks} />
        <p className="small soft">{t("credentials.checks.two")}</p>
        <p>
          <a href={`data:application/jose,${answer.receipt}`} download="muster-receipt.jwt">
            {t("credentials.receipt.download")}
          </a>
        </p>
        <p className="small soft">{t("credentials.receipt.what")}</p>
      </Entry>
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
