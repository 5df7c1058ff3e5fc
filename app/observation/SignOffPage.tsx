import { formatDayOf, formatInstant, formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Answer, Empty, Entry } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { SessionSheet } from "./attendance-sheet";
import { When } from "./When";
import { Presence } from "./WhoWasThere";

interface SignOffPageProps {
  sheet: SessionSheet;
  signer: { name: string; role: string };
  problems: readonly Problem[];
}

/** The sheet as it will stand, to be read through once and signed. */
export function SignOffPage({ sheet, signer, problems }: SignOffPageProps) {
  const t = useText();
  const { session, signOff } = sheet;
  const onSheet = sheet.people.filter(
    ({ seated, checkedInAt, minutes }) => seated || checkedInAt !== null || minutes !== null,
  );
  const there = onSheet.filter(({ minutes }) => (minutes ?? 0) > 0);
  return (
    <>
      <Head
        title={t("signOff.heading")}
        lead={<When session={session} />}
        crumb={<a href={`/sessions/${session.id}`}>{session.title}</a>}
        slim
      />
      <Wrap>
        <Entry
          wide
          title={t("signOff.sheet")}
          note={t("signOff.sheetNote", {
            n: there.length,
            minutes: there.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
          })}
        >
          {onSheet.length === 0 ? (
            <Empty title={t("session.attend.nobody")}>{t("session.list.unmarked")}</Empty>
          ) : (
            <FlowTable
              caption={t("signOff.caption")}
              columns={[t("signOff.person"), t("signOff.present"), t("signOff.minutes")]}
              rows={onSheet.map((person) => ({
                key: person.personId,
                cells: [
                  person.name,
                  <Presence key="present" person={person} zone={session.timeZone} />,
                  person.minutes === null
                    ? t("signOff.unmarked")
                    : t("session.mine.minutes", { n: person.minutes }),
                ],
              }))}
            />
          )}
        </Entry>
        <Entry title={t("signOff.sign")} note={signOff ? undefined : t("signOff.signNote", signer)}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {signOff ? (
              <Answer kind="kept" word={t("signOff.already")}>
                {t("session.attend.signed", {
                  signer: signOff.signer,
                  when: formatInstant(signOff.signedAt, session.timeZone, t.locale),
                })}
              </Answer>
            ) : !sheet.begun ? (
              <Empty title={t("session.attend.early")}>
                {t("session.attend.earlyWhy", {
                  day: formatDayOf(session.startsAt, session.timeZone, t.locale),
                  time: formatTime(session.startsAt, session.timeZone, t.locale),
                })}
              </Empty>
            ) : (
              <form method="post" className="stack">
                <p className="text">{t("signOff.lead")}</p>
                <div className="row">
                  <Button>{t("signOff.save")}</Button>
                </div>
              </form>
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}
