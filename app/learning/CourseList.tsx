import { audiences, missingSignOffs, strands } from "../catalog/manifest";
import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { Empty, Entry, Next } from "../ui/Entry";
import { Field } from "../ui/Field";
import { In, Quoting } from "../ui/In";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Meta, Wrap } from "../ui/Page";
import { Plated, Rows } from "../ui/Rows";
import type { CourseStanding, CourseToOpen, ListedCourse } from "./course-page";

interface CourseListProps {
  courses: readonly ListedCourse[];
  /** What to open next; null when everything listed is shown. */
  open: CourseToOpen | null;
  /** What the list was searched for. */
  asked: { audience: string; word: string };
}

const marks: Record<CourseStanding, MarkKind> = {
  "not-begun": "todo",
  reading: "part",
  ready: "ready",
  "under-way": "part",
  shown: "met",
  kept: "kept",
};

/** The catalog: every course by strand, each with where one stands in it. */
export function CourseList({ courses, open, asked }: CourseListProps) {
  const t = useText();
  const held = strands.filter((strand) =>
    courses.some(({ version }) => version.manifest.strand === strand),
  );
  return (
    <>
      <Head title={t("catalog.title")} lead={t("catalog.lead")} />
      <Wrap>
        {open && (
          <Entry title={t(open.kind === "first" ? "courses.begin" : "catalog.course.where")}>
            <Open open={open} />
          </Entry>
        )}
        <Entry title={t("catalog.find")}>
          <form className="filters" method="get">
            <Field
              type="select"
              name="audience"
              label={t("catalog.find.role")}
              value={asked.audience}
              choose={t("catalog.find.any")}
              options={audiences.map((role) => ({
                value: role,
                label: t(`catalog.audience.${role}`),
              }))}
            />
            <Field type="search" name="word" label={t("catalog.find.word")} value={asked.word} />
            <Button weight="two">{t("catalog.find.show")}</Button>
          </form>
          <p className="meta" role="status">
            {t("catalog.found", { n: courses.length })}
          </p>
        </Entry>
        {held.map((strand) => (
          <Entry
            key={strand}
            title={t(`credentials.strand.${strand}`)}
            note={t(`catalog.strand.${strand}`)}
          >
            <Rows>
              {courses
                .filter(({ version }) => version.manifest.strand === strand)
                .map((course) => (
                  <Listed key={course.version.courseId} course={course} />
                ))}
            </Rows>
          </Entry>
        ))}
        {courses.length === 0 && (
          <Entry title={t("catalog.none")}>
            <Empty title={t("catalog.none.title")}>{t("catalog.none.what")}</Empty>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Open({ open: { course, kind } }: { open: CourseToOpen }) {
  const t = useText();
  const { courseId, title, summary, minutes, manifest } = course.version;
  return (
    <Next
      over={t("next.over")}
      title={<Quoting kept={[title]}>{t(`courses.begin.${kind}`, { title })}</Quoting>}
      action={
        <LinkButton href={`/courses/${courseId}`} icon="arrow">
          {t("courses.begin.open", { code: manifest.code })}
        </LinkButton>
      }
    >
      <p>
        <Quoting kept={[summary]}>{t("courses.begin.what", { summary, n: minutes })}</Quoting>
      </p>
    </Next>
  );
}

function Listed({ course: { version, standing, read, after } }: { course: ListedCourse }) {
  const t = useText();
  const { courseId, title, summary, minutes, lessonCount, manifest } = version;
  return (
    <Plated
      strand={manifest.strand}
      end={
        <>
          <Status kind={marks[standing]}>{t(`catalog.standing.${standing}`)}</Status>
          {standing === "reading" && (
            <p className="small soft">{t("catalog.standing.read", { n: read, of: lessonCount })}</p>
          )}
        </>
      }
    >
      <h3>
        <a href={`/courses/${courseId}`}>
          <In>{title}</In>
        </a>
      </h3>
      <p>
        <In>{summary}</In>
      </p>
      <Meta
        items={[
          manifest.code,
          t("catalog.course.min", { n: minutes }),
          t("catalog.lessons", { n: lessonCount }),
          t("catalog.language.en"),
          ...(manifest.practiceTask ? [t("courses.inPerson")] : []),
          ...(after.length > 0 ? [t("courses.after", { codes: after.join(", ") })] : []),
          ...(missingSignOffs(manifest).length > 0 ? [t("catalog.inReview")] : []),
        ]}
      />
    </Plated>
  );
}
