import type { SignOffKind } from "../../catalog/manifest";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { LinkButton } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Row, Rows } from "../../ui/Rows";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { NextStep, OtherSteps } from "./ReviewSteps";
import type { ReviewPage, SettledKinds } from "./read-review.server";
import { doing, readAddress, readDoing, readPlace } from "./review-fields";
import { SignOffRows } from "./SignOffRows";
import { StepLog } from "./StepLog";
import { CommentForm, Threads } from "./Threads";

export interface ReviewShownProps
  extends FramedDraft,
    Pick<
      ReviewPage,
      | "steps"
      | "open"
      | "threads"
      | "reviewers"
      | "signersOf"
      | "proposed"
      | "typed"
      | "needed"
      | "faults"
      | "asker"
    > {
  heldCount: number;
  settled: SettledKinds;
  /** The sign-offs that are still to be given. */
  missing: readonly SignOffKind[];
  /** The revision that was sent to review, while it is there. */
  sentSeq: number | null;
  /** Which form came back, by its fields. */
  asked: Asked;
  /** New for each form of the page, so that pressing twice writes once. */
  keys: { comment: string; reply: string };
}

/** The review of a draft: what comes next and whose turn it is, who signed, what was said, what happened. */
export function ReviewShown(props: ReviewShownProps) {
  const { steps, threads, needed, settled, typed, asked, keys, sentSeq, ...framed } = props;
  const t = useText();
  const { draft, outline, last } = framed;
  const base = `/studio/${draft.id}`;
  const stands = isShown(props);
  // A comment that came back keeps its place.
  const again = readPlace(String(asked.values.on ?? ""));
  const since = sentSeq === null ? null : steps.filter(({ kind }) => kind === "sent").at(-2);
  return (
    <StudioFrame {...framed} tab="review">
      <ErrorSummary
        title={t("problem.title")}
        problems={stands ? [] : unlinked(asked.problems.filter(({ field }) => field !== "words"))}
      />
      <h2 className="vh">{t("review.next")}</h2>
      <NextStep {...props} />
      <Entry title={t("review.read")} note={t("review.read.note", { seq: last.seq })}>
        <Rows>
          {outline.lessons.map(({ slug, title, isWritten }) => (
            <Row key={slug}>
              {isWritten ? (
                <a
                  href={
                    readAddress(draft.id, `lessons/${slug}.mdx`, { seq: last.seq, block: null }) ??
                    base
                  }
                >
                  <In>{title || slug}</In>
                </a>
              ) : (
                <In>{title || slug}</In>
              )}
            </Row>
          ))}
        </Rows>
        <p className="row">
          {draft.basedOn && (
            <LinkButton weight="two" href={`${base}/compare`}>
              {t("review.compare.version", { version: draft.basedOn.version })}
            </LinkButton>
          )}
          {since && (
            <LinkButton weight="two" href={`${base}/compare?from=r${since.atSeq}&to=r${last.seq}`}>
              {t("review.compare.sent")}
            </LinkButton>
          )}
        </p>
      </Entry>
      <Entry title={t("review.signOffs")} note={t("review.signOffs.note")}>
        <MySigns {...props} />
        <Rows>
          <SignOffRows
            {...{ needed, settled }}
            signersOf={props.signersOf}
            proposed={props.proposed}
          />
        </Rows>
        {typed.map(({ kind, name }) => (
          <p key={kind}>
            <Status kind="warn">
              {t("review.typed", { kind: t(`review.kind.${kind}`), name })}
            </Status>
          </p>
        ))}
      </Entry>
      <Entry
        title={t("review.comments")}
        note={t("review.comments.note", {
          n: threads.filter(({ resolved }) => resolved === null).length,
        })}
      >
        <Threads draftId={draft.id} threads={threads} asked={asked} replyKey={keys.reply} />
        <CommentForm
          asked={stands ? asked : adrift(asked)}
          action={`${base}/review`}
          place={again ?? { path: "", seq: last.seq, block: null }}
          id="comment"
          label={
            again?.path ? t("review.comment.file", { path: again.path }) : t("review.comment.draft")
          }
          commentKey={keys.comment}
        />
      </Entry>
      <OtherSteps {...props} />
      <Entry title={t("review.log")} note={t("review.log.note")}>
        <StepLog steps={steps} />
      </Entry>
    </StudioFrame>
  );
}

/** What this reader may sign, in one line. */
function MySigns({ asker }: Pick<ReviewShownProps, "asker">) {
  const t = useText();
  if (!asker.mayReview || asker.isAuthor) return null;
  const kinds = asker.maySign.map((kind) => t(`review.kind.${kind}`));
  return (
    <p>
      {kinds.length > 0
        ? t("review.signOffs.mine", { kinds: t.list(kinds) })
        : t("review.signOffs.mine.none")}
    </p>
  );
}

/** What was typed into a form that is not on the page any more, as a comment to be sent instead. */
function adrift({ problems, values: { words = "" } }: Asked): Asked {
  const about = problems.filter(({ field }) => field === "words");
  const isEmpty = words === "" && about.length === 0;
  return { problems: about, values: isEmpty ? {} : { do: doing({ act: "comment" }), words } };
}

/** Does the form that came back stand on the page? Otherwise what is wrong stands above it. */
function isShown({ asked, open, threads }: ReviewShownProps): boolean {
  const sent = readDoing(String(asked.values.do ?? ""));
  if (sent === null) return false;
  switch (sent.act) {
    case "step":
      return open.some(
        ({ kind, signOff, refusal }) =>
          refusal === null && kind === sent.kind && signOff === sent.signOff,
      );
    case "comment":
      return true;
    case "reply":
      return threads.some(({ id }) => id === sent.comment);
    default:
      return false;
  }
}
