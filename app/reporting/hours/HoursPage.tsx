import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { type MarkKind, Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { HoursFields } from "./HoursFields";
import { MeterShown, sayMinutes } from "./HoursMeters";
import type { HoursLog, ShownLine } from "./read-hours-log.server";

interface HoursPageProps {
  log: HoursLog;
  formKey: string;
  asked: Asked;
  /** The corps member reads their own. */
  isOwn: boolean;
  /** Leads set the term. */
  setsTerm: boolean;
}

/** Someone's hours: what they promised, what was approved, what waits, and a form for more. */
export function HoursPage({ log, formKey, asked, isOwn, setsTerm }: HoursPageProps) {
  const t = useText();
  const { person, program, lines, meter, more } = log;
  return (
    <>
      <Head
        title={isOwn ? t("hours.mine") : t("hours.of", { name: person.name })}
        lead={t("hours.lead", { program: program.name })}
        crumb={isOwn ? undefined : <a href={`/people/${person.id}`}>{person.name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("hours.enter")} note={t(isOwn ? "hours.enterNote" : "hours.enterForNote")}>
          <Form asked={asked}>
            <input type="hidden" name="key" value={formKey} />
            <HoursFields on={log.today} kind="service" minutes={null} />
            <p className="row">
              <Button>{t("hours.send")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("hours.soFar")} note={t("hours.meter.membersNote")}>
          <div className="stack">
            <Terms terms={log.terms} />
            {setsTerm && (
              <p>
                <TouchLink href={`/people/${person.id}/term`}>{t("hours.term.set")}</TouchLink>
              </p>
            )}
            <MeterShown name={person.name} meter={meter} />
          </div>
        </Entry>
        <Entry title={t("hours.log")} note={t("hours.logNote")}>
          {lines.length === 0 ? (
            <Empty title={t("hours.none.title")}>{t("hours.none.text")}</Empty>
          ) : (
            <Rows>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </Rows>
          )}
          {more > 0 && <p>{t("hours.logMore", { n: more })}</p>}
        </Entry>
      </Wrap>
    </>
  );
}

function Terms({ terms }: Pick<HoursLog, "terms">) {
  const t = useText();
  if (terms.length === 0) return <p>{t("hours.term.none")}</p>;
  return terms.map(({ id, hours, startsOn, endsOn }) => (
    <p key={id}>
      {t("hours.term.says", {
        hours,
        from: formatDay(startsOn, t.locale),
        to: formatDay(endsOn, t.locale),
      })}
    </p>
  ));
}

const MARKS: Record<ShownLine["state"], MarkKind> = {
  waiting: "wait",
  approved: "met",
  returned: "todo",
};

function Line({ line }: { line: ShownLine }) {
  const t = useText();
  const { id, kind, on, minutes, state, counts } = line;
  const takenBack = minutes === 0;
  return (
    <Pair end={<Status kind={MARKS[state]}>{t(`hours.state.${state}`)}</Status>}>
      <h3>{formatDay(on, t.locale)}</h3>
      <p>
        {takenBack
          ? t("hours.takenBack")
          : t("hours.line", { kind: t(`hours.kind.${kind}`), time: sayMinutes(t, minutes) })}
      </p>
      {counts && (
        <p className="small soft">
          {t("hours.stillCounts", {
            kind: t(`hours.kind.${counts.kind}`),
            time: sayMinutes(t, counts.minutes),
          })}
        </p>
      )}
      <p>
        <TouchLink
          href={`/hours/${id}`}
          label={t("hours.correctOf", { day: formatDay(on, t.locale) })}
        >
          {t("hours.correct")}
        </TouchLink>
      </p>
    </Pair>
  );
}
