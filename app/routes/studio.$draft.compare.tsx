import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompareShown } from "../authoring/compare/CompareShown";
import { readCompare } from "../authoring/compare/read-compare.server";
import { frameOf } from "../authoring/read-draft.server";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("compare.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { searchParams } = new URL(request.url);
  const compared = await readCompare(context.app.reading(who.actor), {
    draftId: params.draft ?? "",
    from: searchParams.get("from"),
    to: searchParams.get("to"),
  });
  if (!compared) throw notFound();
  const { page, ...points } = compared;
  return { ...frameOf(page), ...points };
}

export default function CompareRoute() {
  return <CompareShown {...useLoaderData<typeof loader>()} />;
}
