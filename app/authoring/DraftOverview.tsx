import type { ReviewDue } from "../catalog/review-by";
import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { LinkButton } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { In } from "../ui/In";
import { Status } from "../ui/marks";
import { ErrorSummary } from "../ui/problems";
import { Pair, Row, Rows } from "../ui/Rows";
import { CourseNotes } from "./CourseNotes";
import type { LessonLine } from "./draft-outline";
import type { MendableNote } from "./mend-place";
import { NextLine } from "./NextLine";
import type { NextInDraft } from "./next-in-draft";
import { ReviewNotice } from "./ReviewNotice";
import type { DraftPage, FramedDraft } from "./read-draft.server";
import { isOpen } from "./review-state";
import { StudioFrame } from "./StudioFrame";

type DraftOverviewProps = FramedDraft &
  Pick<DraftPage, "held" | "rights"> & {
    notes: readonly MendableNote[];
    next: NextInDraft;
    paths: string[];
    editKey: string;
    /** By when the version that learners have is to be reviewed again, once that is near or past. */
    reviewDue: ReviewDue | null;
    /** What a button of a note came back with. */
    asked: Asked;
    isFixed: boolean;
  };

/** A draft's first page: its lessons, its objectives, what is kept aside, and the ways in and out. */
export function DraftOverview(page: DraftOverviewProps) {
  const { held, notes, paths, rights, editKey, asked, isFixed, reviewDue, next, ...framed } = page;
  const t = useText();
  const { draft, outline, last } = framed;
  const base = `/studio/${draft.id}`;
  return (
    <StudioFrame {...framed} tab="overview">
      {isFixed && <Saved>{t("editor.done.fixed")}</Saved>}
      <ErrorSummary title={t("problem.title")} problems={asked.problems} />
      <NextLine base={base} next={next} />
      <ReviewNotice due={reviewDue} />
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
      <CourseNotes
        {...{ base, notes, editKey }}
        seq={last.seq}
        mayEdit={rights.edit && isOpen(framed.state)}
        back="overview"
      />
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
            <LinkButton weight="two" href={`${base}/export`}>
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
