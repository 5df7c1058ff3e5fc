import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { judgeDraft } from "../authoring/judge-draft.server";
import { readDraft, textsOf } from "../authoring/read-draft.server";
import {
  commentOnDraft,
  longestComment,
  replyToComment,
  settleComment,
} from "../authoring/review/comment-on-draft.server";
import { ReviewShown } from "../authoring/review/ReviewShown";
import { readReview, reviewShown } from "../authoring/review/read-review.server";
import {
  FORM_KEY,
  readAddress,
  readDoing,
  readPlace,
  threadAnchor,
} from "../authoring/review/review-fields";
import { takeReviewStep } from "../authoring/review/take-review-step.server";
import { carried, offered, optional, paragraphs, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Outcome } from "../record/outcome";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t("review.title", { title: data?.outline.title ?? "" }) }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const page = await readReview(app, who.actor, params.draft ?? "");
  if (!page) throw notFound();
  return { ...reviewShown(page), keys: { comment: app.newId(), reply: app.newId() } };
}

const form = z.object({
  do: carried(offered(200)),
  seq: carried(optional(wholeNumber(0, 999_999_999))),
  on: carried(optional(offered(250))),
  key: carried(optional(z.string().regex(FORM_KEY))),
  words: optional(paragraphs(longestComment)),
});

type Said = Outcome<{ commentId: string }, "draft" | "over" | "place" | "comment">;

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const { app } = context;
  const page = await readDraft(app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const read = await readForm(request, form, { labels: { words: t("review.comment") } });
  if (!read.ok) return unprocessable(read);
  const { words, key, seq } = read.value;
  const again = (message: string, field = "") =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const sent = readDoing(read.value.do);
  const place = readPlace(read.value.on ?? "");
  if (sent === null) return again(t("form.carried"));
  if (sent.act === "step") {
    if (seq === undefined) return again(t("form.carried"));
    if (sent.kind === "changes-asked" && words === undefined)
      return again(t("review.refused.words"), "words");
    if (sent.kind === "not-needed" && words === undefined)
      return again(t("review.refused.reason"), "words");
    if (seq !== page.last.seq) return again(t("review.refused.changed"));
    const judged = { ...(await judgeDraft(app, textsOf(page.files))), seq };
    const title = page.outline.title || page.draft.courseId;
    const { kind, signOff } = sent;
    const step = await app.run(who.actor, (writing) =>
      takeReviewStep(writing, {
        ...{ draftId, kind, judged, title, note: words ?? null },
        ...(signOff && { signOff }),
      }),
    );
    if (step.ok) return seeOther(`/studio/${draftId}/review`);
    if (step.reason === "draft") throw notFound();
    return again(t(`review.refused.${step.reason}`));
  }
  const isWritten = sent.act === "comment" || sent.act === "reply";
  if (isWritten && key === undefined) return again(t("form.carried"));
  if (sent.act === "comment" && place === null) return again(t("form.carried"));
  if (isWritten && words === undefined)
    return again(t("form.missing", { field: t("review.comment") }), "words");
  const said = await app.run(who.actor, async (writing): Promise<Said> => {
    const input = { draftId, key: key ?? "", words: words ?? "" };
    if (sent.act === "reply") return replyToComment(writing, { ...input, commentId: sent.comment });
    if (sent.act !== "comment")
      return settleComment(writing, { draftId, commentId: sent.comment, kind: sent.act });
    const { path = "", seq: atSeq = 0, block = null } = place ?? {};
    return commentOnDraft(writing, { ...input, path, atSeq, block });
  });
  if (!said.ok) {
    if (said.reason === "draft") throw notFound();
    return again(t(`review.refused.${said.reason}`));
  }
  const { commentId } = said.value;
  const lesson = place && readAddress(draftId, place.path, { ...place, said: commentId });
  return seeOther(lesson ?? `/studio/${draftId}/review#${threadAnchor(commentId)}`);
}

export default function ReviewRoute() {
  const again = useActionData<typeof action>();
  return <ReviewShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
