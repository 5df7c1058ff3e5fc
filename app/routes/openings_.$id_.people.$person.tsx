import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { textFor } from "../i18n/catalog";
import { proposePlacement } from "../placement/offers/propose-placement.server";
import { proposeProblem } from "../placement/offers/propose-problem";
import { CandidateShown } from "../placement/openings/CandidateShown";
import { readCandidate } from "../placement/openings/read-candidate.server";
import { readWhatIf } from "../placement/rules/read-what-if.server";

const t = textFor("en");
export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("candidate.title", { name: data.name, opening: data.opening.title })
        : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const typed = new URL(request.url).searchParams;
  const [asked, by] = [day().safeParse(typed.get("day")), day().safeParse(typed.get("by"))];
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const page = await readCandidate(reading, { ...ask, day: asked.success ? asked.data : null });
  if (!page) throw notFound();
  const reqs = typed.getAll("done").slice(0, 50);
  const whatIf = by.success ? await readWhatIf(reading, { ...ask, reqs, on: by.data }) : null;
  context.app.noteRead({ personId: page.personId, readerId: who.personId, what: "answer" });
  return { ...page, whatIf, now: reading.now, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const form = await readForm(
    request,
    z.object({ key: carried(oneLine(64)), seen: carried(oneLine(64)) }),
  );
  if (!form.ok) return unprocessable(form);
  const outcome = await context.app.run(who.actor, (writing) =>
    proposePlacement(writing, { ...ask, ...form.value }),
  );
  if (outcome.ok) return seeOther(`/offers/${outcome.value.offerId}`);
  const page = await readCandidate(context.app.reading(who.actor), { ...ask, day: null });
  if (!page) throw notFound();
  return unprocessable({ problems: [proposeProblem(outcome, page, t)], values: {} });
}

export default function ShowCandidate() {
  const again = useActionData<typeof action>();
  return <CandidateShown {...useLoaderData<typeof loader>()} problems={again?.problems ?? []} />;
}
