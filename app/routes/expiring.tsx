import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { ExpiringPage } from "../reporting/expiring/ExpiringPage";
import { MOST_EXPORTED, readExpiring } from "../reporting/expiring/read-expiring.server";
import { readPick } from "../reporting/expiring/read-pick";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("expiring.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const board = await readExpiring(reading, readPick(new URL(request.url).searchParams));
  if (!board) throw notFound();
  return {
    ...board,
    now: reading.now,
    mostExported: MOST_EXPORTED,
    formKey: context.app.newId(),
  };
}

export default function ShowExpiring() {
  return <ExpiringPage {...useLoaderData<typeof loader>()} />;
}
