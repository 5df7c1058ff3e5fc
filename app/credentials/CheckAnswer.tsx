import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Answer, Entry } from "../ui/Entry";
import type { MarkKind } from "../ui/marks";
import { adviceOn } from "./advice";
import { CheckedInBrowser } from "./CheckedInBrowser";
import { CheckTable } from "./CheckTable";
import type { Verdict } from "./verification/code";
import type { Check, Verification } from "./verification/verifier";

/** The shape that goes with each of the four answers. */
export const verdictMarks: Record<Verdict, MarkKind> = {
  valid: "met",
  invalid: "stop",
  unknown: "unsure",
  untrusted: "outside",
};

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

/** The answer first, then the browser's own, then every check behind it. */
export function CheckAnswer({ answer }: { answer: CheckedAnswer }) {
  const t = useText();
  return (
    <>
      <Entry title={t("credentials.verify.answer")}>
        <TheAnswer {...answer} />
      </Entry>
      <CheckedInBrowser token={answer.token} href={answer.href} />
      <Entry title={t("credentials.checks.title")} note={t("credentials.checks.two")}>
        <CheckTable checks={answer.checks} />
        <p>
          <a
            className="touch"
            href={`data:application/jose,${answer.receipt}`}
            download="muster-receipt.jwt"
          >
            {t("credentials.receipt.download")}
          </a>
        </p>
        <p className="small soft text">{t("credentials.receipt.what")}</p>
      </Entry>
    </>
  );
}

/** A valid credential of someone else is no yes for a checker who asked about one person. */
function TheAnswer({ verdict, code, checks, name, issuer, at }: CheckedAnswer) {
  const t = useText();
  const whose = checks.find((check) => check.name === "recipient")?.result ?? "not-made";
  const isOthers = verdict === "valid" && whose === "fail";
  const word = code === "REVOKED" || code === "EXPIRED" ? code : verdict;
  const stop = checks.find((check) => check.code !== null && check.code === code);
  return (
    <Answer
      kind={isOthers ? "stop" : verdictMarks[verdict]}
      word={t(isOthers ? "credentials.verify.others" : `credentials.verdict.${word}`)}
      panel
      live
    >
      {name !== null && (
        <p>
          <strong>{name}</strong>
        </p>
      )}
      <p>
        {code === null
          ? t("credentials.verify.valid", { issuer: issuer ?? "" })
          : t(`credentials.code.${code}`)}
      </p>
      {verdict === "untrusted" && issuer !== null && (
        <p>{t("credentials.verify.callsItself", { issuer })}</p>
      )}
      {stop && verdict !== "untrusted" && (
        <p>
          {t(verdict === "unknown" ? "credentials.verify.unmade" : "credentials.verify.where", {
            check: t(`credentials.check.${stop.name}`),
          })}
        </p>
      )}
      {code !== null && <p>{t(`credentials.advice.${adviceOn(code)}`)}</p>}
      {(verdict === "valid" || whose !== "not-made") && (
        <p>{t(`credentials.verify.whose.${whose}`)}</p>
      )}
      <p className="small soft">
        {t("credentials.verify.when", { when: formatInstant(at, "UTC", t.locale) })}
      </p>
    </Answer>
  );
}
