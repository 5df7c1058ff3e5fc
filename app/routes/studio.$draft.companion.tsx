import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { CompanionPage, holdsOf, longestCompanion } from "../authoring/companion/CompanionPage";
import { companionOf, withCompanion } from "../authoring/companion/companion-texts";
import { readDraftPack } from "../authoring/companion/read-draft-pack.server";
import { ofCourseFile } from "../authoring/course-edit";
import { isReadable } from "../authoring/course-settings";
import { editDraft } from "../authoring/edit-draft.server";
import { frameOf, textsOf } from "../authoring/read-draft.server";
import { carried, oneLine, optional, paragraphs, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("companion.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const read = await readDraftPack(app.reading(who.actor), params.draft ?? "", app.box);
  if (!read) throw notFound();
  const { page, pack } = read;
  const text = textsOf(page.files).get("course.yaml") ?? "";
  return {
    ...frameOf(page),
    holds: pack && holdsOf(pack),
    texts: isReadable(text) ? companionOf(text) : null,
    editKey: app.newId(),
  };
}

const words = () => optional(paragraphs(longestCompanion));
const form = z.object({
  editKey: carried(oneLine(64)),
  seq: carried(wholeNumber(1, 999_999_999)),
  before: words(),
  bring: words(),
  notes: words(),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const read = await readForm(request, form, {
    labels: {
      before: t("companion.before"),
      bring: t("companion.bring"),
      notes: t("companion.notes"),
    },
  });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, before = "", bring = "", notes = "" } = read.value;
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      ...{ draftId, atSeq: seq, editKey },
      why: kept("companion.why"),
      edit: ofCourseFile((text) => withCompanion(text, { before, bring, notes })),
    }),
  );
  if (!saved.ok) {
    const { message } = saveProblem(saved.reason, saved.detail, t);
    return unprocessable({ problems: [{ field: "", message }], values: read.values });
  }
  return seeOther(afterChange(draftId, saved.value, "companion"));
}

export default function CompanionRoute() {
  const again = useActionData<typeof action>();
  return <CompanionPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
