import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { askWaiver } from "../placement/waivers/ask-waiver.server";
import { readWaiverForm } from "../placement/waivers/read-waiver-form.server";
import { WaiverForm } from "../placement/waivers/WaiverForm";
import { waiverProblemWords } from "../placement/waivers/waiver-words";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("waiverForm.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const page = await readWaiverForm(context.app.reading(who.actor), ask);
  if (!page) throw notFound();
  const chosen = new URL(request.url).searchParams.get("req");
  return { ...page, chosen, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      req: offered(200),
      reason: paragraphs(1000),
      evidence: optional(oneLine(200)),
      from: day(),
      expiresOn: day(),
    }),
    {
      labels: {
        req: t("waiverForm.what"),
        reason: t("waiverForm.reason"),
        evidence: t("waiverForm.evidence"),
        from: t("waiverForm.from"),
        expiresOn: t("waiverForm.expiresOn"),
      },
    },
  );
  if (!form.ok) return unprocessable(form);
  const { key, evidence = null, ...rest } = form.value;
  const [openingId, personId] = [params.id ?? "", params.person ?? ""];
  const entry = { ...rest, evidence, openingId, personId };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "ask-waiver", answers: entry }, () =>
      askWaiver(writing, entry),
    ),
  );
  if (outcome.ok) return seeOther(`/waivers/${outcome.value.waiverId}`);
  return unprocessable({ problems: [waiverProblemWords(outcome, t)], values: form.values });
}

export default function AskWaiver() {
  const again = useActionData<typeof action>();
  return <WaiverForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
