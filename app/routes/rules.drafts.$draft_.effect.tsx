import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { formatDay } from "../i18n/dates";
import { t } from "../i18n/reader";
import { EffectShown } from "../placement/rules/EffectShown";
import { proposeVersion } from "../placement/rules/propose-version.server";
import { appliesFrom, appliesOf, isAppliesText } from "../placement/rules/publication";
import { readDraftEffect } from "../placement/rules/read-draft.server";

export const handle = { access: ["program_lead", "operator"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("effect.title", { title: data.title }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const page = await readDraftEffect(context.app.reading(who.actor), {
    id: params.draft ?? "",
    applies: appliesFrom(asked),
  });
  if (!page) throw notFound();
  return page;
}

const form = z.object({ how: carried(z.string().refine(isAppliesText)) });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  await requireFreshProof({ request, context });
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const draftId = params.draft ?? "";
  const outcome = await context.app.run(who.actor, (writing) =>
    proposeVersion(writing, { draftId, applies: appliesOf(read.value.how) }),
  );
  if (outcome.ok) return seeOther(`/rules/proposals/${outcome.value.proposalId}`);
  if (outcome.reason === "no-draft") throw notFound();
  const { earliest, latest } = outcome.detail ?? {};
  const days = { earliest: dayWords(earliest), latest: dayWords(latest) };
  const message =
    outcome.reason === "day-far"
      ? t("effect.problem.day-far", days)
      : t("effect.problem.not-ready");
  return unprocessable({ problems: [{ field: "", message }], values: read.values });
}

function dayWords(value: string | number | undefined): string {
  return value === undefined ? "" : formatDay(String(value), t.locale);
}

export default function Effect() {
  const again = useActionData<typeof action>();
  return <EffectShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
