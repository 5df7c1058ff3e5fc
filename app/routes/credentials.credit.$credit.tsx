import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CollegeCreditPage } from "../credentials/career/CollegeCreditPage";
import { WITHDRAWAL_REASONS } from "../credentials/career/college-credit";
import { readOwnCredit } from "../credentials/career/read-college-credits.server";
import { withdrawCredit } from "../credentials/career/withdraw-credit.server";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";

export const handle = { access: ["reviewer"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("collegeCredit.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["reviewer"]);
  const credit = await readOwnCredit(context.app.reading(who.actor), params.credit ?? "");
  if (!credit) throw notFound();
  return { credit };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["reviewer"]);
  const creditId = params.credit ?? "";
  if (!(await readOwnCredit(context.app.reading(who.actor), creditId))) throw notFound();
  await requireFreshProof({ request, context });
  const fields = z.object({ reason: z.enum(WITHDRAWAL_REASONS) });
  const form = await readForm(request, fields, {
    labels: { reason: t("collegeCredit.one.why") },
  });
  if (!form.ok) return unprocessable(form);
  const outcome = await context.app.run(who.actor, (writing) =>
    withdrawCredit(writing, { creditId, reason: form.value.reason }),
  );
  if (!outcome.ok && outcome.reason === "no-such-statement") throw notFound();
  // Pressed twice, or a colleague was faster: the page says that it was taken back.
  return seeOther(`/credentials/credit/${creditId}`);
}

export default function CollegeCredit() {
  const again = useActionData<typeof action>();
  return <CollegeCreditPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
