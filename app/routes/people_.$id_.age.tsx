import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ClearanceForm } from "../placement/clearances/ClearanceForm";
import { clearanceLabels, clearanceProblem } from "../placement/clearances/clearance-fields";
import { readClearanceForm } from "../placement/clearances/read-clearances.server";
import { recordAgeDate } from "../placement/record-age-date.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("clearanceForm.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const page = await readClearanceForm(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  context.app.noteRead({ personId: page.personId, readerId: who.personId, what: "clearances" });
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(request, z.object({ key: carried(oneLine(64)), turns18: day() }), {
    labels: clearanceLabels(t),
  });
  if (!form.ok) return unprocessable(form);
  const personId = params.id ?? "";
  const { key, turns18: on } = form.value;
  const age = { personId, on };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "record-age-date", answers: age }, () =>
      recordAgeDate(writing, age),
    ),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/clearances/new`);
  return unprocessable({ problems: [clearanceProblem(outcome, t)], values: form.values });
}

export default function AgeDate() {
  const again = useActionData<typeof action>();
  return <ClearanceForm {...useLoaderData<typeof loader>()} askedAge={askedAgain(again)} />;
}
