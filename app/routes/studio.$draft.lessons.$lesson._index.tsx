import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FileEditor, typedFile } from "../authoring/editor/FileEditor";
import { doneIn, fileAddress, fileWork, seqIn, viewIn } from "../authoring/editor/file-work";
import script from "../authoring/editor/lesson-editor.page.ts?page-module";
import { readFilePage } from "../authoring/editor/read-file-page.server";
import { storeKeyOf } from "../authoring/editor/store-key.server";
import { previewViews } from "../authoring/editor/view-as";
import { workOnFile } from "../authoring/editor/work-on-file.server";
import { lessonPath } from "../catalog/course";
import { carried, oneLine, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.page.path ?? t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const asked = new URL(request.url).searchParams;
  const page = await readFilePage(
    app.reading(who.actor),
    {
      draftId: params.draft ?? "",
      path: lessonPath(params.lesson ?? ""),
      before: seqIn(asked.get("before")),
      at: seqIn(asked.get("at")),
    },
    app.box,
  );
  if (!page) throw notFound();
  return {
    page,
    editKey: app.newId(),
    done: doneIn(asked.get("done")),
    view: viewIn(asked.get("view")),
    setting: {
      sync: `/studio/${page.frame.draft.id}/edits`,
      ...storeKeyOf(who.personId, app.env.secret),
    },
  };
}

const form = z.object({
  text: z.string().optional(),
  base: carried(optional(wholeNumber(0, 999_999_999))),
  editKey: carried(z.string().regex(/^[\w-]{8,80}$/)),
  why: optional(oneLine(200)),
  act: carried(z.enum(["save", "preview"]).optional()),
  view: carried(z.enum(previewViews).optional()),
  fix: carried(z.string().max(40).optional()),
  restore: carried(optional(wholeNumber(0, 999_999_999))),
});
/** Room for the largest file: a byte of it may come as three characters. */
const MOST_BYTES = 1_900_000;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const path = lessonPath(params.lesson ?? "");
  const labels = { text: t("editor.source"), why: t("editor.why") };
  const read = await readForm(request, form, { labels, maxBytes: MOST_BYTES });
  if (!read.ok) return data(typedFile(read.values, read.problems, null), { status: read.status });
  const { text = null, base = null, editKey, why = null } = read.value;
  const sent = { draftId, path, work: fileWork(read.value), text, base, editKey, why };
  const done = await workOnFile(context.app, who.actor, sent, t);
  switch (done.kind) {
    case "missing":
      throw notFound();
    case "held":
      return seeOther(`/studio/${draftId}/held/${done.heldId}`);
    case "done":
      return seeOther(`${fileAddress(draftId, path)}?done=${done.what}`);
    case "again":
      return data(
        typedFile(read.values, done.problem ? [done.problem] : [], done.examined),
        done.problem ? { status: 422 } : undefined,
      );
  }
}

export default function LessonRoute() {
  const { page, view, ...rest } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  return (
    <FileEditor {...rest} page={page} typed={typed} view={typed?.view ?? view} script={script} />
  );
}
