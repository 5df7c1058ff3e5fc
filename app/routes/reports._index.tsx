import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { ReportsPage } from "../reporting/ReportsPage";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("reporting.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, ["program_lead"]);
  return null;
}

export default function Reports() {
  return <ReportsPage />;
}
