import type { Text } from "../i18n/catalog";
import { formatDay, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Empty, Entry, Next } from "../ui/Entry";
import { Quoting } from "../ui/In";
import { Pair, Rows } from "../ui/Rows";
import { pathOf, type Task } from "./task";

interface TaskWords {
  title: string;
  why: string;
  action: string;
}

/** The one next thing with the blaze, and what else waits, in turn. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const t = useText();
  const [next, ...later] = tasks;
  if (!next)
    return (
      <Entry title={t("home.next")}>
        <Empty title={t("home.clear")}>{t("home.clearWhat")}</Empty>
      </Entry>
    );
  const words = wordsOf(next, t);
  return (
    <>
      <Entry title={t("home.next")}>
        <Next
          over={t("next.over")}
          title={<Quoting kept={keptIn(next)}>{words.title}</Quoting>}
          action={
            <LinkButton href={pathOf(next)} icon="arrow">
              {words.action}
            </LinkButton>
          }
        >
          <p>
            <Quoting kept={keptIn(next)}>{words.why}</Quoting>
          </p>
        </Next>
      </Entry>
      {later.length > 0 && (
        <Entry title={t("home.tasks")} note={t("home.tasksNote")}>
          <Rows>
            {later.map((task) => (
              <Later key={`${task.kind} ${pathOf(task)}`} task={task} />
            ))}
          </Rows>
        </Entry>
      )}
    </>
  );
}

/** One thing that waits, with its button. */
export function Later({ task }: { task: Task }) {
  const { title, why, action } = wordsOf(task, useText());
  return (
    <Pair
      end={
        <LinkButton href={pathOf(task)} weight="two">
          {action}
        </LinkButton>
      }
    >
      <h3>
        <Quoting kept={keptIn(task)}>{title}</Quoting>
      </h3>
      <p className="soft">
        <Quoting kept={keptIn(task)}>{why}</Quoting>
      </p>
    </Pair>
  );
}

/** What a task says that is kept in English: of a course, an objective, a lesson. */
function keptIn(task: Task): (string | undefined)[] {
  return [
    "course" in task ? task.course : undefined,
    "objective" in task ? task.objective : undefined,
    "lesson" in task ? task.lesson : undefined,
  ];
}

