import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { readSchools } from "../placement/schools/read-schools.server";
import { SchoolsPage } from "../placement/schools/SchoolsPage";
import { READS_SCHOOLS } from "../placement/schools/school";

export const handle = { access: READS_SCHOOLS };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("schools.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS_SCHOOLS);
  return { schools: await readSchools(context.app.reading(who.actor)) };
}

export default function Schools() {
  return <SchoolsPage {...useLoaderData<typeof loader>()} />;
}
