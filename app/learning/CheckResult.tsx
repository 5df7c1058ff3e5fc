import type { Text } from "../i18n/catalog";
import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { checkRule } from "../mastery/check-rule";
import { LevelStatus } from "../mastery/LevelStatus";
import { LinkButton, TouchLink } from "../ui/Button";
import { Empty, Entry, Next } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { In, Quoting } from "../ui/In";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, unlinked } from "../ui/problems";
import { CriticalMisses, type CriticalMissesProps } from "./CriticalMisses";
import { lessonAddress } from "./lesson-page";
import { objectiveAddress } from "./objective-page";
import type { Passage } from "./outline";
import { nextToWorkOn, type ObjectiveProgress, type TriedBefore } from "./progress";
import { sayDoor, sayWays } from "./standing-words";

export interface CheckResultProps {
  course: { id: string; title: string };
  objectives: readonly ObjectiveProgress[];
  zone: string;
  /** Where the objective to work on next is taught; null when none is left, or no lesson does. */
  passage: Passage | null;
  /** Missed questions about safety or the law, once the check is over. */
  critical: Omit<CriticalMissesProps, "courseId">;
}

/** What a check has shown, objective by objective, with the one next thing. No single answers. */
export function CheckResult({ course, objectives, zone, passage, critical }: CheckResultProps) {
  const t = useText();
  const shown = objectives.filter(({ door }) => door.state === "shown").length;
  const closed = objectives.flatMap(({ tries, retention }) =>
    [...tries.map(({ closedAt }) => closedAt), retention?.closedAt].flatMap((at) => at ?? []),
  );
  if (closed.length === 0 && shown === 0)
    return <NoResult course={course} problems={critical.problems} />;
  const day = formatDayOf(Math.max(...closed, 0), zone, t.locale);
  return (
    <>
      <Head
        crumb={
          <>
            <a href={`/courses/${course.id}`}>
              <In>{course.title}</In>
            </a>
            {closed.length > 0 && ` · ${t("result.crumb", { day })}`}
          </>
        }
        title={t("result.title", { n: shown, of: objectives.length })}
        lead={t(leadKey(shown, objectives.length))}
      />
      <Wrap>
        <Entry title={t("result.now")}>
          {critical.misses.length === 0 && <Refused problems={critical.problems} />}
          {critical.misses.some(({ state }) => state === "waiting") ? (
            <Next over={t("next.over")} title={t("critical.next")}>
              {t("critical.waiting")}
            </Next>
          ) : (
            <WhatNow course={course} objectives={objectives} zone={zone} passage={passage} />
          )}
        </Entry>
        <CriticalMisses courseId={course.id} {...critical} />
        <Entry title={t("result.table")}>
          <FlowTable
            caption={t("result.caption")}
            columns={[
              t("result.objective"),
              { label: t("result.right"), short: t("result.rightShort") },
              t("result.outcome"),
              { label: t("result.means"), short: t("result.meansShort") },
            ]}
            rows={objectives.map((objective) => ({
              key: objective.id,
              cells: cellsOf(objective, course.id, zone, t),
            }))}
          />
        </Entry>
        <Entry title={t("result.tries")}>
          <p className="text">{t("result.triesWhat")}</p>
          <p>
            <TouchLink href="/policy/mastery">{t("mastery.rule")}</TouchLink>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}

/** Why an answer was not taken, on a page that asks nothing. */
function Refused({ problems }: { problems: readonly Problem[] }) {
  const t = useText();
  return <ErrorSummary title={t("problem.title")} problems={unlinked(problems)} />;
}

function NoResult({
  course,
  problems,
}: Pick<CheckResultProps, "course"> & { problems: readonly Problem[] }) {
  const t = useText();
  return (
    <>
      <Head
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={t("result.none.title")}
      />
      <Wrap>
        <Entry title={t("result.now")}>
          <Refused problems={problems} />
          <Empty title={t("result.none.title")}>
            <p>{t("result.none.what")}</p>
            <p>
              <LinkButton href={`/courses/${course.id}/check`}>{t("practice.toCheck")}</LinkButton>
            </p>
          </Empty>
        </Entry>
      </Wrap>
    </>
  );
}

function WhatNow({ course, objectives, zone, passage }: Omit<CheckResultProps, "critical">) {
  const t = useText();
  const at = `/courses/${course.id}`;
  const over = t("next.over");
  const states = objectives.flatMap(({ door, retention }) => [door.state, retention?.door?.state]);
  if (states.includes("under-way"))
    return (
      <Next
        over={over}
        title={t("result.underWay")}
        action={<LinkButton href={`${at}/check`}>{t("result.underWay")}</LinkButton>}
      >
        {t("result.underWayWhat")}
      </Next>
    );
  const missed = nextToWorkOn(objectives);
  if (!missed)
    return (
      <Next
        over={over}
        title={t("result.next.course")}
        action={<LinkButton href={at}>{t("result.next.courseAction")}</LinkButton>}
      >
        {t("result.next.courseWhat")}
      </Next>
    );
  if (missed.door.state === "open")
    return (
      <Next
        over={over}
        title={t("result.next.check")}
        action={<LinkButton href={`${at}/check`}>{t("result.next.check")}</LinkButton>}
      >
        {t("result.next.checkWhat")}
      </Next>
    );
  const { lesson } = missed;
  const coaches = missed.door.state !== "wait";
  return (
    <Next
      over={over}
      title={
        coaches || !lesson ? (
          t("result.next.coach")
        ) : (
          <Quoting kept={[lesson.title]}>{t("result.next.read", { lesson: lesson.title })}</Quoting>
        )
      }
      action={
        lesson && (
          <>
            <LinkButton href={objectiveAddress(course.id, missed.id)}>
              {t("result.next.work")}
            </LinkButton>
            <TouchLink href={lessonAddress(course.id, lesson.slug, passage?.block)}>
              {t("result.next.readAction")}
            </TouchLink>
          </>
        )
      }
    >
      <p>
        {coaches
          ? `${sayDoor(missed, zone, t)} ${t("result.next.coachWhat")}`
          : `${t("result.next.readWhat", { n: lesson?.minutes ?? 0 })} ${sayDoor(missed, zone, t)}`}
      </p>
    </Next>
  );
}

function cellsOf(objective: ObjectiveProgress, courseId: string, zone: string, t: Text) {
  const last = objective.tries.findLast(({ outcome }) => outcome !== null);
  const shown = objective.door.state === "shown";
  const kept = objective.level === "kept";
  const counts =
    last?.n != null && last.right != null
      ? t("result.counts", { right: last.right, of: last.n })
      : t("result.notTried");
  return [
    <>
      <In>{objective.text}</In>
      <br />
      <span className="small soft">{objective.id}</span>
    </>,
    counts,
    shown ? (
      <LevelStatus key="outcome" level={kept ? "kept" : "shown"} />
    ) : (
      <Status key="outcome" kind="todo">
        {t("mastery.notYet")}
      </Status>
    ),
    <span key="means" className="small">
      {[...whyNot(objective, last, t), sayDoor(objective, zone, t)].join(" ")}
      {!shown && (
        <>
          {" "}
          <a href={objectiveAddress(courseId, objective.id)}>{t("objective.work")}</a>
        </>
      )}
    </span>,
  ];
}

/** Why the last try did not show it, in one or two sentences. */
function whyNot(
  { ways, door }: ObjectiveProgress,
  last: TriedBefore | undefined,
  t: Text,
): string[] {
  if (!last || door.state === "shown") return [];
  if (last.criticalMissed) return [t("result.critical")];
  const pass = ways.length > 0 ? [t("result.pass", { ways: sayWays(ways, t) })] : [];
  const early = last.n !== null && last.n < checkRule.most;
  return early ? [t("result.stopped", { n: last.n ?? 0 }), ...pass] : pass;
}

function leadKey(shown: number, of: number) {
  if (shown === of) return "result.lead.all";
  return shown > 0 ? "result.lead.some" : "result.lead.none";
}
