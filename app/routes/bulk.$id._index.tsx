import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { carryOutRun, ownRun } from "../placement/bulk/carry-out-run.server";
import { RunPage } from "../placement/bulk/RunPage";
import { readRun } from "../placement/bulk/read-run.server";
import { needsProof } from "../placement/bulk/run";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t(`bulk.action.${data.run.action}`) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const shown = await readRun(context.app.reading(who.actor), params.id ?? "");
  if (!shown) throw notFound();
  return shown;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  const run = await ownRun(app.reading(who.actor), params.id ?? "");
  if (!run) throw notFound();
  if (needsProof(run.action)) await requireFreshProof({ request, context });
  const form = await readForm(request, z.object({}));
  if (!form.ok) return unprocessable(form);
  const actor = { ...who.actor, personId: who.personId };
  if (!(await carryOutRun(app, actor, run.id))) throw notFound();
  return seeOther(`/bulk/${run.id}`);
}

export default function ShowRun() {
  const again = useActionData<typeof action>();
  return <RunPage shown={useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
