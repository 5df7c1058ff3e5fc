import { formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Answer, Entry, Saved } from "../ui/Entry";
import { Status } from "../ui/marks";
import { ErrorSummary, type Problem } from "../ui/problems";
import type { MyPart } from "./attendance-sheet";
import type { Seat } from "./booking";
import type { TrainingSession } from "./training";

/** Where someone stands at a session, as a mark with its word. */
export function SeatStatus({ seat }: { seat: Seat }) {
  const t = useText();
  if (seat.state === "seat") return <Status kind="met">{t("seat.word.seat")}</Status>;
  if (seat.state === "waiting")
    return <Status kind="wait">{t("seat.word.waiting", { place: seat.place })}</Status>;
  return <Status kind="todo">{t("seat.word.none")}</Status>;
}

interface SeatEntryProps {
  session: TrainingSession;
  mine: MyPart;
  /** The booking was changed a moment ago. */
  saved: boolean;
  problems?: readonly Problem[];
}

/** The reader's own seat: to take, to wait for, to give back; and to check in while the code holds. */
export function SeatEntry({ session, mine, saved, problems = [] }: SeatEntryProps) {
  const t = useText();
  const { seat, bookable, checkingIn, checkedInAt } = mine;
  return (
    <Entry title={t("seat.title")} id="seat">
      <div className="stack">
        <ErrorSummary title={t("problem.title")} problems={problems} />
        {saved && problems.length === 0 && <Saved>{t(`seat.saved.${seat.state}`)}</Saved>}
        <Standing seat={seat} bookable={bookable} />
        {bookable && (
          <form method="post" action={`/sessions/${session.id}/seat`} className="row">
            <SeatButton seat={seat} />
          </form>
        )}
        {checkedInAt !== null && (
          <Answer kind="met" word={t("checkIn.done")}>
            {t("checkIn.doneWhy", { time: formatTime(checkedInAt, session.timeZone, t.locale) })}
          </Answer>
        )}
        {checkingIn && checkedInAt === null && (
          <div className="row">
            <LinkButton href={`/sessions/${session.id}/check-in`} icon="arrow">
              {t("checkIn.go")}
            </LinkButton>
          </div>
        )}
      </div>
    </Entry>
  );
}

function Standing({ seat, bookable }: { seat: Seat; bookable: boolean }) {
  const t = useText();
  const closed = bookable ? undefined : t("seat.why.begun");
  switch (seat.state) {
    case "seat":
      return (
        <Answer kind="met" word={t("seat.word.seat")}>
          {bookable ? t("seat.why.seat") : undefined}
        </Answer>
      );
    case "waiting":
      return (
        <Answer kind="wait" word={t("seat.word.waiting", { place: seat.place })}>
          {closed ?? t("seat.why.waiting")}
        </Answer>
      );
    case "none":
      return (
        <Answer kind="todo" word={t("seat.word.none")}>
          {closed ??
            (seat.free === null
              ? t("seat.why.open")
              : seat.free === 0
                ? t("seat.why.full")
                : t("seat.why.free", { n: seat.free }))}
        </Answer>
      );
  }
}

function SeatButton({ seat }: { seat: Seat }) {
  const t = useText();
  if (seat.state === "none")
    return (
      <Button name="act" value="book">
        {t(seat.free === 0 ? "seat.wait" : "seat.book")}
      </Button>
    );
  return (
    <Button weight="quiet" name="act" value="leave">
      {t(seat.state === "seat" ? "seat.leave" : "seat.leaveLine")}
    </Button>
  );
}