function wordsOf(task: Task, t: Text): TaskWords {
  switch (task.kind) {
    case "place":
      return {
        title: t("home.place.title", { title: task.title }),
        why: t("home.place.why", { n: task.free, school: task.school }),
        action: t("home.place.action"),
      };
    case "offer": {
      const { party, title, school, person } = task;
      const said = { title, school, person, day: formatDay(task.by, t.locale) };
      return {
        title: t(`home.offer.${party}.title`, said),
        why: t(`home.offer.${party}.why`, said),
        action: t(party === "lead" ? "home.offer.lead.action" : "home.offer.action"),
      };
    }
    case "placed-changed":
      return {
        title: t("home.changed.title", { person: task.person }),
        why: t("home.changed.why", { title: task.title }),
        action: t("home.changed.action"),
      };
    case "second":
      return {
        title: t(`home.second.${task.of}.title`, { n: task.n }),
        why: t(`home.second.${task.of}.why`),
        action: t(`home.second.${task.of}.action`),
      };
    case "guardian":
      return {
        title: t("home.guardian.title", { person: task.person }),
        why: t("home.guardian.why", { title: task.title, day: formatDay(task.on, t.locale) }),
        action: t("home.guardian.action"),
      };
    case "open-opening":
      return {
        title: t("home.openOpening.title"),
        why: t("home.openOpening.why", { program: task.program }),
        action: t("home.openOpening.action"),
      };
    case "invite":
      return {
        title: t("home.invite.title", { organization: task.organization }),
        why: t("home.invite.why"),
        action: t("home.invite.action"),
      };
    case "decide":
      return {
        title: t("home.decide.title", { person: task.person }),
        why: t(task.pending ? "home.decide.pending" : "home.decide.none"),
        action: t("home.decide.action"),
      };
    case "observe":
      return {
        title: t("home.observe.title", { person: task.person }),
        why: t("home.observe.why", { observed: task.observed, enough: task.enough }),
        action: t("home.observe.action"),
      };
    case "observe-asked":
      return {
        title: t("home.observe.title", { person: task.person }),
        why: t("home.observe.asked", { course: task.course, n: task.days }),
        action: t("home.observe.action"),
      };
    case "find-coach":
      return {
        title: t("home.findCoach.title", { person: task.person }),
        why: t("home.observe.asked", { course: task.course, n: task.days }),
        action: t("home.findCoach.action"),
      };
    case "attend":
      return {
        title: t("home.attend.title", { session: task.session }),
        why: t("home.attend.why", { day: formatDay(task.on, t.locale) }),
        action: t("home.attend.action"),
      };
    case "sign":
      return {
        title: t("home.sign.title", { session: task.session }),
        why: t("home.sign.why", { day: formatDay(task.on, t.locale) }),
        action: t("home.sign.action"),
      };
    case "coach-task":
      return {
        title: t("home.coachTask.title", { person: task.person }),
        why: t("home.coachTask.why", { objective: task.objective, n: task.days }),
        action: t("home.coachTask.action"),
      };
    case "shortage":
      return {
        title: t("home.shortage.title", { course: task.course }),
        why: t("home.shortage.why", { objective: task.objective }),
        action: t("home.shortage.action"),
      };
    case "reports":
      return {
        title: t("home.reports.title", { course: task.course }),
        why: t("home.reports.why", { n: task.open }),
        action: t("home.reports.action"),
      };
    case "review-due":
      return {
        title: t("home.reviewDue.title", { course: task.course }),
        why: t(task.isPast ? "home.reviewDue.past" : "home.reviewDue.why", {
          day: formatDay(task.by, t.locale),
        }),
        action: t("home.shortage.action"),
      };
    case "review":
    case "changes":
    case "release":
      return {
        title: t(`home.${task.kind}.title`, { course: task.course }),
        why: t(`home.${task.kind}.why`),
        action: t(`home.${task.kind}.action`),
      };
    case "publish":
      return sayPlain("publish", t);
    case "host":
      return sayPlain("host", t);
    case "organizations":
      return sayPlain("organizations", t);
    case "issued":
      return sayPlain("issued", t);
    case "browse":
      return sayPlain("browse", t);
    case "ask-placed":
      return sayPlain("askPlaced", t);
    case "start":
      return {
        title: t("home.start.title", { course: task.course }),
        why: t("home.start.why", { n: task.lessons, minutes: task.minutes }),
        action: t("home.start.action"),
      };
    case "continue":
      return {
        title: task.lesson,
        why: t("home.continue.why", {
          course: task.course,
          position: task.position,
          lessons: task.lessons,
          minutes: task.minutes,
        }),
        action: t("home.continue.action"),
      };
    case "check":
      return {
        title: t("home.check.title", { course: task.course }),
        why: t("home.check.why", { n: task.left }),
        action: t("home.check.action"),
      };
    case "practice":
      return {
        title: t("home.practice.title", { course: task.course }),
        why: t("home.practice.why", { n: task.left }),
        action: t("home.practice.action"),
      };
    case "check-open":
      return {
        title: t("home.checkOpen.title", { course: task.course }),
        why: t("home.checkOpen.why"),
        action: t("home.checkOpen.action"),
      };
    case "parallel":
      return {
        title: t("home.parallel.title", { course: task.course }),
        why: t("catalog.course.next.parallel.what", { n: task.questions }),
        action: t("home.parallel.action"),
      };
    case "retention":
      return {
        title: t("home.retention.title", { course: task.course }),
        why: t("home.retention.why", {
          n: task.objectives,
          since: formatDay(task.since, t.locale),
        }),
        action: t("home.retention.action"),
      };
    case "renew":
      return {
        title: t("home.renew.title", { course: task.course }),
        why: t(task.hasEnded ? "home.renew.ended" : "home.renew.by", {
          day: formatDay(task.endsOn, t.locale),
        }),
        action: t("renewal.start"),
      };
    case "refresh":
      return {
        title: t("daily.title"),
        why: t("home.refresh.why", { n: task.questions }),
        action: t("home.refresh.action"),
      };
    case "wait":
      return {
        title: t("home.wait.title", { course: task.course }),
        why: t("home.wait.why", { moment: formatInstant(task.until, task.zone, t.locale) }),
        action: t("home.wait.action"),
      };
    case "coach-waits":
      return {
        title: t("home.coachWaits.title", { course: task.course }),
        why: t("home.coachWaits.why"),
        action: t("home.coachWaits.action"),
      };
    case "be-observed":
      return {
        title: t("home.beObserved.title"),
        why: t("home.beObserved.why", { course: task.course }),
        action: t("home.beObserved.action"),
      };
  }
}

function sayPlain(
  kind: "publish" | "host" | "organizations" | "issued" | "browse" | "askPlaced",
  t: Text,
): TaskWords {
  return {
    title: t(`home.${kind}.title`),
    why: t(`home.${kind}.why`),
    action: t(`home.${kind}.action`),
  };
}
