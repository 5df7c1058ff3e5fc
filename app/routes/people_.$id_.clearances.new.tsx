import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { textFor } from "../i18n/catalog";
import { ClearanceForm } from "../placement/ClearanceForm";
import { CLEARANCE_TYPES, CUSTODIES, ENTERED_STATES } from "../placement/clearance";
import { clearanceLabels, clearanceProblem } from "../placement/clearance-fields";
import { readClearanceForm } from "../placement/read-clearances.server";
import { recordClearance } from "../placement/record-clearance.server";
import { doFormOnce } from "../record/answer-once.server";

const t = textFor("en");
export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("clearanceForm.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const page = await readClearanceForm(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      type: z.enum(CLEARANCE_TYPES),
      state: z.enum(ENTERED_STATES),
      on: day(),
      through: optional(day()),
      custody: z.enum(CUSTODIES),
    }),
    { labels: clearanceLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { key, through = null, ...rest } = form.value;
  const entry = { ...rest, personId: params.id ?? "", validThrough: through };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "record-clearance", answers: entry }, () =>
      recordClearance(writing, entry),
    ),
  );
  if (outcome.ok) return seeOther("/clearances");
  return unprocessable({ problems: [clearanceProblem(outcome, t)], values: form.values });
}

export default function NewClearance() {
  const again = useActionData<typeof action>();
  return <ClearanceForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
