import { useText } from "../i18n/text";
import { Empty, Entry } from "../ui/Entry";
import { Pair, Rows } from "../ui/Rows";
import type { ListedSession } from "./read-sessions.server";
import { SeatStatus } from "./SeatEntry";
import { When } from "./When";

/** What the reader has booked and is still to come, the next first: when, where, what it counts. */
export function BookedEntry({
  sessions,
  now,
}: {
  sessions: readonly ListedSession[];
  now: number;
}) {
  const t = useText();
  const booked = sessions
    .flatMap((session) => {
      const { seat, cancelled, startsAt, minutes } = session;
      const over = cancelled || now > startsAt + minutes * 60_000;
      return over || seat === null || seat.state === "none" ? [] : [{ session, seat }];
    })
    .sort((a, b) => a.session.startsAt - b.session.startsAt);
  return (
    <Entry id="booked" title={t("session.list.booked")} note={t("session.list.bookedNote")}>
      {booked.length === 0 ? (
        <Empty title={t("session.list.bookedNone")}>{t("session.list.bookedNoneWhy")}</Empty>
      ) : (
        <Rows>
          {booked.map(({ session, seat }) => (
            <Pair key={session.id} end={<SeatStatus seat={seat} />}>
              <a className="touch" href={`/sessions/${session.id}`}>
                {session.title}
              </a>
              <p>
                <When session={session} />
              </p>
              <p className="hint">
                {session.place} ·{" "}
                {t("session.list.counts", {
                  counts: t(`session.counts.${session.mode}`, { n: session.minutes }),
                })}
              </p>
            </Pair>
          ))}
        </Rows>
      )}
    </Entry>
  );
}
