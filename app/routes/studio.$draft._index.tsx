import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DraftOverview } from "../authoring/DraftOverview";
import { judgeDraft } from "../authoring/judge-draft.server";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
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
  const { problems } = await judgeDraft(context.app, textsOf(files));
  return { ...frameOf(page), held, rights, problems, paths: files.map(({ path }) => path) };
}

export default function DraftRoute() {
  return <DraftOverview {...useLoaderData<typeof loader>()} />;
}
