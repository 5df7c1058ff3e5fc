import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ClearanceForm } from "../placement/clearances/ClearanceForm";
import { CUSTODIES, ENTERED_STATES } from "../placement/clearances/clearance";
import {
  clearanceLabels,
  clearanceProblem,
  readDecider,
} from "../placement/clearances/clearance-fields";
import { readClearanceForm } from "../placement/clearances/read-clearances.server";
import { recordClearance } from "../placement/clearances/record-clearance.server";
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
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      type: offered(80),
      decider: offered(200),
      state: z.enum(ENTERED_STATES),
      on: day(),
      through: optional(day()),
      custody: z.enum(CUSTODIES),
      under: z.enum(["present", "another"]),
    }),
    { labels: clearanceLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { key, through = null, decider: named, under, ...rest } = form.value;
  const decider = readDecider(named);
  if (!decider) {
    const problem = clearanceProblem({ ok: false, reason: "other-body" }, t);
    return unprocessable({ problems: [problem], values: form.values });
  }
  const entry = {
    ...rest,
    decider,
    personId: params.id ?? "",
    validThrough: through,
    underPresentName: under === "present",
  };
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
