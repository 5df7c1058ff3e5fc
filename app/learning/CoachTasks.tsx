import { ItemPicture } from "../assessment/ItemPicture";
import type { Key } from "../i18n/catalog";
import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { SecondReaders } from "../identity/second-reader";
import { WhoElseReads } from "../identity/WhoElseReads";
import { type Asked, FRESH } from "../ui/asked";
import { Button, LinkButton } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Empty, Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import { type CoachTaskKind, type CoachTaskToDo, longestReason } from "./coach-task";
import { sayHolding } from "./standing-words";

interface CoachTasksProps {
  person: { id: string; name: string };
  tasks: readonly CoachTaskToDo[];
  zone: string;
  /** Who else reads the reasons, where the person is under 18. */
  readers: SecondReaders | null;
  /** A task was just done. */
  saved: boolean;
  /** What came back: of the task that it names, or of one that is gone. */
  asked: Asked;
}

/** What a coach may do about one person's checks: each with its reason, each once. */
export function CoachTasks({ person, tasks, zone, readers, saved, asked }: CoachTasksProps) {
  const t = useText();
  const isHere = tasks.some(({ id }) => id === asked.values.task);
  return (
    <>
      <Head
        crumb={<a href={`/people/${person.id}`}>{person.name}</a>}
        title={t("tries.title", { name: person.name })}
        lead={t("tries.lead")}
      />
      <Wrap>
        <Entry title={t("tries.waiting")}>
          {saved && <Saved>{t("tries.done")}</Saved>}
          <ErrorSummary title={t("problem.title")} problems={isHere ? [] : asked.problems} />
          {tasks.length > 0 && <WhoElseReads readers={readers} />}
          {tasks.length === 0 ? (
            <Empty title={t("tries.none.title")}>{t("tries.none.what")}</Empty>
          ) : (
            <Rows>
              {tasks.map((task) => (
                <Row key={task.id}>
                  {isDoneHere(task) ? (
                    <Task
                      task={task}
                      zone={zone}
                      asked={asked.values.task === task.id ? asked : FRESH}
                    />
                  ) : (
                    <ToObserve task={task} zone={zone} />
                  )}
                </Row>
              ))}
            </Rows>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

/** What is done on this page, with a reason. */
type DoneHere = Exclude<CoachTaskKind, "observe">;

function isDoneHere(task: CoachTaskToDo): task is CoachTaskToDo & { kind: DoneHere } {
  return task.kind !== "observe";
}

const what = {
  "tries-spent": "tries.spent",
  "no-questions": "tries.empty",
  "critical-missed": "tries.critical",
  "typed-answers": "tries.typed",
  "typed-retention": "tries.typed.retention",
  regraded: "tries.regraded",
} as const satisfies Record<DoneHere, Key>;

const done = {
  "tries-spent": "tries.reopen",
  "no-questions": "tries.confirm",
  "critical-missed": "tries.talked",
  "typed-answers": "tries.typed.save",
  "typed-retention": "tries.typed.save",
  regraded: "tries.talked",
} as const satisfies Record<DoneHere, Key>;

/** When it was asked, unless whoever has it has had it since that day; and who has it. */
function Since({ task: { openedAt, held }, zone }: { task: CoachTaskToDo; zone: string }) {
  const t = useText();
  const day = formatDayOf(openedAt, zone, t.locale);
  const isSaid = held !== null && formatDayOf(held.since, zone, t.locale) === day;
  return (
    <>
      {!isSaid && <p className="soft">{t("tries.since", { day })}</p>}
      <p>{sayHolding(held, zone, t)}</p>
    </>
  );
}

/** Someone waits to be watched: a coach does it on the observation form, a lead finds a coach. */
function ToObserve({ task, zone }: { task: CoachTaskToDo; zone: string }) {
  const t = useText();
  const { course, courseId, held, personId } = task;
  const isLeads = held?.mine && held.stage === "lead";
  const form = `/people/${personId}/observations/new?course=${encodeURIComponent(courseId)}`;
  return (
    <div className="stack">
      <h3>
        <Quoting kept={[course]}>{t("tries.observe.title", { course })}</Quoting>
      </h3>
      <Since task={task} zone={zone} />
      <p>{t(isLeads ? "tries.observe.lead" : "tries.observe")}</p>
      <p>
        {isLeads ? (
          <LinkButton href="/people">{t("tries.observe.leadAction")}</LinkButton>
        ) : (
          <LinkButton href={form}>{t("home.observe.action")}</LinkButton>
        )}
      </p>
    </div>
  );
}

interface TaskProps {
  task: CoachTaskToDo & { kind: DoneHere };
  zone: string;
  asked: Asked;
}

function Task({ task, zone, asked }: TaskProps) {
  const t = useText();
  const name = task.personName;
  const { course, objective } = task;
  return (
    <Form asked={asked} id={task.id}>
      <h3>
        <Quoting kept={[course, objective]}>{t("tries.course", { course, objective })}</Quoting>
      </h3>
      <Since task={task} zone={zone} />
      <p>{t(what[task.kind])}</p>
      <input type="hidden" name="task" value={task.id} />
      {task.typed.map(({ responseId, question, figure, accepted, typed }) => (
        <Choices
          key={responseId}
          type="checkbox"
          name="accepted"
          id={`accepted-${responseId}`}
          legend={<In>{question}</In>}
          picture={<ItemPicture figure={figure} />}
          hint={t("tries.typed.right", { accepted: accepted.join(" · ") })}
          options={[
            {
              value: responseId,
              label: t("tries.typed.accept", { typed: typed ?? t("tries.typed.erased") }),
            },
          ]}
        />
      ))}
      <Field
        name="reason"
        type="textarea"
        rows={3}
        label={t("tries.reason")}
        hint={t("tries.reasonHint", { name })}
        maxLength={longestReason}
      />
      <p>
        <Button>{t(done[task.kind], { name })}</Button>
      </p>
    </Form>
  );
}
