import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { ListPages } from "../ui/ListPages";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import { BookedEntry } from "./BookedEntry";
import { EvidenceEntries } from "./EvidenceEntries";
import type { Evidence } from "./read-evidence.server";
import type { SessionList as Listed, ListedSession } from "./read-sessions.server";
import { SeatStatus } from "./SeatEntry";
import { When } from "./When";

interface SessionListProps {
  list: Listed;
  /** What stands for the reader, where they serve as a corps member. */
  evidence: Evidence | null;
  /** Epoch milliseconds. */
  now: number;
}

/** Sessions for those who run them, and time in person for those who came. */
export function SessionList({ list, evidence, now }: SessionListProps) {
  const t = useText();
  const facilitates = list.programs.length > 0;
  return (
    <>
      <Head
        title={t("session.list.title")}
        lead={t(facilitates ? "session.list.lead" : "session.list.leadMine")}
      />
      <Wrap>
        {evidence && <BookedEntry sessions={list.booked} now={now} />}
        {evidence && <EvidenceEntries evidence={evidence} mine opensSessions />}
        <Entry title={t("session.list.all")} note={t("session.list.allNote")}>
          <div className="stack">
            {facilitates && (
              <div className="row">
                <LinkButton href="/sessions/new">{t("session.list.create")}</LinkButton>
              </div>
            )}
            {list.sessions.length === 0 ? (
              <Empty title={t("session.list.empty")}>
                {t(facilitates ? "session.list.emptyStaff" : "session.list.emptyMine")}
              </Empty>
            ) : (
              <Rows>
                {list.sessions.map((session) => (
                  <Pair
                    key={session.id}
                    end={
                      <State
                        session={session}
                        now={now}
                        counted={facilitates}
                        mine={evidence && minutesAt(evidence, session.id)}
                      />
                    }
                  >
                    <a className="touch" href={`/sessions/${session.id}`}>
                      {session.title}
                    </a>
                    <p className="hint">
                      <When session={session} /> · {t(`session.mode.${session.mode}`)}
                    </p>
                  </Pair>
                ))}
              </Rows>
            )}
            <ListPages
              page={list.page}
              more={list.more}
              to={(nth) => `/sessions?page=${nth}`}
              back={t("session.list.newer")}
              on={t("session.list.older")}
            />
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

/** The reader's own minutes at a session; 0 for none. */
function minutesAt({ attended }: Evidence, sessionId: string): number {
  return attended.find((one) => one.sessionId === sessionId)?.minutes ?? 0;
}

interface StateProps {
  session: ListedSession;
  now: number;
  /** For a facilitator: how many were there. */
  counted: boolean;
  /** The reader's own minutes; null where they do not serve as a corps member. */
  mine: number | null;
}

function State(props: StateProps) {
  const t = useText();
  const { attended, cancelled, seat, signed, startsAt } = props.session;
  if (cancelled) return <Status kind="stop">{t("session.list.cancelled")}</Status>;
  if (props.now < startsAt)
    return seat && seat.state !== "none" ? (
      <SeatStatus seat={seat} />
    ) : (
      <Status kind="todo">{t("session.list.upcoming")}</Status>
    );
  if (!props.counted)
    return props.mine ? (
      <Status kind="met">{t("session.shown.mineMarked", { n: props.mine })}</Status>
    ) : signed ? (
      <Status kind="todo">{t("session.list.notMine")}</Status>
    ) : (
      <Status kind="wait">{t("session.shown.mineWaiting")}</Status>
    );
  if (signed) return <Status kind="met">{t("session.list.signed", { n: attended })}</Status>;
  return attended === 0 ? (
    <Status kind="wait">{t("session.list.unmarked")}</Status>
  ) : (
    <Status kind="part">{t("session.list.unsigned", { n: attended })}</Status>
  );
}
