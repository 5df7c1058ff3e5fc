import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Empty } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Row, Rows } from "../../ui/Rows";
import { type CommentPlace, doing, placeText, readAddress, threadAnchor } from "./review-fields";
import type { Said, Thread } from "./thread";

interface ThreadsProps {
  draftId: string;
  threads: readonly Thread[];
  asked: Asked;
  /** The key of the next answer. */
  replyKey: string;
}

/** Comments with their answers: what is open first, what is settled folded behind one line. */
export function Threads({ threads, ...rest }: ThreadsProps) {
  const t = useText();
  const open = threads.filter(({ resolved }) => resolved === null);
  const settled = threads.filter(({ resolved }) => resolved !== null);
  return (
    <>
      {open.length === 0 && (
        <Empty title={t("review.comments.none.title")}>{t("review.comments.none.text")}</Empty>
      )}
      <Rows>
        {open.map((thread) => (
          <OneThread key={thread.id} thread={thread} {...rest} />
        ))}
      </Rows>
      {settled.length > 0 && (
        <details>
          <summary>{t("review.comments.settled", { n: settled.length })}</summary>
          <Rows>
            {settled.map((thread) => (
              <OneThread key={thread.id} thread={thread} {...rest} />
            ))}
          </Rows>
        </details>
      )}
    </>
  );
}

function OneThread({
  draftId,
  thread,
  asked,
  replyKey,
}: Omit<ThreadsProps, "threads"> & { thread: Thread }) {
  const t = useText();
  const { id, resolved, replies } = thread;
  const action = `/studio/${draftId}/review`;
  const reply = doing({ act: "reply", comment: id });
  const mine = asked.values.do === reply ? asked : undefined;
  return (
    <Row id={threadAnchor(id)}>
      <About draftId={draftId} thread={thread} />
      <Words said={thread} />
      {replies.map((reply) => (
        <Words key={reply.id} said={reply} reply />
      ))}
      {resolved && (
        <p>
          <Status kind="met">
            {t("review.resolved", {
              name: resolved.name,
              when: formatInstant(resolved.at, "UTC", t.locale),
            })}
          </Status>
        </p>
      )}
      <details open={mine !== undefined}>
        <summary>{t("review.answer")}</summary>
        <Form id={`reply-${id}`} action={action} {...(mine && { asked: mine })}>
          <input type="hidden" name="do" value={reply} />
          <input type="hidden" name="key" value={`${replyKey}-${id}`.slice(0, 100)} />
          <Field name="words" type="textarea" rows={3} label={t("review.answer.label")} />
          <p className="row">
            <Button weight="two">{t("review.answer.send")}</Button>
          </p>
        </Form>
      </details>
      <Form id={`settle-${id}`} action={action}>
        <input
          type="hidden"
          name="do"
          value={doing({ act: resolved ? "reopened" : "resolved", comment: id })}
        />
        <p className="row">
          <Button
            weight="quiet"
            label={t("review.settleOf", {
              name: thread.personName,
              what: t(resolved ? "review.reopen" : "review.resolve"),
            })}
          >
            {t(resolved ? "review.reopen" : "review.resolve")}
          </Button>
        </p>
      </Form>
    </Row>
  );
}

/** Where a comment points, and how its block fared since. */
function About({ draftId, thread }: { draftId: string; thread: Thread }) {
  const t = useText();
  const { path, anchor, quote, atSeq } = thread;
  if (path === "") return <p className="small soft">{t("review.about.draft", { seq: atSeq })}</p>;
  const block = anchor && anchor.kind !== "gone" ? anchor.block : null;
  const now = readAddress(draftId, path, { seq: null, block });
  const words = t("review.about.file", { path, seq: atSeq });
  return (
    <>
      <p className="small soft">
        {now && anchor?.kind !== "gone" ? <TouchLink href={now}>{words}</TouchLink> : words}
      </p>
      {anchor && anchor.kind !== "same" && (
        <p>
          <Status kind={anchor.kind === "gone" ? "warn" : "part"}>
            {t(`review.anchor.${anchor.kind}`)}
          </Status>
        </p>
      )}
      {quote && <blockquote className="small">{quote}</blockquote>}
    </>
  );
}

function Words({ said, reply }: { said: Said; reply?: boolean }) {
  const t = useText();
  const when = formatInstant(said.at, "UTC", t.locale);
  return (
    <>
      <p className="small soft">
        {t(reply ? "review.said.reply" : "review.said", {
          name: said.personName || t("review.nobody"),
          when,
        })}
      </p>
      {said.words === null ? (
        <p className="soft">{t("review.erased")}</p>
      ) : (
        said.words.split(/\n+/).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their order
          <p key={at}>{line}</p>
        ))
      )}
    </>
  );
}

interface CommentFormProps {
  asked: Asked;
  action: string;
  place: CommentPlace;
  commentKey: string;
  id: string;
  label: string;
}

/** A new comment on a draft, a file, or one block of it. */
export function CommentForm({ asked, action, place, commentKey, id, label }: CommentFormProps) {
  const t = useText();
  const mine = asked.values.do === "comment" ? asked : undefined;
  return (
    <Form id={id} action={action} {...(mine && { asked: mine })}>
      <input type="hidden" name="do" value={doing({ act: "comment" })} />
      <input type="hidden" name="on" value={placeText(place)} />
      <input type="hidden" name="key" value={commentKey} />
      <Field name="words" type="textarea" rows={3} label={label} />
      <p className="row">
        <Button weight="two">{t("review.comment.send")}</Button>
      </p>
    </Form>
  );
}
