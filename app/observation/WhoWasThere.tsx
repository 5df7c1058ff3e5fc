import { formatDayOf, formatInstant, formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, LinkButton } from "../ui/Button";
import { Answer, Empty, Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Row, Rows } from "../ui/Rows";
import { MOST_NAMES, minutesField, type SessionSheet, seenField } from "./attendance-sheet";
import type { SheetRow } from "./sign-off";

interface WhoWasThereProps {
  sheet: SessionSheet;
  asked: Asked;
  /** Marks were saved a moment ago. */
  saved: boolean;
}

/** A facilitator's sheet: who comes, who checked in, and the minutes of each; then to sign it. */
export function WhoWasThere(props: WhoWasThereProps) {
  const t = useText();
  const { session, begun, people, search, signOff } = props.sheet;
  const { startsAt, timeZone } = session;
  return (
    <Entry
      title={t("session.attend.title")}
      note={t("session.attend.note", { n: session.minutes })}
    >
      <div className="stack">
        {props.saved && <Saved>{t("session.attend.saved")}</Saved>}
        {signOff && (
          <Answer kind="kept" word={t("signOff.already")}>
            <p>
              {t("session.attend.signed", {
                signer: signOff.signer,
                when: formatInstant(signOff.signedAt, timeZone, t.locale),
              })}
            </p>
            <p>{t("session.attend.signedWhy", { n: signOff.people, minutes: signOff.minutes })}</p>
          </Answer>
        )}
        {!begun ? (
          <Empty title={t("session.attend.early")}>
            {t("session.attend.earlyWhy", {
              day: formatDayOf(startsAt, timeZone, t.locale),
              time: formatTime(startsAt, timeZone, t.locale),
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
            {!signOff && (
              <div className="row">
                <LinkButton weight="two" href={`/sessions/${session.id}/sign-off`}>
                  {t("session.attend.review")}
                </LinkButton>
              </div>
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

function Sheet({ sheet, asked }: WhoWasThereProps) {
  const t = useText();
  const { session, people, signOff } = sheet;
  const asksWhy = signOff !== null || people.some(({ minutes }) => minutes !== null);
  const isWrong = asked.problems.some(({ field }) => field === "reason");
  return (
    <Form asked={asked}>
      <Rows>
        {people.map((person) => {
          const { personId, name, minutes, self } = person;
          return (
            <Row key={personId}>
              {self ? (
                <p>{t("session.attend.self", { name })}</p>
              ) : (
                <>
                  <Field
                    name={minutesField(personId)}
                    type="number"
                    min={0}
                    max={session.minutes}
                    label={t("session.attend.minutesOf", { name })}
                    hint={<Presence person={person} zone={session.timeZone} />}
                    value={minutes ?? undefined}
                  />
                  <input type="hidden" name={seenField(personId)} value={minutes ?? ""} />
                </>
              )}
            </Row>
          );
        })}
      </Rows>
      {(asksWhy || isWrong) && (
        <Field
          name="reason"
          label={t("session.attend.reason")}
          hint={t("session.attend.reasonHint")}
        />
      )}
      <div className="row">
        <Button>{t("session.attend.save")}</Button>
      </div>
    </Form>
  );
}

/** What the sheet knows before any minutes: the booking, and the check-in in the room. */
export function Presence({
  person: { seated, checkedInAt },
  zone,
}: {
  person: Pick<SheetRow, "seated" | "checkedInAt">;
  zone: string;
}) {
  const t = useText();
  const seat = t(seated ? "session.attend.seated" : "session.attend.walkedIn");
  const present =
    checkedInAt === null
      ? t("session.attend.noCheckIn")
      : t("session.attend.checkedIn", { time: formatTime(checkedInAt, zone, t.locale) });
  return `${seat} · ${present}`;
}
