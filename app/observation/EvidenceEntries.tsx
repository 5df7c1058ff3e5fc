import { formatDay, formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Answer, Empty, Entry } from "../ui/Entry";
import { Quoting } from "../ui/In";
import { Status } from "../ui/marks";
import { Pair, Rows } from "../ui/Rows";
import type { Attended, Observation } from "./evidence";
import type { Evidence } from "./read-evidence.server";
import { PROFICIENT } from "./rubric";

interface EvidenceEntriesProps {
  evidence: Evidence;
  /** The reader is the person whom it is about. */
  mine: boolean;
  /** Whether the reader may open the sessions that were attended. */
  opensSessions: boolean;
  /** The person, when the reader may watch their practice task. */
  observable?: { personId: string; name: string } | null;
}

/** A person's evidence beside the screen: practice observed and training attended, two entries. */
export function EvidenceEntries(props: EvidenceEntriesProps) {
  const { evidence, mine, opensSessions, observable = null } = props;
  return (
    <>
      <Observations observations={evidence.observations} mine={mine} observable={observable} />
      <Training
        attended={evidence.attended}
        sum={evidence.minutesInPerson}
        mine={mine}
        opens={opensSessions}
      />
    </>
  );
}

function Observations({
  observations,
  mine,
  observable,
}: Required<Pick<EvidenceEntriesProps, "mine" | "observable">> & {
  observations: Observation[];
}) {
  const t = useText();
  return (
    <Entry id="observations" title={t("observation.list.title")} note={t("observation.list.note")}>
      <div className="stack">
        {observations.length === 0 ? (
          <Empty title={t("observation.list.empty")}>
            {t(mine ? "observation.list.emptyMine" : "observation.list.emptyTheirs")}
          </Empty>
        ) : (
          <Rows>
            {observations.map(({ id, courseTitle, observerName, onDay, score }) => (
              <Pair
                key={id}
                end={
                  <Status kind={score >= PROFICIENT ? "met" : "part"}>
                    {t("observation.list.scored", { score })}
                  </Status>
                }
              >
                <a className="touch" href={`/observations/${id}`}>
                  <Quoting kept={[courseTitle]}>
                    {t("observation.list.by", {
                      course: courseTitle,
                      observer: observerName,
                      day: formatDay(onDay, t.locale),
                    })}
                  </Quoting>
                </a>
              </Pair>
            ))}
          </Rows>
        )}
        {observable && (
          <div className="row">
            <LinkButton weight="two" href={`/people/${observable.personId}/observations/new`}>
              {t("observation.list.new", { name: observable.name })}
            </LinkButton>
          </div>
        )}
      </div>
    </Entry>
  );
}

interface TrainingProps {
  attended: Attended[];
  sum: number;
  mine: boolean;
  opens: boolean;
}

function Training({ attended, sum, mine, opens }: TrainingProps) {
  const t = useText();
  return (
    <Entry
      id="training"
      title={t(mine ? "session.mine.title" : "session.theirs.title")}
      note={mine ? t("session.mine.note") : undefined}
    >
      {attended.length === 0 ? (
        <Empty title={t("session.mine.none")}>
          {t(mine ? "session.mine.noneWhy" : "session.theirs.noneWhy")}
        </Empty>
      ) : (
        <div className="stack">
          <Answer kind="part" word={t("session.mine.sum", { n: sum })}>
            {mine ? t("session.mine.sumWhy") : undefined}
          </Answer>
          <Rows>
            {attended.map((one) => (
              <Pair key={one.id} end={<span>{t("session.mine.minutes", { n: one.minutes })}</span>}>
                {opens ? (
                  <a className="touch" href={`/sessions/${one.sessionId}`}>
                    {one.title}
                  </a>
                ) : (
                  <p>{one.title}</p>
                )}
                <p className="hint">
                  {formatDayOf(one.startsAt, one.timeZone, t.locale)} ·{" "}
                  {t(`session.mode.${one.mode}`)}
                </p>
              </Pair>
            ))}
          </Rows>
        </div>
      )}
    </Entry>
  );
}
