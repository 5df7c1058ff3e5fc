import { useText } from "../i18n/text";
import { timeIn } from "../record/civil-day";
import { Button } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { type ChangedSession, LONGEST_MINUTES, MOST_SEATS } from "./training";
import { When } from "./When";

interface SessionChangeFormProps {
  session: ChangedSession;
  /** It has not begun and is not cancelled. */
  open: boolean;
  problems: readonly Problem[];
  /** What was typed, by field name; null on a fresh form. */
  typed: Readonly<Record<string, string | undefined>> | null;
}

/** The page on which a planned session is moved, resized or cancelled. */
export function SessionChangeForm(props: SessionChangeFormProps) {
  const t = useText();
  const { session, open } = props;
  return (
    <>
      <Head
        title={t("session.change.title", { session: session.title })}
        lead={<When session={session} />}
        crumb={<a href={`/sessions/${session.id}`}>{session.title}</a>}
        slim
      />
      <Wrap>
        {open ? (
          <>
            <Move {...props} />
            <Cancel {...props} />
          </>
        ) : (
          <Entry title={t("session.change.move")}>
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={props.problems} />
              <Empty title={t("session.change.closed")}>{t("session.change.closedWhy")}</Empty>
            </div>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Move({ session, problems: all, typed }: SessionChangeFormProps) {
  const t = useText();
  const given = typed?.act === "move" ? typed : null;
  const problems = typed?.act === "cancel" ? [] : all;
  return (
    <Entry title={t("session.change.move")} note={t("session.change.moveNote")}>
      <form method="post" noValidate className="stack">
        <ErrorSummary title={t("problem.title")} problems={problems} />
        <input type="hidden" name="act" value="move" />
        <input type="hidden" name="seen" value={session.changes} />
        <Field
          name="day"
          type="date"
          label={t("session.new.day")}
          error={problemOf(problems, "day")}
          value={given ? given.day : session.onDay}
        />
        <Field
          name="time"
          type="time"
          label={t("session.new.time")}
          hint={t("session.new.timeHint")}
          error={problemOf(problems, "time")}
          value={given ? given.time : timeIn(session.startsAt, session.timeZone)}
        />
        <Field
          name="minutes"
          type="number"
          min={1}
          max={LONGEST_MINUTES}
          label={t("session.new.minutes")}
          hint={t("session.new.minutesHint", { most: LONGEST_MINUTES })}
          error={problemOf(problems, "minutes")}
          value={given ? given.minutes : session.minutes}
        />
        <Field
          name="place"
          label={t("session.new.place")}
          hint={t("session.new.placeHint")}
          error={problemOf(problems, "place")}
          value={given ? given.place : session.place}
        />
        <Field
          name="seats"
          type="number"
          min={1}
          max={MOST_SEATS}
          label={t("session.new.seats")}
          hint={t("session.new.seatsHint")}
          error={problemOf(problems, "seats")}
          value={given ? given.seats : (session.seats ?? undefined)}
        />
        <Reason problems={problems} value={given?.reason} />
        <div className="row">
          <Button>{t("session.change.save")}</Button>
        </div>
      </form>
    </Entry>
  );
}

function Cancel({ session, problems: all, typed }: SessionChangeFormProps) {
  const t = useText();
  const given = typed?.act === "cancel" ? typed : null;
  const problems = given ? all : [];
  return (
    <Entry title={t("session.change.cancelTitle")} note={t("session.change.cancelNote")}>
      <form method="post" noValidate className="stack">
        <ErrorSummary
          title={t("problem.title")}
          problems={problems.map((one) =>
            one.field === "reason" ? { ...one, field: "cancel-reason" } : one,
          )}
        />
        <input type="hidden" name="act" value="cancel" />
        <input type="hidden" name="seen" value={session.changes} />
        <Reason id="cancel-reason" problems={problems} value={given?.reason} />
        <div className="row">
          <Button weight="quiet">{t("session.change.cancel")}</Button>
        </div>
      </form>
    </Entry>
  );
}

function Reason(props: { id?: string; problems: readonly Problem[]; value: string | undefined }) {
  const t = useText();
  return (
    <Field
      id={props.id}
      name="reason"
      label={t("session.change.reason")}
      hint={t("session.change.reasonHint")}
      error={problemOf(props.problems, "reason")}
      value={props.value}
      maxLength={200}
    />
  );
}
