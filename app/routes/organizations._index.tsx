import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { pageOf } from "../http/page-number";
import { t } from "../i18n/reader";
import { OrganizationsPage } from "../identity/OrganizationsPage";
import { readOrganizations } from "../identity/read-organizations.server";
import { holds, type Role } from "../identity/roles";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("identity.organizations.title") }) },
];
const access: Role[] = ["operator", "program_lead"];
export const handle = { access };

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const query = new URL(args.request.url).searchParams;
  const list = await readOrganizations(args.context.app.reading(who.actor), who, {
    words: (query.get("words") ?? "").trim().slice(0, 120),
    parentId: query.get("district") || null,
    page: pageOf(args.request.url),
  });
  return { ...list, mayAdd: holds(who.memberships, ["operator"]) };
}

export default function Organizations() {
  return <OrganizationsPage {...useLoaderData<typeof loader>()} />;
}
