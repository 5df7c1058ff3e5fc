import type { ReactNode } from "react";
import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { type Asked, FRESH } from "../ui/asked";
import { Button, LinkButton } from "../ui/Button";
import { Answer, Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import type { OwnFactor } from "./enroll-factor.server";

interface FactorPageProps extends OwnFactor {
  /** Whether the reader's roles ask for it. */
  isNeeded: boolean;
  /** The QR code of a secret that waits for its first code. */
  qr: ReactNode;
  demoCode: string | null;
  notice: string | null;
  /** What was wrong, and with which of the forms. */
  again: { step: string; asked: Asked } | null;
}

/** How the reader's second factor stands, and the way to set it up. */
export function FactorPage(page: FactorPageProps) {
  const t = useText();
  const { since, pending, isNeeded, notice, again } = page;
  const problems: readonly Problem[] =
    again && again.step !== "confirm" ? again.asked.problems : [];
  return (
    <>
      <Head
        title={t("factor.title")}
        lead={t("factor.lead")}
        crumb={<a href="/account">{t("identity.account.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("factor.now")}>
          <div className="stack">
            {notice && <Saved>{notice}</Saved>}
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {since === null ? (
              <Answer kind={isNeeded ? "stop" : "todo"} word={t("factor.off")}>
                {t(isNeeded ? "factor.offNeeded" : "factor.offWhy")}
              </Answer>
            ) : (
              <Answer
                kind="met"
                word={t("factor.on", { day: formatDayOf(since, "UTC", t.locale) })}
              >
                {t("factor.onWhy")}
              </Answer>
            )}
          </div>
        </Entry>
        {since === null ? pending ? <Confirm {...page} /> : <Begin /> : <WhenOn {...page} />}
      </Wrap>
    </>
  );
}

function Begin() {
  const t = useText();
  return (
    <Entry title={t("factor.setUp")} note={t("factor.setUpNote")}>
      <form method="post" className="stack text">
        <p>{t("factor.apps")}</p>
        <p className="row">
          <Button name="do" value="begin">
            {t("factor.begin")}
          </Button>
        </p>
      </form>
    </Entry>
  );
}

function Confirm({ pending, qr, demoCode, again }: FactorPageProps) {
  const t = useText();
  return (
    <>
      <Entry title={t("factor.scan")}>
        <div className="stack">
          <div className="qr">{qr}</div>
          <p className="text">
            {t("factor.type")}: <code>{pending?.secret}</code>
          </p>
        </div>
      </Entry>
      <Entry title={t("factor.confirm")}>
        <Form asked={again?.step === "confirm" ? again.asked : FRESH}>
          <input type="hidden" name="do" value="confirm" />
          <Field
            name="one-time-password"
            label={t("factor.code")}
            hint={demoCode === null ? undefined : t("factor.demoCode", { code: demoCode })}
            autoComplete="one-time-code"
            required
          />
          <p className="row">
            <Button>{t("factor.confirmButton")}</Button>
          </p>
        </Form>
      </Entry>
    </>
  );
}

function WhenOn({ recoveryLeft, isNeeded }: FactorPageProps) {
  const t = useText();
  return (
    <>
      <Entry title={t("factor.recovery")} note={t("factor.recoveryNote")}>
        <form method="post" className="stack">
          <p>{t("factor.recoveryLeft", { n: recoveryLeft })}</p>
          <p className="row">
            <Button weight="two" name="do" value="codes">
              {t("factor.recoveryNew")}
            </Button>
          </p>
        </form>
      </Entry>
      <Entry title={t("factor.remove")}>
        {isNeeded ? (
          <p>{t("factor.needed")}</p>
        ) : (
          <form method="post" className="stack">
            <p>{t("factor.removeWhy")}</p>
            <p className="row">
              <Button weight="quiet" name="do" value="remove">
                {t("factor.remove")}
              </Button>
            </p>
          </form>
        )}
      </Entry>
    </>
  );
}

/** Recovery codes, this one time, and the way on. */
export function RecoveryCodesPage({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useText();
  return (
    <>
      <Head title={t("factor.recovery")} lead={t("factor.recoveryNote")} slim />
      <Wrap>
        <Entry title={t("factor.recovery")}>
          <div className="stack text">
            <p>{t("factor.recoveryKeep")}</p>
            <Rows>
              {codes.map((code) => (
                <Row key={code}>
                  <code>{code}</code>
                </Row>
              ))}
            </Rows>
            <p className="row">
              <LinkButton href={next}>{t("factor.recoveryGo")}</LinkButton>
            </p>
          </div>
        </Entry>
      </Wrap>
    </>
  );
}
