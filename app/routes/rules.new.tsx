import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offered, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { EVERYONE, NewRuleForm } from "../placement/rules/NewRuleForm";
import { readRuleWork } from "../placement/rules/read-draft.server";
import { startRule } from "../placement/rules/save-draft.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("ruleNew.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const { writesFor } = await readRuleWork(context.app.reading(who.actor));
  return { writesFor };
}

const labels = () => ({
  owner: t("ruleNew.for"),
  name: t("ruleNew.name"),
  title: t("ruleNew.ruleTitle"),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const form = await readForm(
    request,
    z.object({ owner: offered(64), title: oneLine(120), name: oneLine(40) }),
    { labels: labels() },
  );
  if (!form.ok) return unprocessable(form);
  const { owner, ...words } = form.value;
  const organizationId = owner === EVERYONE ? null : owner;
  const outcome = await context.app.run(who.actor, (writing) =>
    startRule(writing, { ...words, organizationId }),
  );
  if (outcome.ok) return seeOther(`/rules/drafts/${outcome.value.id}`);
  const field = outcome.reason === "not-yours" ? "owner" : "name";
  const message = t(`ruleNew.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field, message }], values: form.values });
}

export default function NewRule() {
  const again = useActionData<typeof action>();
  return <NewRuleForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
