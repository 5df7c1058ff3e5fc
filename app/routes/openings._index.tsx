import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { t } from "../i18n/reader";
import { OpeningsPage } from "../placement/openings/OpeningsPage";
import { readOpenings } from "../placement/openings/read-openings.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("openings.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = pageOf(request.url);
  return readOpenings(context.app.reading(who.actor), page);
}

export default function Openings() {
  return <OpeningsPage {...useLoaderData<typeof loader>()} />;
}
