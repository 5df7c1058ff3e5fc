import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { DuplicatesPage } from "../placement/merges/DuplicatesPage";
import { readDuplicates } from "../placement/merges/read-duplicates.server";

const access: Role[] = ["adjudicator", "operator"];
export const handle = { access };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("merges.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  return readDuplicates(context.app.reading(who.actor));
}

export default function DuplicatesRoute() {
  return <DuplicatesPage {...useLoaderData<typeof loader>()} />;
}
