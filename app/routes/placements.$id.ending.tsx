import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { EndingForm } from "../placement/EndingForm";
import { endPlacement } from "../placement/end-placement.server";
import { readEnding } from "../placement/read-ending.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("ending.title", { name: data.name }) : t("errors.notFound.title"),
    }),
  },
];

const form = z.object({ reason: oneLine(200) });
const labels = () => ({ reason: t("ending.reason") });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readEnding(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const outcome = await context.app.run(who.actor, (writing) =>
    endPlacement(writing, { placementId: params.id ?? "", reason: read.value.reason }),
  );
  if (outcome.ok) return seeOther(`/openings/${outcome.value.openingId}`);
  // The button was pressed twice, or someone was faster: the opening shows that it is over.
  if (outcome.reason === "ended-already") return seeOther(`/openings/${outcome.detail?.openingId}`);
  throw notFound();
}

export default function EndPlacement() {
  const again = useActionData<typeof action>();
  return <EndingForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
