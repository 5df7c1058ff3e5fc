import { formatDay, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { In, KeptIn, Quoting } from "../ui/In";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Facts, Pair, Rows } from "../ui/Rows";
import type { Observation } from "./evidence";
import type { CourseTask } from "./practice-task";
import type { ObservationPage } from "./read-observation.server";
import { PROFICIENT, rowsToRetry } from "./rubric";

/** One observation, row by row, for the person and for those of their program. */
export function ObservationShown({ observation, task, mine, rights }: ObservationPage) {
  const t = useText();
  const { personId, personName, observerName, onDay } = observation;
  return (
    <>
      <Head
        title={t("observation.shown.title", { day: formatDay(onDay, t.locale) })}
        lead={
          <Quoting kept={[task.task.title]}>
            {t("observation.shown.lead", { course: task.task.title, name: personName })}
          </Quoting>
        }
        crumb={
          mine ? (
            <a href="/sessions">{t("nav.sessions")}</a>
          ) : (
            <a href={`/people/${personId}`}>{personName}</a>
          )
        }
        slim
      />
      <Wrap>
        <Result observation={observation} task={task} />
        <RowByRow observation={observation} task={task} />
        <Words observation={observation} />
        <Entry title={t("observation.shown.facts")}>
          <div className="stack">
            <WhoAndWhen observation={observation} task={task} />
            {mine ? (
              <p className="text">{t("observation.shown.contest", { observer: observerName })}</p>
            ) : (
              observation.supersededBy === null &&
              rights.withdraw && (
                <div className="row">
                  <LinkButton weight="two" href={`/observations/${observation.id}/correction`}>
                    {t(rights.rescore ? "observation.shown.correct" : "observation.shown.withdraw")}
                  </LinkButton>
                </div>
              )
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

function Result({ observation, task }: { observation: Observation; task: CourseTask }) {
  const t = useText();
  const { score, rows, reason, supersedes, supersededBy, withdrawn } = observation;
  const named = rowsToRetry(rows).map((id) => {
    const title = task.task.rubric.find((row) => row.id === id)?.title ?? "";
    return t("observation.row", { id, title });
  });
  return (
    <Entry title={t("observation.new.scores")}>
      <div className="stack">
        {supersededBy !== null ? (
          <Answer kind="outside" word={t("observation.shown.superseded")}>
            <p>{t("observation.shown.supersededWhy")}</p>
            <p>
              <a className="touch" href={`/observations/${supersededBy}`}>
                {t("observation.shown.standing")}
              </a>
            </p>
          </Answer>
        ) : withdrawn ? (
          <Answer kind="stop" word={t("observation.shown.withdrawn")}>
            {t("observation.shown.withdrawnWhy", { reason: reason ?? "" })}
          </Answer>
        ) : (
          <Answer
            kind={score >= PROFICIENT ? "met" : "part"}
            word={t(
              score >= PROFICIENT ? "observation.shown.answer.yes" : "observation.shown.answer.no",
            )}
          >
            <p>{t("observation.shown.score", { score })}</p>
            <p>
              {named.length === 0 ? (
                t("observation.shown.counts")
              ) : (
                <Quoting kept={task.task.rubric.map(({ title }) => title)}>
                  {t("observation.shown.retryWhy", { rows: named.join(", ") })}
                </Quoting>
              )}
            </p>
          </Answer>
        )}
        {supersedes !== null && (
          <div className="text">
            {!withdrawn && <p>{t("observation.shown.corrected", { reason: reason ?? "" })}</p>}
            <a className="touch" href={`/observations/${supersedes}`}>
              {t("observation.shown.earlier")}
            </a>
          </div>
        )}
      </div>
    </Entry>
  );
}

function RowByRow({ observation, task }: { observation: Observation; task: CourseTask }) {
  const t = useText();
  return (
    <Entry title={t("observation.shown.rows")}>
      <Rows>
        {observation.rows.map(({ row, level }) => {
          const described = task.task.rubric.find(({ id }) => id === row);
          return (
            <Pair
              key={row}
              end={
                <Status kind={level >= PROFICIENT ? "met" : "part"}>
                  {t("observation.levelNamed", { level, name: t(`observation.level.${level}`) })}
                </Status>
              }
            >
              <h3>
                <Quoting kept={[described?.title]}>
                  {t("observation.row", { id: row, title: described?.title ?? "" })}
                </Quoting>
              </h3>
              <p className="hint">
                <In>{described?.levels[level - 1]}</In>
              </p>
            </Pair>
          );
        })}
      </Rows>
      <KeptIn />
    </Entry>
  );
}

function Words({ observation: { saw, nextStep, observerName } }: { observation: Observation }) {
  const t = useText();
  return (
    <Entry title={t("observation.shown.words")}>
      <div className="text stack">
        {nextStep && (
          <div>
            <h3>{t("observation.shown.nextStep")}</h3>
            <Paragraphs>{nextStep}</Paragraphs>
          </div>
        )}
        {saw && (
          <div>
            <h3>{t("observation.shown.saw", { observer: observerName })}</h3>
            <Paragraphs>{saw}</Paragraphs>
          </div>
        )}
        {!saw && !nextStep && <p>{t("observation.shown.noWords")}</p>}
      </div>
    </Entry>
  );
}

/** What someone typed, line by line. */
function Paragraphs({ children }: { children: string }) {
  const lines = children.split("\n").filter((line) => line.trim() !== "");
  // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their order
  return lines.map((line, at) => <p key={at}>{line}</p>);
}

function WhoAndWhen({ observation, task }: { observation: Observation; task: CourseTask }) {
  const t = useText();
  const { personName, observerName, onDay, recordedAt, timeZone } = observation;
  return (
    <Facts
      items={[
        { name: t("observation.shown.person"), value: personName },
        { name: t("observation.shown.observer"), value: observerName },
        { name: t("observation.shown.day"), value: formatDay(onDay, t.locale) },
        {
          name: t("observation.shown.recorded"),
          value: formatInstant(recordedAt, timeZone, t.locale),
        },
        {
          name: t("observation.shown.course"),
          value: <Quoting kept={[task.courseTitle]}>{`${task.code} ${task.courseTitle}`}</Quoting>,
        },
      ]}
    />
  );
}
