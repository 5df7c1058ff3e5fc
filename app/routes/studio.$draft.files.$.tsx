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
import { fileAddress, lessonSlugOf } from "../authoring/editor/file-work";
import script from "../authoring/editor/lesson-editor.page.ts?page-module";
import { openFile } from "../authoring/editor/open-file.server";
import { previewViews } from "../authoring/editor/view-as";
import { workOnFile } from "../authoring/editor/work-on-file.server";
import { fileFields, MOST_FILE_BYTES } from "../http/edit-fields";
import { carried } from "../http/fields";
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
  const draftId = params.draft ?? "";
  const path = params["*"] ?? "";
  if (lessonSlugOf(path) !== null) throw seeOther(fileAddress(draftId, path));
  const query = new URL(request.url).searchParams;
  const file = await openFile(context.app, who, { draftId, path, query });
  if (!file) throw notFound();
  return file;
}

const form = z.object({ ...fileFields, view: carried(z.enum(previewViews).optional()) });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const labels = { text: t("editor.source"), why: t("editor.why") };
  const read = await readForm(request, form, { labels, maxBytes: MOST_FILE_BYTES });
  if (!read.ok) return data(typedFile(read.values, read.problems, null), { status: read.status });
  const sent = { draftId: params.draft ?? "", path: params["*"] ?? "", ...read.value };
  const done = await workOnFile(context.app, who.actor, sent, t);
  if (done.kind === "missing") throw notFound();
  if (done.kind === "leads") return seeOther(done.to);
  const { problem, examined } = done;
  const status = problem ? 422 : 200;
  return data(typedFile(read.values, problem ? [problem] : [], examined), { status });
}

export default function FileRoute() {
  const { page, view, ...rest } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  return (
    <FileEditor {...rest} page={page} typed={typed} view={typed?.view ?? view} script={script} />
  );
}
