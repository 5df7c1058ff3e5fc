import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { forbidden, notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { RuleShown } from "../placement/rules/RuleShown";
import { readRule } from "../placement/rules/read-rule.server";
import { startVersion } from "../placement/rules/save-draft.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data ? data.title : t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const page = await readRule(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

/** Begins the next version, as a draft. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const ruleId = params.id ?? "";
  const { app } = context;
  if (!(await readRule(app.reading(who.actor), ruleId))) throw notFound();
  const form = await readForm(request, z.object({}));
  if (!form.ok) return unprocessable(form);
  const begun = await app.run(who.actor, (writing) => startVersion(writing, { ruleId }));
  return begun.ok ? seeOther(`/rules/drafts/${begun.value.id}`) : forbidden();
}

export default function Rule() {
  return <RuleShown {...useLoaderData<typeof loader>()} />;
}
