import { useText } from "../../i18n/text";
import { FRESH } from "../../ui/asked";
import { LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { In, KeptIn } from "../../ui/In";
import { Guide } from "../../ui/Lesson";
import { Row, Rows } from "../../ui/Rows";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { LessonPiece } from "./LessonPieces";
import type { PlacedPiece } from "./lesson-places";
import type { ReadLessonPage } from "./read-lesson.server";
import { blockAnchor } from "./review-fields";
import { CommentForm, Threads } from "./Threads";
import type { Thread } from "./thread";

interface ReadLessonShownProps extends FramedDraft, Omit<ReadLessonPage, "page"> {
  /** New on every page, so that pressing twice writes once. */
  commentKey: string;
  /** The comment that was written just now, which stands open. */
  said: string | null;
}

/** A lesson of a draft to be read at one revision, with a place to comment at each block. */
export function ReadLessonShown(props: ReadLessonShownProps) {
  const { slug, path, title, seq, pieces, problems, items, threads, commentKey, ...more } = props;
  const { said, ...framed } = more;
  const t = useText();
  const { draft, last } = framed;
  const base = `/studio/${draft.id}`;
  const isNow = seq === last.seq;
  const at = { draftId: draft.id, path, seq, commentKey, said };
  const whole = threads.filter(({ anchor }) => anchor === null || anchor.kind === "gone");
  return (
    <StudioFrame {...framed} tab="review" title={<In>{title}</In>}>
      <Entry title={t("read.version")}>
        <p>{isNow ? t("read.now", { seq }) : t("read.then", { seq, now: last.seq })}</p>
        <p className="row">
          {!isNow && (
            <>
              <LinkButton weight="two" href={`${base}/read/${encodeURIComponent(slug)}`}>
                {t("read.toNow")}
              </LinkButton>
              <LinkButton weight="two" href={`${base}/compare?from=r${seq}&to=r${last.seq}`}>
                {t("read.changed")}
              </LinkButton>
            </>
          )}
          <LinkButton weight="two" href={`${base}/review`}>
            {t("read.back")}
          </LinkButton>
        </p>
      </Entry>
      {pieces === null ? (
        <Entry title={t("read.broken")} note={t("read.broken.note")}>
          <Rows text>
            {problems.map(({ file, line, message, fix }) => (
              <Row key={`${line} ${message}`}>
                {t("read.problem", { file, line, message, fix })}
              </Row>
            ))}
          </Rows>
        </Entry>
      ) : (
        <Guide>
          <KeptIn />
          {groupsOf(pieces).map((group) => (
            <Group key={group.key} group={group} items={items} threads={threads} {...at} />
          ))}
        </Guide>
      )}
      <Entry title={t("read.whole")}>
        {whole.length > 0 && (
          <Threads draftId={draft.id} threads={whole} asked={FRESH} replyKey={commentKey} />
        )}
        <CommentForm
          asked={FRESH}
          action={`${base}/review`}
          place={{ path, seq, block: null }}
          id="whole"
          label={t("review.comment.file", { path })}
          commentKey={`${commentKey}-whole`}
        />
      </Entry>
    </StudioFrame>
  );
}

interface PieceGroup {
  key: string;
  block: number | null;
  pieces: PlacedPiece[];
}

/** What came from one block of the source stands together. */
function groupsOf(pieces: readonly PlacedPiece[]): PieceGroup[] {
  const groups: PieceGroup[] = [];
  for (const [at, one] of pieces.entries()) {
    const last = groups.at(-1);
    if (last && one.block !== null && last.block === one.block) last.pieces.push(one);
    else groups.push({ key: String(at), block: one.block, pieces: [one] });
  }
  return groups;
}

interface GroupProps {
  group: PieceGroup;
  items: ReadLessonPage["items"];
  threads: readonly Thread[];
  draftId: string;
  path: string;
  seq: number;
  commentKey: string;
  said: string | null;
}

function Group({ group, items, threads, draftId, path, seq, commentKey, said }: GroupProps) {
  const t = useText();
  const { block, pieces } = group;
  const shown = pieces.map(({ piece }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their order
    <LessonPiece key={at} piece={piece} items={items} />
  ));
  if (block === null) return shown;
  const about = threads.filter(
    ({ anchor }) => anchor !== null && anchor.kind !== "gone" && anchor.block === block,
  );
  return (
    <>
      <span id={blockAnchor(block)} tabIndex={-1} />
      {shown}
      <div className="noprint">
        <details open={about.some(({ id }) => id === said)}>
          <summary>
            {about.length > 0 ? t("read.comments", { n: about.length }) : t("read.comment")}
            <span className="vh">{` ${t("read.passage", { n: block + 1 })}`}</span>
          </summary>
          {about.length > 0 && (
            <Threads draftId={draftId} threads={about} asked={FRESH} replyKey={commentKey} />
          )}
          <CommentForm
            asked={FRESH}
            action={`/studio/${draftId}/review`}
            place={{ path, seq, block }}
            id={`c${block}`}
            label={t("review.comment.block")}
            commentKey={`${commentKey}-${block}`}
          />
        </details>
      </div>
    </>
  );
}
