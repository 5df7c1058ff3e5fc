import { formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Answer, Empty, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, unlinked } from "../ui/problems";
import type { MyPart } from "./attendance-sheet";
import { hoursOf } from "./session-times";
import type { TrainingSession } from "./training";

interface CheckInPageProps {
  session: TrainingSession;
  mine: MyPart;
  asked: Asked;
}

/** The page on which someone says, by the code of the room, that they are there. */
export function CheckInPage({ session, mine, asked }: CheckInPageProps) {
  const t = useText();
  const isAsked = mine.checkedInAt === null && mine.checkingIn;
  return (
    <>
      <Head
        title={t("checkIn.entry")}
        lead={t("checkIn.lead")}
        crumb={<a href={`/sessions/${session.id}`}>{session.title}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("checkIn.yours")}>
          {!isAsked && (
            <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
          )}
          {mine.checkedInAt !== null ? (
            <Answer kind="met" word={t("checkIn.done")} live>
              {t("checkIn.doneWhy", {
                time: formatTime(mine.checkedInAt, session.timeZone, t.locale),
              })}
            </Answer>
          ) : isAsked ? (
            <Form asked={asked}>
              <Field
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={20}
                label={t("checkIn.code")}
                hint={t("checkIn.codeHint")}
              />
              <div className="row">
                <Button>{t("checkIn.send")}</Button>
              </div>
            </Form>
          ) : (
            <Empty title={t("checkIn.early")}>{t("checkIn.earlyWhy", hoursOf(session, t))}</Empty>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
