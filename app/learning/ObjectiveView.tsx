import { useText } from "../i18n/text";
import { LevelStatus } from "../mastery/LevelStatus";
import { LinkButton, TouchLink } from "../ui/Button";
import { Entry, Next } from "../ui/Entry";
import { In } from "../ui/In";
import { Guide, LessonHtml } from "../ui/Lesson";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import { lessonAddress } from "./lesson-page";
import type { ObjectivePage } from "./objective-page";
import { sayDoor } from "./standing-words";

/** One objective that is not shown yet: where it is taught, it done once, and practice on it alone. */
export function ObjectiveView({ page }: { page: ObjectivePage }) {
  const t = useText();
  const { course, objective, lessons, examples, zone } = page;
  const last = objective.tries.findLast(({ outcome }) => outcome !== null);
  return (
    <>
      <Head
        slim
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={<In>{objective.text}</In>}
      />
      <Wrap>
        <Entry title={t("objective.now")}>
          <div className="stack text">
            <p>
              <LevelStatus level={objective.level} />
            </p>
            {last?.n != null && last.right != null && (
              <p>{t("objective.tried", { right: last.right, of: last.n })}</p>
            )}
            <p>{sayDoor(objective, zone, t)}</p>
          </div>
        </Entry>
        {lessons.length > 0 && (
          <Entry title={t("objective.read")} note={t("objective.readNote")}>
            <Rows>
              {lessons.map(({ slug, title, minutes, block }) => (
                <Pair
                  key={slug}
                  end={<span className="soft">{t("catalog.course.min", { n: minutes })}</span>}
                >
                  <TouchLink href={lessonAddress(course.id, slug, block)}>
                    <In>{title}</In>
                  </TouchLink>
                </Pair>
              ))}
            </Rows>
          </Entry>
        )}
        {examples.length > 0 && (
          <Entry title={t("objective.example")} note={t("objective.exampleNote")} wide>
            <Guide>
              {examples.map((html) => (
                <LessonHtml key={html} html={html} />
              ))}
            </Guide>
          </Entry>
        )}
        <Entry title={t("objective.practice")}>
          <Practice page={page} />
        </Entry>
      </Wrap>
    </>
  );
}

function Practice({ page: { course, objective, fresh, total } }: { page: ObjectivePage }) {
  const t = useText();
  const at = `/courses/${course.id}`;
  if (total === 0)
    return (
      <div className="stack text">
        <p>{t("objective.practiceNone")}</p>
        <p>
          <TouchLink href={`${at}/check`}>{t("practice.toCheck")}</TouchLink>
        </p>
      </div>
    );
  return (
    <Next
      over={t("next.over")}
      title={t("objective.practiceThis")}
      action={
        <>
          <LinkButton
            href={`${at}/practice?objective=${encodeURIComponent(objective.id)}`}
            icon="arrow"
          >
            {t("objective.practice")}
          </LinkButton>
          <TouchLink href={`${at}/check`}>{t("practice.toCheck")}</TouchLink>
        </>
      }
    >
      {fresh > 0 ? t("objective.practiceFresh", { n: fresh }) : t("objective.practiceAgain")}
    </Next>
  );
}
