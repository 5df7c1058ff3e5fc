import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { READS_PEOPLE } from "../identity/roles";
import { readWaivers } from "../placement/waivers/read-waivers.server";
import { WaiversPage } from "../placement/waivers/WaiversPage";

export const handle = { access: READS_PEOPLE };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("waivers.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, READS_PEOPLE);
  return readWaivers(context.app.reading(who.actor));
}

export default function Waivers() {
  return <WaiversPage {...useLoaderData<typeof loader>()} />;
}
