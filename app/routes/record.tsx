import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { RecordPage } from "../placement/contests/RecordPage";
import { readOwnRecord } from "../placement/contests/read-contests.server";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("record.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  return readOwnRecord(context.app.reading(who.actor));
}

export default function OwnRecord() {
  return <RecordPage {...useLoaderData<typeof loader>()} />;
}
