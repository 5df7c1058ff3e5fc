import type { CourseProblem } from "../catalog/problem";
import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { Status } from "../ui/marks";
import { Ask, Pair, Row, Rows } from "../ui/Rows";
import type { LessonLine } from "./draft-outline";
import type { DraftPage, FramedDraft } from "./read-draft.server";
import { StudioFrame } from "./StudioFrame";

type DraftOverviewProps = FramedDraft &
  Pick<DraftPage, "held" | "rights"> & { problems: CourseProblem[]; paths: string[] };

/** A draft's first page: its lessons, its objectives, what is kept aside, and the ways in and out. */
export function DraftOverview({ held, problems, paths, rights, ...framed }: DraftOverviewProps) {
  const t = useText();
  const { draft, outline } = framed;
  const base = `/studio/${draft.id}`;
  return (
    <StudioFrame {...framed} tab="overview">
      {held.length > 0 && (
        <Entry title={t("studio.held")} note={t("studio.held.note")}>
          <Rows>
            {held.map(({ id, path, personName, at }) => (
              <Pair
                key={id}
                end={
                  <LinkButton
                    weight="two"
                    href={`${base}/held/${id}`}
                    label={t("studio.held.openOf", { path })}
                  >
                    {t("studio.held.open")}
                  </LinkButton>
                }
              >
                {t("studio.held.row", {
                  name: personName,
                  when: formatInstant(at, "UTC", t.locale),
                  path,
                })}
              </Pair>
            ))}
          </Rows>
        </Entry>
      )}
      <Entry
        title={t("studio.lessons")}
        note={t("studio.lessons.note", { n: outline.lessons.length })}
      >
        {outline.lessons.length === 0 && (
          <Empty title={t("studio.lessons.none.title")}>{t("studio.lessons.none.text")}</Empty>
        )}
        <Rows ordered>
          {outline.lessons.map((lesson) => (
            <LessonRow key={lesson.slug} base={base} lesson={lesson} />
          ))}
        </Rows>
      </Entry>
      <CourseNotes base={base} problems={problems} />
      <Entry title={t("studio.objectives")} note={t("studio.objectives.note")}>
        <Rows text>
          {outline.objectives.map(({ id, text }) => (
            <Row key={id}>
              <code>{id}</code> <In>{text}</In>
            </Row>
          ))}
        </Rows>
      </Entry>
      {rights.edit && (
        <Entry title={t("studio.bring")} note={t("studio.bring.note")}>
          <p className="row">
            <LinkButton weight="two" href={`${base}/import`}>
              {t("studio.bring.word")}
            </LinkButton>
            <LinkButton weight="two" href={`${base}/items/import`}>
              {t("studio.bring.items")}
            </LinkButton>
            <LinkButton weight="two" href={`${base}/course.zip`} download>
              {t("studio.bring.export")}
            </LinkButton>
          </p>
        </Entry>
      )}
      <Entry title={t("studio.files")} note={t("studio.files.note")}>
        <details>
          <summary>{t("studio.files.show", { n: paths.length })}</summary>
          <Rows text>
            {paths.map((path) => (
              <Row key={path}>
                <a href={`${base}/files/${path}`}>{path}</a>
              </Row>
            ))}
          </Rows>
        </details>
      </Entry>
    </StudioFrame>
  );
}

function LessonRow({ base, lesson }: { base: string; lesson: LessonLine }) {
  const t = useText();
  const { slug, title, minutes, isWritten } = lesson;
  return (
    <Pair
      end={
        <span className="row">
          <LinkButton
            weight="two"
            href={`${base}/lessons/${slug}`}
            label={t("studio.lessons.sourceOf", { title })}
          >
            {t("studio.lessons.source")}
          </LinkButton>
        </span>
      }
    >
      <h3>
        <a href={`${base}/lessons/${slug}/blocks`}>
          <In>{title || slug}</In>
        </a>
      </h3>
      <p className="small soft">
        {minutes !== null && t("studio.lessons.minutes", { n: minutes })}
      </p>
      {!isWritten && <Status kind="todo">{t("studio.lessons.missing")}</Status>}
    </Pair>
  );
}

const SHOWN_NOTES = 8;

/** What is to be put right in the whole course, what must be first; each leads to its line. */
function CourseNotes({ base, problems }: { base: string; problems: readonly CourseProblem[] }) {
  const t = useText();
  const must = problems.filter(({ level }) => level === "error");
  const should = problems.filter(({ level }) => level !== "error");
  const more = problems.length - SHOWN_NOTES;
  return (
    <Entry
      title={t("studio.notes")}
      note={t("studio.notes.count", { n: must.length, more: should.length })}
    >
      <Rows>
        {[...must, ...should].slice(0, SHOWN_NOTES).map((problem) => (
          <Ask
            key={`${problem.file} ${problem.line} ${problem.column} ${problem.message}`}
            who={
              <>
                <p>
                  <Status kind={problem.level === "error" ? "stop" : "warn"}>
                    {t(problem.level === "error" ? "studio.notes.must" : "studio.notes.should")}
                  </Status>
                </p>
                <p className="small">
                  <a href={`${base}/${addressOf(problem.file)}#L${problem.line}`}>
                    {t("studio.notes.place", { file: problem.file, line: problem.line })}
                  </a>
                </p>
              </>
            }
            why={
              <p>
                <In>{`${problem.message} ${problem.fix}`}</In>
              </p>
            }
          />
        ))}
        {problems.length === 0 && (
          <Row>
            <Status kind="met">{t("studio.notes.none")}</Status>
          </Row>
        )}
      </Rows>
      {more > 0 && <p className="small soft">{t("studio.notes.more", { n: more })}</p>}
    </Entry>
  );
}

/** Where a file is written: a lesson on its own page, another as a file. */
function addressOf(file: string): string {
  const lesson = /^lessons\/(.+)\.mdx$/.exec(file)?.[1];
  return lesson === undefined ? `files/${file}` : `lessons/${lesson}`;
}
