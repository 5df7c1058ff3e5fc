import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { formatDay } from "../i18n/dates";
import { t } from "../i18n/reader";
import { ObservationShown } from "../observation/ObservationShown";
import { readObservation } from "../observation/read-observation.server";

export const handle = { access: ["corps_member", "coach", "adjudicator", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("observation.shown.title", { day: formatDay(data.observation.onDay, t.locale) })
        : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, [
    "corps_member",
    "coach",
    "adjudicator",
    "program_lead",
  ]);
  const page = await readObservation(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

export default function ShowObservation() {
  return <ObservationShown {...useLoaderData<typeof loader>()} />;
}
