import { formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Answer, Empty, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import type { MyPart } from "./attendance-sheet";
import { hoursOf } from "./session-times";
import type { TrainingSession } from "./training";

interface CheckInPageProps {
  session: TrainingSession;
  mine: MyPart;
  problems: readonly Problem[];
  typed: Readonly<Record<string, string | undefined>>;
}

/** The page on which someone says, by the code of the room, that they are there. */
export function CheckInPage({ session, mine, problems, typed }: CheckInPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t("checkIn.title", { session: session.title })}
        lead={t("checkIn.lead")}
        crumb={<a href={`/sessions/${session.id}`}>{session.title}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("checkIn.entry")}>
          {mine.checkedInAt !== null ? (
            <Answer kind="met" word={t("checkIn.done")} live>
              {t("checkIn.doneWhy", { time: formatTime(mine.checkedInAt, session.timeZone) })}
            </Answer>
          ) : mine.checkingIn ? (
            <form method="post" noValidate className="stack">
              <ErrorSummary title={t("problem.title")} problems={problems} />
              <Field
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={20}
                label={t("checkIn.code")}
                hint={t("checkIn.codeHint")}
                error={problemOf(problems, "code")}
                value={typed.code}
              />
              <div className="row">
                <Button>{t("checkIn.send")}</Button>
              </div>
            </form>
          ) : (
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={problems} />
              <Empty title={t("checkIn.early")}>{t("checkIn.earlyWhy", hoursOf(session))}</Empty>
            </div>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
