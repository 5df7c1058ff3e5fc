import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { endEnrolments, undoEnrolments } from "../placement/enrolments/change-rule.server";
import { EnrolmentRulePage } from "../placement/enrolments/EnrolmentRulePage";
import { readEnrolmentRule, readEnrolments } from "../placement/enrolments/read-enrolments.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("enrolments.rule") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const shown = await readEnrolmentRule(reading, params.id ?? "");
  if (!shown) throw notFound();
  return { ...shown, known: await readEnrolments(reading, who) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  const id = params.id ?? "";
  if (!(await readEnrolmentRule(app.reading(who.actor), id))) throw notFound();
  const form = await readForm(request, z.object({ act: carried(z.enum(["end", "undo"])) }));
  if (!form.ok) return unprocessable(form);
  const done =
    form.value.act === "undo"
      ? await undoEnrolments(app, who.actor, id)
      : await app.run(who.actor, (writing) => endEnrolments(writing, id));
  if (!done) throw notFound();
  return seeOther(`/enrolments/${id}`);
}

export default function ShowEnrolmentRule() {
  const again = useActionData<typeof action>();
  return <EnrolmentRulePage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
