import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { proposePlacement } from "../placement/offers/propose-placement.server";
import { proposeProblem } from "../placement/offers/propose-problem";
import { askedProblems } from "../placement/openings/asked-days";
import { CandidateShown } from "../placement/openings/CandidateShown";
import { readCandidate } from "../placement/openings/read-candidate.server";
import { readWhatIf } from "../placement/rules/read-what-if.server";

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

const asking = z.object({
  day: optional(day()),
  by: optional(day()),
  done: z.array(z.string()).transform((reqs) => reqs.slice(0, 50)),
});
const labels = () => ({ day: t("candidate.firstDay"), by: t("whatIf.by"), done: t("whatIf.done") });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const read = await readQuery(request, asking, labels());
  const sent = read.ok ? read.value : { done: [] };
  const asked = { day: sent.day ?? null, by: sent.by ?? null, reqs: sent.done };
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const page = await readCandidate(reading, { ...ask, day: asked.day });
  if (!page) throw notFound();
  const term = { ...page.opening, today: page.today };
  const wrong = read.ok ? askedProblems(asked, term, t) : read.problems;
  const isGuess = asked.by !== null && wrong.length === 0;
  const whatIf = isGuess
    ? await readWhatIf(reading, { ...ask, reqs: asked.reqs, on: asked.by ?? page.today })
    : null;
  context.app.noteRead({ personId: page.personId, readerId: who.personId, what: "answer" });
  const formKey = context.app.newId();
  return { ...page, whatIf, wrong, typed: asked, now: reading.now, formKey };
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
  const { wrong, ...page } = useLoaderData<typeof loader>();
  return <CandidateShown {...page} problems={again?.problems ?? wrong} />;
}
