import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { textFor } from "../i18n/catalog";
import { EndingForm } from "../placement/EndingForm";
import { endPlacement } from "../placement/end-placement.server";
import { readEnding } from "../placement/read-ending.server";

const t = textFor("en");
export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("ending.title", { name: data.name }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readEnding(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const outcome = await context.app.run(who.actor, (writing) =>
    endPlacement(writing, { placementId: params.id ?? "" }),
  );
  if (outcome.ok) return seeOther(`/openings/${outcome.value.openingId}`);
  // The button was pressed twice, or someone was faster: the opening shows that it is over.
  if (outcome.reason === "ended-already") return seeOther(`/openings/${outcome.detail?.openingId}`);
  throw notFound();
}

export default function EndPlacement() {
  return <EndingForm {...useLoaderData<typeof loader>()} />;
}
