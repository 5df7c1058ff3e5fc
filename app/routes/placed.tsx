import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { PlacedPage } from "../placement/PlacedPage";
import { readPlaced } from "../placement/read-placed.server";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("placed.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const reading = context.app.reading(who.actor);
  const placed = await readPlaced(reading, {
    personId: who.personId,
    openingId: new URL(request.url).searchParams.get("opening"),
  });
  return { ...placed, now: reading.now };
}

export default function PlacedRoute() {
  return <PlacedPage {...useLoaderData<typeof loader>()} />;
}
