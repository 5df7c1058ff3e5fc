import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { forbidden, notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { LostFactorPage } from "../identity/LostFactorPage";
import { agreeToReset, askForReset, readLostFactor } from "../identity/reset-factor.server";
import type { Role } from "../identity/roles";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("factor.lost.title", { name: data.person.name }) : t("errors.notFound.title"),
    }),
  },
];
const access: Role[] = ["operator"];
export const handle = { access };

const STEPS = ["ask", "agree"] as const;
const form = z.object({
  do: carried(z.enum(STEPS)),
  proposal: optional(carried(z.string().max(64))),
});

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const page = await readLostFactor(args.context.app.reading(who.actor), args.params.id ?? "");
  if (!page) throw notFound();
  const done = new URL(args.request.url).searchParams.get("done");
  const step = STEPS.find((one) => one === done);
  return { ...page, notice: step ? t(`factor.lost.done.${step}`) : null };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const personId = args.params.id ?? "";
  await requireFreshProof(args);
  const read = await readForm(args.request, form);
  if (!read.ok) return unprocessable(read);
  const { do: step, proposal = "" } = read.value;
  const done = await args.context.app.run(who.actor, async (context) => {
    if (step === "ask") return askForReset(context, { personId });
    return agreeToReset(context, { proposalId: proposal });
  });
  if (done.ok) return seeOther(`/people/${personId}/factor?done=${step}`);
  if (done.reason === "not-allowed") throw forbidden();
  if (done.reason === "unknown-person") throw notFound();
  const problems = [{ field: "", message: t(`factor.lost.${done.reason}`) }];
  return unprocessable({ problems, values: {} });
}

export default function PersonFactor() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <LostFactorPage
      {...page}
      notice={again ? null : page.notice}
      problems={again?.problems ?? []}
    />
  );
}
