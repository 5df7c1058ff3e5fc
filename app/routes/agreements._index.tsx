import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { holds } from "../identity/roles";
import { AgreementsPage } from "../placement/agreements/AgreementsPage";
import { SIGNS_AGREEMENTS } from "../placement/agreements/agreement";
import { readAgreements } from "../placement/agreements/read-agreements.server";

export const handle = { access: SIGNS_AGREEMENTS };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("agreements.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, SIGNS_AGREEMENTS);
  return {
    agreements: await readAgreements(context.app.reading(who.actor)),
    publishes: holds(who.memberships, ["program_lead"]),
  };
}

export default function Agreements() {
  return <AgreementsPage {...useLoaderData<typeof loader>()} />;
}
