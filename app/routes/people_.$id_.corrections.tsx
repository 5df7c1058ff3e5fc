import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { offered } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { CorrectionsForm } from "../placement/corrections/CorrectionsForm";
import { correctFact } from "../placement/corrections/correct-fact.server";
import { CORRECTION_REASONS } from "../placement/corrections/correction";
import { readCorrections } from "../placement/corrections/read-corrections.server";

const access: Role[] = ["adjudicator", "program_lead"];
export const handle = { access };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("corrections.title") }) },
];

const form = z.object({ fact: offered(64), reason: z.enum(CORRECTION_REASONS) });
const labels = () => ({ fact: t("corrections.which"), reason: t("corrections.why") });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const page = await readCorrections(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  await requireFreshProof({ request, context });
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const personId = params.id ?? "";
  const { fact: factId, reason } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    correctFact(writing, { personId, factId, reason }),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/corrections`);
  const field = outcome.reason === "no-such-fact" ? "fact" : "";
  const message = t(`corrections.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field, message }], values: {} });
}

export default function Corrections() {
  const asked = askedAgain(useActionData<typeof action>());
  return <CorrectionsForm {...useLoaderData<typeof loader>()} asked={asked} />;
}
