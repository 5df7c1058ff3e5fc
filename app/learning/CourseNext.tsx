import type { Text } from "../i18n/catalog";
import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Next } from "../ui/Entry";
import { Quoting } from "../ui/In";
import { type CoursePage, nextAddress } from "./course-page";
import type { NextStep } from "./next-step";

/** The one next step in a course: to begin it, or to go on where one stopped. */
export function CourseNext({ page }: { page: CoursePage }) {
  const t = useText();
  const { next, version, retirement } = page;
  if (!next && retirement) return <p className="text">{t("retirement.problem.begin")}</p>;
  if (!next || isUnbegun(next, page)) {
    return (
      <Next
        over={t("next.over")}
        title={t("catalog.course.begin.title")}
        action={
          <form method="post" action={`/courses/${version.courseId}`}>
            <Button icon="arrow">{t("catalog.course.begin")}</Button>
          </form>
        }
      >
        {t("catalog.course.begin.what", { n: version.minutes })}
      </Next>
    );
  }
  const href = nextAddress(version.courseId, next);
  const { title, what } = nextWords(next, page, t);
  return (
    <Next
      over={t("next.over")}
      title={<Quoting kept={page.lessons.map((lesson) => lesson.title)}>{title}</Quoting>}
      action={
        href && (
          <LinkButton href={href} icon="arrow">
            {t(actionKey(next.kind))}
          </LinkButton>
        )
      }
    >
      {what}
    </Next>
  );
}

/** Whether all is still to come: a rule may register someone who has not opened a lesson yet. */
function isUnbegun(next: NextStep, { lessons }: CoursePage): boolean {
  return next.kind === "lesson" && !next.started && next.slug === lessons[0]?.slug;
}

function actionKey(kind: NextStep["kind"]) {
  if (kind === "lesson") return "catalog.course.continue";
  return kind === "wait" || kind === "coach" ? "objective.work" : "catalog.course.go";
}

function nextWords(next: NextStep, page: CoursePage, t: Text): { title: string; what: string } {
  switch (next.kind) {
    case "lesson": {
      const lesson = page.lessons.find(({ slug }) => slug === next.slug);
      const title = t("catalog.course.next.lesson", {
        position: lesson?.position ?? 1,
        title: lesson?.title ?? "",
      });
      const n = lesson?.minutes ?? 0;
      return {
        title,
        what: t(next.started ? "catalog.course.next.started" : "catalog.course.next.new", { n }),
      };
    }
    case "wait":
      return {
        title: t("catalog.course.next.wait"),
        what: t("mastery.door.wait", { when: formatInstant(next.until, page.zone, t.locale) }),
      };
    case "coach":
      return {
        title: t("catalog.course.next.coach"),
        what: t(next.why === "coach" ? "mastery.door.coach" : "mastery.door.no-questions"),
      };
    case "practice":
      return {
        title: t("catalog.course.next.practice"),
        what: t("catalog.course.next.practice.what", { n: next.left }),
      };
    case "check":
      return {
        title: t("catalog.course.next.check"),
        what: t("catalog.course.next.check.what", { n: next.objectives }),
      };
    case "retention":
      return {
        title: t("catalog.course.next.retention"),
        what: t("catalog.course.next.retention.what", { n: next.objectives }),
      };
    case "parallel":
      return {
        title: t("catalog.course.next.parallel"),
        what: t("catalog.course.next.parallel.what", { n: next.questions }),
      };
    case "check-under-way":
      return { title: t("catalog.course.next.check"), what: t("mastery.door.under-way") };
    case "done":
      return {
        title: t("catalog.course.next.done"),
        what: page.version.manifest.practiceTask
          ? t("catalog.course.next.done.task")
          : t("catalog.course.next.done.what"),
      };
  }
}
