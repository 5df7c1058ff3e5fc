import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { agreeToMerge } from "../placement/merges/agree-to-merge.server";
import { PairPage } from "../placement/merges/PairPage";
import { proposeMerge, proposeUnmerge } from "../placement/merges/propose-merge.server";
import { readPair } from "../placement/merges/read-pair.server";
import type { Context } from "../record/context.server";

const access: Role[] = ["adjudicator", "operator"];
export const handle = { access };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data ? t("merges.title") : t("errors.notFound.title") }) },
];

const id = z.string().max(64);
const form = z.object({
  step: carried(z.enum(["merge", "unmerge", "agree"])),
  into: offered(64).optional(),
  proposal: carried(id.optional()),
});
const labels = () => ({ into: t("pair.into") });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const page = await readPair(context.app.reading(who.actor), {
    personId: params.id ?? "",
    otherId: new URL(request.url).searchParams.get("with"),
  });
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  await requireFreshProof({ request, context });
  const personId = params.id ?? "";
  const otherId = new URL(request.url).searchParams.get("with");
  const page = await readPair(context.app.reading(who.actor), { personId, otherId });
  if (!page) throw notFound();
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { step, into, proposal = "" } = read.value;
  const other = otherId ?? "";
  if (step === "merge" && into !== personId && into !== other)
    return again("into", t("pair.problem.into"));
  const two = into === personId ? { from: other, into } : { from: personId, into: other };
  const act = async (writing: Context) => {
    if (step === "agree") return await agreeToMerge(writing, { proposalId: proposal });
    return await (step === "merge" ? proposeMerge(writing, two) : proposeUnmerge(writing, two));
  };
  const outcome = await context.app.run(who.actor, act);
  if (!outcome.ok) return again("", t(`pair.problem.${outcome.reason}`));
  return seeOther(`/people/${personId}/same?with=${encodeURIComponent(other)}`);
}

function again(field: string, message: string) {
  return unprocessable({ problems: [{ field, message }], values: {} });
}

export default function SamePerson() {
  const asked = askedAgain(useActionData<typeof action>());
  return <PairPage {...useLoaderData<typeof loader>()} asked={asked} />;
}
