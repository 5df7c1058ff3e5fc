import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { changeOpeningLayers } from "../placement/openings/change-opening-layers.server";
import { OpeningLayersForm } from "../placement/openings/OpeningLayersForm";
import { readOpeningLayers } from "../placement/openings/read-opening-layers.server";
import { appliesFrom, appliesOf, isAppliesText } from "../placement/rules/publication";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("openingRules.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const asked = new URL(request.url).searchParams;
  const page = await readOpeningLayers(context.app.reading(who.actor), {
    openingId: params.id ?? "",
    ruleSetIds: [...new Set(asked.getAll("rules"))].slice(0, 50),
    applies: appliesFrom(Object.fromEntries(asked)),
  });
  if (!page) throw notFound();
  return page;
}

const form = z.object({
  rules: carried(oneLine(2000)),
  how: carried(z.string().refine(isAppliesText)),
  seen: carried(oneLine(64)),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const openingId = params.id ?? "";
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { rules, seen, how } = read.value;
  const ruleSetIds = [...new Set(rules.split(" "))];
  const choice = { ruleSetIds, applies: appliesOf(how), seen };
  const outcome = await context.app.run(who.actor, (writing) =>
    changeOpeningLayers(writing, { openingId, ...choice }),
  );
  if (outcome.ok) return seeOther(`/openings/${openingId}`);
  if (outcome.reason === "no-opening") throw notFound();
  const message = t(`openingRules.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function OpeningRules() {
  const again = useActionData<typeof action>();
  return <OpeningLayersForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
