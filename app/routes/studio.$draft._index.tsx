import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DraftOverview } from "../authoring/DraftOverview";
import { fixProblem } from "../authoring/editor/fix-problem.server";
import { notesOfAll } from "../authoring/editor/note";
import { judgeDraft } from "../authoring/judge-draft.server";
import { mendPlaces } from "../authoring/mend-place";
import { nextInDraft } from "../authoring/next-in-draft";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { readReviewDue } from "../authoring/read-review-due.server";
import { proposedNotNeeded } from "../authoring/release/sign-off";
import { countOpenComments } from "../authoring/review/read-threads.server";
import { carried, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data ? data.outline.title : t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  const { held, rights, files } = page;
  const texts = textsOf(files);
  const { problems, ...judged } = await judgeDraft(context.app, texts);
  const placeOf = mendPlaces(texts);
  const reading = context.app.reading(who.actor);
  const notes = notesOfAll(problems).map((note) => ({ ...note, place: placeOf(note) }));
  return {
    ...frameOf(page),
    ...{ held, rights },
    next: nextInDraft(page.review, page.asker, {
      standing: { ...judged, held: held.length },
      proposed: proposedNotNeeded(texts),
      heldId: held[0]?.id ?? null,
      lessons: page.outline.lessons,
      firstFault: notes.find(({ level }) => level === "must")?.place.href ?? null,
      openComments: await countOpenComments(reading, page.draft.id),
    }),
    notes,
    paths: files.map(({ path }) => path),
    reviewDue: await readReviewDue(reading, page.draft.courseId),
    editKey: context.app.newId(),
    isFixed: new URL(request.url).searchParams.get("done") === "fixed",
  };
}

const form = z.object({
  editKey: carried(z.string().regex(/^[\w-]{8,120}$/)),
  seq: carried(wholeNumber(0, 999_999_999)),
  path: carried(z.string().max(200)),
  fix: carried(z.string().max(60)),
  back: carried(z.enum(["overview", "items", "release"]).default("overview")),
});

/** Where a press leads back to. */
const AFTER = {
  overview: "?done=fixed#notes",
  items: "/items?outcome=fixed",
  release: "/release#notes",
} as const;

/** Puts right what a note's button says. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { fix: key, back, ...sent } = read.value;
  const fixed = await fixProblem(context.app, who.actor, { draftId, key, ...sent }, t);
  switch (fixed.kind) {
    case "missing":
      throw notFound();
    case "held":
      return seeOther(`/studio/${draftId}/held/${fixed.heldId}`);
    case "done":
      return seeOther(`/studio/${draftId}${AFTER[back]}`);
    case "refused":
      return unprocessable({ problems: [fixed.problem], values: read.values });
  }
}

export default function DraftRoute() {
  const again = useActionData<typeof action>();
  return <DraftOverview {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
