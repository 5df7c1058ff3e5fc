import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { agreeToVersion } from "../placement/rules/agree-to-version.server";
import { ProposalShown } from "../placement/rules/ProposalShown";
import { readProposal } from "../placement/rules/read-draft.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("proposal.title", { title: data.title }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const page = await readProposal(context.app.reading(who.actor), params.proposal ?? "");
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  await requireFreshProof({ request, context });
  const proposalId = params.proposal ?? "";
  const { app } = context;
  if (!(await readProposal(app.reading(who.actor), proposalId))) throw notFound();
  const read = await readForm(request, z.object({ seen: carried(oneLine(64)) }));
  if (!read.ok) return unprocessable(read);
  const outcome = await app.run(who.actor, (writing) =>
    agreeToVersion(writing, { proposalId, ...read.value }),
  );
  if (outcome.ok) return seeOther(`/rules/${outcome.value.id}`);
  const message = t(`proposal.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function Proposal() {
  const again = useActionData<typeof action>();
  return <ProposalShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
