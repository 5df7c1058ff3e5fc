import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { HostingPage } from "../placement/HostingPage";
import { readHosting } from "../placement/read-hosting.server";
import { readHostedSchools } from "../placement/schools/read-schools.server";

export const handle = { access: ["school_host"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("hosting.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["school_host"]);
  const reading = context.app.reading(who.actor);
  return {
    hosted: await readHosting(reading),
    schools: await readHostedSchools(reading),
    now: reading.now,
  };
}

export default function Hosting() {
  return <HostingPage {...useLoaderData<typeof loader>()} />;
}
