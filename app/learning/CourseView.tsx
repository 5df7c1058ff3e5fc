import type { ReactNode } from "react";
import type { Key } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { LevelStatus } from "../mastery/LevelStatus";
import { Entry } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Meta, Wrap } from "../ui/Page";
import { Plate } from "../ui/plates";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Pair, Row, Rows } from "../ui/Rows";
import { CourseAbout, CourseNeeds, sayCourseLength, sayLeadsTo } from "./CourseAbout";
import { CourseEvidence } from "./CourseEvidence";
import { CourseNext } from "./CourseNext";
import { CourseNotices } from "./CourseNotices";
import type { CoursePage } from "./course-page";
import { MasteryMapEntry } from "./MasteryMapEntry";
import { objectiveAddress } from "./objective-page";
import { sayDoor, sayHolding, sayLength, sayWays } from "./standing-words";

interface CourseViewProps {
  page: CoursePage;
  problems: readonly Problem[];
  /** Before any other step: what is to be renewed now. */
  renewal?: ReactNode;
  /** Instead of the next step, when all is done: what the reader has earned. */
  earned?: ReactNode;
  /** The badges that it leads to, drawn. */
  children?: ReactNode;
}

/** A course: the next step, what one will be able to do, its lessons, and how to pass. */
export function CourseView({ page, problems, renewal, earned, children }: CourseViewProps) {
  const t = useText();
  const { version, objectives, lessons, map, zone } = page;
  const { manifest } = version;
  return (
    <>
      <Head
        crumb={
          <>
            <a href="/courses">{t("nav.courses")}</a>
            {` · ${t(`credentials.strand.${manifest.strand}`)} · ${manifest.code}`}
          </>
        }
        title={<In>{version.title}</In>}
        lead={<In>{version.summary}</In>}
        plate={<Plate strand={manifest.strand} />}
      />
      <Wrap>
        <Entry title={t("catalog.course.where")}>
          <ErrorSummary title={t("problem.title")} problems={problems} />
          {renewal || (page.next?.kind === "done" && earned ? earned : <CourseNext page={page} />)}
        </Entry>
        <CourseNotices page={page} />
        <Waiting page={page} />
        <Entry
          title={t("catalog.course.able")}
          note={t("catalog.course.objectives", { n: objectives.length })}
        >
          <Rows text>
            {objectives.map(({ id, text, level, standing }) => (
              <Row key={id} id={id}>
                <p>
                  <In>{text}</In>
                </p>
                <Meta items={[id, <LevelStatus key="level" level={level} />]} />
                {standing?.retention && <p className="small soft">{sayDoor(standing, zone, t)}</p>}
                {page.next && (level === "practicing" || level === "ready") && (
                  <p>
                    <a href={objectiveAddress(version.courseId, id)}>{t("objective.work")}</a>
                  </p>
                )}
              </Row>
            ))}
          </Rows>
        </Entry>
        {map && <MasteryMapEntry map={map} mine />}
        <Entry title={t("catalog.course.lessons")} note={sayCourseLength(page.length, t)}>
          <Rows ordered>
            {lessons.map((lesson) => (
              <Pair key={lesson.slug} end={<LessonStatus state={lesson.state} />}>
                <h3>
                  <LessonTitle page={page} lesson={lesson} />
                </h3>
                <Meta items={[sayLength(lesson.length, t)]} />
              </Pair>
            ))}
          </Rows>
        </Entry>
        <Entry title={t("catalog.course.pass")}>
          <HowYouPass page={page} />
        </Entry>
        <Entry title={t("catalog.course.earn")}>
          <div className="stack">
            {children}
            <p className="text">{sayLeadsTo(page, t)}</p>
          </div>
        </Entry>
        <Entry title={t("courses.need")}>
          <CourseNeeds version={version} />
        </Entry>
        <CourseEvidence sources={manifest.sources ?? []} />
        <Entry title={t("catalog.course.about")}>
          <CourseAbout page={page} />
        </Entry>
      </Wrap>
    </>
  );
}

/** What waits on a coach: who has it, since when, and who gets it next. */
function Waiting({ page: { waiting, zone, version } }: { page: CoursePage }) {
  const t = useText();
  if (waiting.length === 0) return null;
  const objectivesBy = new Map<string, string[]>();
  const title = version.manifest.practiceTask?.title ?? "";
  for (const { objective, held } of waiting) {
    const holding = sayHolding(held, zone, t);
    const what = objective ?? t("catalog.course.waitingTask", { title });
    objectivesBy.set(holding, [...(objectivesBy.get(holding) ?? []), what]);
  }
  return (
    <Entry title={t("catalog.course.waiting")} note={t("catalog.course.waitingNote")}>
      <Rows text>
        {[...objectivesBy].map(([holding, texts]) => (
          <Row key={holding}>
            {texts.map((text) => (
              <p key={text}>
                <Quoting kept={[text, title]}>{text}</Quoting>
              </p>
            ))}
            <p className="soft">{holding}</p>
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}

type LessonState = CoursePage["lessons"][number]["state"];
const lessonMarks: Record<LessonState, MarkKind> = {
  read: "met",
  here: "part",
  "not-read": "todo",
};
const lessonWords = {
  read: "mark.done",
  here: "mark.youAreHere",
  "not-read": "catalog.course.notRead",
} as const satisfies Record<LessonState, Key>;

function LessonStatus({ state }: { state: LessonState }) {
  const t = useText();
  return <Status kind={lessonMarks[state]}>{t(lessonWords[state])}</Status>;
}

function LessonTitle({
  page,
  lesson,
}: {
  page: CoursePage;
  lesson: CoursePage["lessons"][number];
}) {
  const words = <Quoting kept={[lesson.title]}>{`${lesson.position}. ${lesson.title}`}</Quoting>;
  if (!page.next) return words;
  return <a href={`/courses/${page.version.courseId}/lessons/${lesson.slug}`}>{words}</a>;
}

function HowYouPass({ page }: { page: CoursePage }) {
  const t = useText();
  const { version, ways, next, objectives } = page;
  const isOpen = objectives.some(
    ({ standing }) => standing?.door.state === "open" || standing?.door.state === "under-way",
  );
  const task = version.manifest.practiceTask;
  return (
    <div className="stack text">
      <p>
        {t("catalog.course.pass.check")}{" "}
        {ways.length > 0 && t("catalog.course.pass.ways", { ways: sayWays(ways, t) })}
      </p>
      {next && isOpen && (
        <p>
          {t("catalog.course.pass.testOut")}{" "}
          <a href={`/courses/${version.courseId}/check`}>{t("catalog.course.pass.take")}</a>
        </p>
      )}
      {task && (
        <p>
          <Quoting kept={[task.title]}>
            {t("catalog.course.pass.task", { title: task.title })}
          </Quoting>
        </p>
      )}
      <p>
        <a href="/policy/mastery">{t("nav.policy")}</a>
      </p>
    </div>
  );
}
