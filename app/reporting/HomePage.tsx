import { formatDay, formatWeekday } from "../i18n/dates";
import { useText } from "../i18n/text";
import { levelMarks } from "../mastery/LevelStatus";
import { type Level, levels } from "../mastery/level";
import { AnswerShown } from "../placement/AnswerShown";
import type { ShownOpening } from "../placement/read-placed.server";
import { TouchLink } from "../ui/Button";
import { Answer, Empty, Entry, Legend } from "../ui/Entry";
import { Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import { Trails } from "../ui/Trail";
import type { Home } from "./read-home.server";
import type { ShownCourse, ToCome } from "./read-learner-home.server";
import { Later, Tasks } from "./Tasks";
import { isDue, isOthersTurn, isWayIn, pathOf, type Task } from "./task";

/** Someone's first page: the one next thing, then how they stand. */
export function HomePage({ home }: { home: Home }) {
  const t = useText();
  const mine = home.tasks.filter((task) => !isOthersTurn(task));
  return (
    <>
      <Head
        title={t("home.title", { name: home.name })}
        lead={formatWeekday(home.today, t.locale)}
      />
      <Wrap>
        <Tasks tasks={mine.filter((task, at) => at === 0 || !(isDue(task) || isWayIn(task)))} />
        {home.leads && (
          <Entry title={t("home.monday.title")}>
            <p>{t("home.monday.what")}</p>
            <p>
              <TouchLink href="/monday">{t("home.monday.see")}</TouchLink>
            </p>
          </Entry>
        )}
        {home.studio && (
          <Entry title={t("studio.title")}>
            <p>{t(home.studio.writes ? "home.studio.writes" : "home.studio.reviews")}</p>
            <p className="row">
              <TouchLink href="/studio">{t("home.studio.see")}</TouchLink>
              {home.studio.reviews && (
                <TouchLink href="/reviews">{t("home.studio.queue")}</TouchLink>
              )}
            </p>
          </Entry>
        )}
        <OthersTurn tasks={home.tasks.filter(isOthersTurn)} />
        <Due
          tasks={mine.filter((task, at) => at > 0 && isDue(task))}
          toCome={home.learner?.toCome ?? []}
        />
        {home.learner && (
          <>
            <Placed shown={home.learner.placed} />
            <Shown courses={home.learner.courses} />
            {home.learner.badges > 0 && (
              <Entry title={t("home.badges.title")}>
                <p>{t("home.badges.count", { n: home.learner.badges })}</p>
                <p className="row">
                  <TouchLink href="/credentials">{t("home.badges.see")}</TouchLink>
                  <TouchLink href="/credentials/ladder">{t("ladder.link")}</TouchLink>
                </p>
              </Entry>
            )}
          </>
        )}
      </Wrap>
    </>
  );
}

/** What someone else has now, so that the reader knows it was not forgotten. */
function OthersTurn({ tasks }: { tasks: readonly Task[] }) {
  const t = useText();
  if (tasks.length === 0) return null;
  return (
    <Entry title={t("home.others.title")} note={t("home.others.note")}>
      <Rows>
        {tasks.map((task) => (
          <Later key={`${task.kind} ${pathOf(task)}`} task={task} />
        ))}
      </Rows>
    </Entry>
  );
}

/** What is due today beside the one next thing, and what comes on a later day. */
function Due({ tasks, toCome }: { tasks: readonly Task[]; toCome: readonly ToCome[] }) {
  const t = useText();
  if (tasks.length === 0 && toCome.length === 0) return null;
  return (
    <Entry title={t("home.due.title")} note={t("home.due.note")}>
      <Rows>
        {tasks.map((task) => (
          <Later key={`${task.kind} ${pathOf(task)}`} task={task} />
        ))}
        {toCome.map(({ day: on, course }) => {
          const day = formatDay(on, t.locale);
          return (
            <Row key={`${on} ${course?.id ?? ""}`}>
              <h3>
                <Quoting kept={[course?.title]}>
                  {course ? t("home.due.wait.title", { course: course.title }) : t("daily.title")}
                </Quoting>
              </h3>
              <p className="soft">
                {course
                  ? t("home.due.wait", { n: course.objectives, day })
                  : t("home.due.practice", { day })}
              </p>
            </Row>
          );
        })}
      </Rows>
    </Entry>
  );
}

function Placed({ shown }: { shown: ShownOpening | null }) {
  const t = useText();
  if (!shown)
    return (
      <Entry title={t("home.placed.title")}>
        <Empty title={t("home.placed.none")}>{t("home.placed.noneWhat")}</Empty>
      </Entry>
    );
  const { opening, answer, placed } = shown;
  const where = t("home.placed.where", {
    title: opening.title,
    school: opening.school.name,
    day: formatDay(opening.startsOn, t.locale),
  });
  return (
    <Entry title={t("home.placed.title")} note={where}>
      <div className="stack">
        {placed && !placed.changed ? (
          <Answer kind="met" word={t("home.placed.placed")} />
        ) : (
          <AnswerShown
            answer={answer}
            days={{ from: opening.startsOn, to: opening.endsOn }}
            reading={{ voice: "you" }}
          />
        )}
        <p>
          <TouchLink href="/placed">{t("home.placed.see")}</TouchLink>
        </p>
      </div>
    </Entry>
  );
}

function Shown({ courses }: { courses: readonly ShownCourse[] }) {
  const t = useText();
  const sayLevel = (level: Level) => ({
    kind: levelMarks[level],
    word: t(`mastery.level.${level}`),
  });
  if (courses.length === 0)
    return (
      <Entry title={t("home.shown.title")}>
        <Empty title={t("home.shown.none")}>{t("home.shown.noneWhat")}</Empty>
      </Entry>
    );
  return (
    <Entry title={t("home.shown.title")} note={t("home.shown.note")}>
      <Legend items={levels.map(sayLevel)} />
      <Trails
        list={t("home.shown.list")}
        courses={courses.map(({ courseId, title, levels }) => ({
          href: `/courses/${courseId}`,
          title,
          marks: levels.map(sayLevel),
        }))}
      />
    </Entry>
  );
}
