import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { RulesPage } from "../placement/rules/RulesPage";
import { readRuleWork } from "../placement/rules/read-draft.server";
import { readRules } from "../placement/rules/read-rules.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("rules.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const reading = context.app.reading(who.actor);
  return { rules: await readRules(reading), ...(await readRuleWork(reading)) };
}

export default function Rules() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}
