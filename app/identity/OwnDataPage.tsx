import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, LinkButton, TouchLink } from "../ui/Button";
import { Answer, Entry, Saved } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import { BACKUP_DAYS, ERASED_PARTS, ERASURE_WAIT_DAYS, KEPT_PARTS } from "./erasure";
import type { ErasureStanding } from "./read-erasure.server";

interface OwnDataPageProps extends ErasureStanding {
  notice: string | null;
  problems: readonly Problem[];
}

/** What is held about the reader, what goes and what stays when it is erased, and the way to ask. */
export function OwnDataPage({ asked, isHeld, notice, problems }: OwnDataPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("privacy.title")}
        lead={t("privacy.lead")}
        crumb={<a href="/account">{t("identity.account.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("privacy.take")} note={t("privacy.zipNote")}>
          <p className="row">
            <LinkButton weight="two" download href="/me/export.zip">
              {t("privacy.zip")}
            </LinkButton>
            <TouchLink download href="/me/export.json">
              {t("privacy.json")}
            </TouchLink>
          </p>
        </Entry>
        <Entry title={t("privacy.goes")}>
          <Rows text>
            {ERASED_PARTS.map((part) => (
              <Row key={part}>
                <h3>{t(`privacy.goes.${part}`)}</h3>
                <p className="soft">{t(`privacy.goes.${part}Why`)}</p>
              </Row>
            ))}
          </Rows>
        </Entry>
        <Entry title={t("privacy.stays")} note={t("privacy.staysNote")}>
          <div className="stack">
            <Rows text>
              {KEPT_PARTS.map((part) => (
                <Row key={part}>
                  <h3>{t(`privacy.stays.${part}`)}</h3>
                  <p className="soft">{t(`privacy.stays.${part}Why`)}</p>
                </Row>
              ))}
            </Rows>
            <p className="text">{t("privacy.others")}</p>
          </div>
        </Entry>
        <Entry title={t("privacy.erase")} id="erase">
          <div className="stack text">
            {notice && <Saved>{notice}</Saved>}
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {isHeld && (
              <Answer kind="hold" word={t("privacy.held")}>
                {t("privacy.heldWhy")}
              </Answer>
            )}
            {asked ? <Asked {...asked} /> : <Ask />}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

function Asked({ at, dueAt, lastBackupGoneAt, byThemself }: NonNullable<ErasureStanding["asked"]>) {
  const t = useText();
  const days = { day: formatDayOf(at, "UTC", t.locale), due: formatDayOf(dueAt, "UTC", t.locale) };
  return (
    <>
      <Answer kind="wait" word={t("privacy.asked", { day: days.due })}>
        {t(byThemself ? "privacy.askedOn" : "privacy.askedFor", days)}
      </Answer>
      <p>{t("privacy.backups", { day: formatDayOf(lastBackupGoneAt, "UTC", t.locale) })}</p>
      <form method="post">
        <Button weight="two" name="do" value="take-back">
          {t("privacy.takeBack")}
        </Button>
      </form>
    </>
  );
}

function Ask() {
  const t = useText();
  return (
    <>
      <p>{t("privacy.askBefore", { n: ERASURE_WAIT_DAYS })}</p>
      <p>{t("privacy.backupsAfter", { n: BACKUP_DAYS })}</p>
      <form method="post" className="stack">
        <p className="row">
          <Button weight="two" name="do" value="ask">
            {t("privacy.ask")}
          </Button>
        </p>
        <p className="hint">{t("privacy.askNote", { n: ERASURE_WAIT_DAYS })}</p>
      </form>
    </>
  );
}
