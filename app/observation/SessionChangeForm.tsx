import { useText } from "../i18n/text";
import { timeIn } from "../record/civil-day";
import { type Asked, FRESH } from "../ui/asked";
import { Button } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary } from "../ui/problems";
import { RoomFields, WhenFields } from "./SessionFields";
import type { ChangedSession } from "./training";
import { When } from "./When";

interface SessionChangeFormProps {
  session: ChangedSession;
  /** It has not begun and is not cancelled. */
  open: boolean;
  asked: Asked;
}

/** The page on which a planned session is moved, resized or cancelled. */
export function SessionChangeForm(props: SessionChangeFormProps) {
  const t = useText();
  const { session, open, asked } = props;
  const cancelling = asked.values.act === "cancel";
  return (
    <>
      <Head
        title={t("session.change.heading")}
        lead={<When session={session} />}
        crumb={<a href={`/sessions/${session.id}`}>{session.title}</a>}
        slim
      />
      <Wrap>
        {open ? (
          <>
            <Move session={session} asked={cancelling ? FRESH : asked} />
            <Cancel session={session} asked={cancelling ? asked : FRESH} />
          </>
        ) : (
          <Entry title={t("session.change.move")}>
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={asked.problems} />
              <Empty title={t("session.change.closed")}>{t("session.change.closedWhy")}</Empty>
            </div>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

type FormProps = Omit<SessionChangeFormProps, "open">;

function Move({ session, asked }: FormProps) {
  const t = useText();
  return (
    <Entry title={t("session.change.move")} note={t("session.change.moveNote")}>
      <Form asked={asked}>
        <input type="hidden" name="act" value="move" />
        <input type="hidden" name="seen" value={session.changes} />
        <WhenFields
          day={session.onDay}
          time={timeIn(session.startsAt, session.timeZone)}
          minutes={session.minutes}
        />
        <RoomFields place={session.place} seats={session.seats} />
        <Reason />
        <div className="row">
          <Button>{t("session.change.save")}</Button>
        </div>
      </Form>
    </Entry>
  );
}

function Cancel({ session, asked }: FormProps) {
  const t = useText();
  return (
    <Entry title={t("session.change.cancelTitle")} note={t("session.change.cancelNote")}>
      <Form asked={asked} id="cancel">
        <input type="hidden" name="act" value="cancel" />
        <input type="hidden" name="seen" value={session.changes} />
        <Reason />
        <div className="row">
          <Button weight="two">{t("session.change.cancel")}</Button>
        </div>
      </Form>
    </Entry>
  );
}

function Reason() {
  const t = useText();
  return (
    <Field
      name="reason"
      label={t("session.change.reason")}
      hint={t("session.change.reasonHint")}
      maxLength={200}
    />
  );
}
