import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { LinkButton } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { Facts } from "../ui/Rows";
import type { MyPart, SessionSheet } from "./attendance-sheet";
import { codeHours } from "./booking";
import { SeatEntry } from "./SeatEntry";
import { When } from "./When";
import { WhoWasThere } from "./WhoWasThere";

interface SessionPageProps {
  sheet: SessionSheet;
  /** Epoch milliseconds. */
  now: number;
  /** What came back with the sheet of who was there. */
  asked: Asked;
  /** Marks, or the reader's seat, were saved a moment ago. */
  saved: boolean;
}

/** One session: what it is, the reader's own seat and time, and for a facilitator who was there. */
export function SessionPage(props: SessionPageProps) {
  const t = useText();
  const { session, facilitates, mine } = props.sheet;
  return (
    <>
      <Head
        title={session.title}
        lead={<When session={session} />}
        crumb={<a href="/sessions">{t("session.list.title")}</a>}
        slim
      />
      <Wrap>
        <WhatItIs {...props} />
        {mine && !session.cancelled && (
          <SeatEntry session={session} mine={mine} saved={props.saved && !facilitates} />
        )}
        {facilitates && !session.cancelled && <WhoWasThere {...props} />}
        {mine && !facilitates && !session.cancelled && <MyTime mine={mine} />}
      </Wrap>
    </>
  );
}

function WhatItIs({ sheet, now }: SessionPageProps) {
  const t = useText();
  const { session, facilitates, begun } = sheet;
  const { from, until } = codeHours(session);
  return (
    <Entry title={t("session.shown.facts")}>
      <div className="stack">
        {session.cancelled ? (
          <Answer kind="stop" word={t("session.shown.cancelled")}>
            {t("session.shown.cancelledWhy", { reason: session.changedBecause ?? "" })}
          </Answer>
        ) : (
          session.changedBecause !== null && (
            <Answer kind="warn" word={t("session.shown.changed")}>
              {t("session.shown.changedWhy", { reason: session.changedBecause })}
            </Answer>
          )
        )}
        <Facts
          items={[
            { name: t("session.shown.place"), value: session.place },
            { name: t("session.shown.mode"), value: t(`session.mode.${session.mode}`) },
            {
              name: t("session.shown.length"),
              value: t("session.mine.minutes", { n: session.minutes }),
            },
            {
              name: t("session.shown.counts"),
              value: t(`session.counts.${session.mode}`, { n: session.minutes }),
            },
            { name: t("session.shown.seats"), value: <SeatsTaken sheet={sheet} /> },
          ]}
        />
        {facilitates && !session.cancelled && (
          <div className="row">
            {now >= from && now <= until && (
              <LinkButton href={`/sessions/${session.id}/code`}>{t("code.open")}</LinkButton>
            )}
            {!begun && (
              <LinkButton weight="two" href={`/sessions/${session.id}/change`}>
                {t("session.change.open")}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </Entry>
  );
}

function SeatsTaken({ sheet: { session, booked } }: { sheet: SessionSheet }) {
  const t = useText();
  const { seats } = session;
  if (seats === null) return t("session.shown.noLimit");
  const { seated, waiting } = booked;
  return waiting === 0
    ? t("session.shown.taken", { seated, seats })
    : t("session.shown.takenWaiting", { seated, seats, waiting });
}

function MyTime({ mine: { minutes } }: { mine: MyPart }) {
  const t = useText();
  return (
    <Entry title={t("session.shown.mine")}>
      {minutes === null ? (
        <Answer kind="wait" word={t("session.shown.mineWaiting")}>
          {t("session.shown.mineWaitingWhy")}
        </Answer>
      ) : minutes === 0 ? (
        <Answer kind="todo" word={t("session.shown.mineAbsent")}>
          {t("session.shown.mineAbsentWhy")}
        </Answer>
      ) : (
        <Answer kind="met" word={t("session.shown.mineMarked", { n: minutes })} />
      )}
    </Entry>
  );
}
