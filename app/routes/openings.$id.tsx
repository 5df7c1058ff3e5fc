import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { OpeningShown } from "../placement/openings/OpeningShown";
import { readOpening } from "../placement/openings/read-opening.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", { page: data ? data.opening.title : t("errors.notFound.title") }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const from = new URL(request.url).searchParams.get("from") ?? "";
  const place = /^[1-9]\d{0,6}$/.test(from) ? Number(from) : 0;
  const page = await readOpening(reading, params.id ?? "", place);
  if (!page) throw notFound();
  return { ...page, now: reading.now };
}

export default function ShowOpening() {
  return <OpeningShown {...useLoaderData<typeof loader>()} />;
}
