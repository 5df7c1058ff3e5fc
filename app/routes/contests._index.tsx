import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { ContestsPage } from "../placement/contests/ContestsPage";
import { readContests } from "../placement/contests/read-contests.server";

const access: Role[] = ["adjudicator", "program_lead", "operator"];
export const handle = { access };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("contests.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  return readContests(context.app.reading(who.actor), { page: pageOf(request.url) });
}

export default function Contests() {
  return <ContestsPage {...useLoaderData<typeof loader>()} />;
}
