import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { t } from "../i18n/reader";
import { ClearancesPage } from "../placement/clearances/ClearancesPage";
import { readClearances } from "../placement/clearances/read-clearances.server";
import { readNames } from "../placement/read-names.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("clearances.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const reading = context.app.reading(who.actor);
  const shown = await readClearances(reading, { page: pageOf(request.url) });
  return { ...shown, names: await readNames(reading.db) };
}

export default function Clearances() {
  return <ClearancesPage {...useLoaderData<typeof loader>()} />;
}
