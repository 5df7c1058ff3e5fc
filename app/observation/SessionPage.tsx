import { formatDayOf, formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Answer, Empty, Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { Facts, Row, Rows } from "../ui/Rows";
import { MOST_NAMES, minutesField, type SessionSheet } from "./attendance-sheet";
import { When } from "./SessionList";

interface SessionPageProps {
  sheet: SessionSheet;
  problems: readonly Problem[];
  /** What was typed, by field name. */
  typed: Readonly<Record<string, string | undefined>>;
  /** Marks were saved a moment ago. */
  saved: boolean;
}

/** One session: what it is, the reader's own time, and for a facilitator who was there. */
export function SessionPage(props: SessionPageProps) {
  const t = useText();
  const { session, facilitates } = props.sheet;
  return (
    <>
      <Head
        title={session.title}
        lead={<When session={session} />}
        crumb={<a href="/sessions">{t("session.list.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("session.shown.facts")}>
          <Facts
            items={[
              { name: t("session.shown.place"), value: session.place },
              { name: t("session.shown.mode"), value: t(`session.mode.${session.mode}`) },
              {
                name: t("session.shown.length"),
                value: t("session.mine.minutes", { n: session.minutes }),
              },
            ]}
          />
        </Entry>
        {facilitates ? <WhoWasThere {...props} /> : <MyTime mine={props.sheet.mine} />}
      </Wrap>
    </>
  );
}

function MyTime({ mine }: { mine: number | null }) {
  const t = useText();
  return (
    <Entry title={t("session.shown.mine")}>
      {mine === null ? (
        <Answer kind="wait" word={t("session.shown.mineWaiting")}>
          {t("session.shown.mineWaitingWhy")}
        </Answer>
      ) : mine === 0 ? (
        <Answer kind="todo" word={t("session.shown.mineAbsent")}>
          {t("session.shown.mineAbsentWhy")}
        </Answer>
      ) : (
        <Answer kind="met" word={t("session.shown.mineMarked", { n: mine })} />
      )}
    </Entry>
  );
}

function WhoWasThere(props: SessionPageProps) {
  const t = useText();
  const { session, begun, people, search } = props.sheet;
  const { startsAt, timeZone } = session;
  return (
    <Entry
      title={t("session.attend.title")}
      note={t("session.attend.note", { n: session.minutes })}
    >
      <div className="stack">
        {props.saved && <Saved>{t("session.attend.saved")}</Saved>}
        {!begun ? (
          <Empty title={t("session.attend.early")}>
            {t("session.attend.earlyWhy", {
              day: formatDayOf(startsAt, timeZone),
              time: formatTime(startsAt, timeZone),
            })}
          </Empty>
        ) : people.length === 0 && search === "" ? (
          <Empty title={t("session.attend.nobody")}>{t("session.attend.nobodyWhy")}</Empty>
        ) : (
          <>
            {(search !== "" || people.length >= MOST_NAMES) && <Find search={search} />}
            {people.length === 0 ? (
              <p className="text">{t("session.attend.noMatch", { search })}</p>
            ) : (
              <Sheet {...props} />
            )}
          </>
        )}
      </div>
    </Entry>
  );
}

function Find({ search }: { search: string }) {
  const t = useText();
  return (
    <form method="get" className="stack">
      <Field
        name="q"
        type="search"
        label={t("session.attend.find")}
        hint={t("session.attend.findHint", { n: MOST_NAMES })}
        value={search}
      />
      <div className="row">
        <Button weight="two">{t("session.attend.search")}</Button>
      </div>
    </form>
  );
}

function Sheet({ sheet, problems, typed }: SessionPageProps) {
  const t = useText();
  const { session, people } = sheet;
  return (
    <form method="post" noValidate className="stack">
      <ErrorSummary title={t("problem.title")} problems={problems} />
      <Rows>
        {people.map(({ personId, name, minutes, self }) => {
          const field = minutesField(personId);
          return (
            <Row key={personId}>
              {self ? (
                <p>{t("session.attend.self", { name })}</p>
              ) : (
                <Field
                  name={field}
                  type="number"
                  min={0}
                  max={session.minutes}
                  label={t("session.attend.minutesOf", { name })}
                  error={problemOf(problems, field)}
                  value={typed[field] ?? minutes ?? undefined}
                />
              )}
            </Row>
          );
        })}
      </Rows>
      {people.some(({ minutes }) => minutes !== null) && (
        <Field
          name="reason"
          label={t("session.attend.reason")}
          hint={t("session.attend.reasonHint")}
          error={problemOf(problems, "reason")}
          value={typed.reason}
        />
      )}
      <div className="row">
        <Button>{t("session.attend.save")}</Button>
      </div>
    </form>
  );
}
