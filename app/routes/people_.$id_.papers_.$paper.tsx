import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { PaperForm } from "../placement/papers/PaperForm";
import { PAPER_CUSTODIES, PAPERS } from "../placement/papers/paper";
import { paperLabels, paperProblem } from "../placement/papers/paper-words";
import { readPapers } from "../placement/papers/read-papers.server";
import { correctPaper } from "../placement/papers/record-paper.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("paper.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const page = await readPapers(context.app.reading(who.actor), params.id ?? "");
  const line = page?.papers.find(({ id }) => id === params.paper);
  if (!page || !line) throw notFound();
  return { personId: page.personId, name: page.name, line };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      change: carried(z.enum(["correct", "withdraw"])),
      what: z.enum(PAPERS),
      on: day(),
      custody: z.enum(PAPER_CUSTODIES),
    }),
    { labels: paperLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { change, ...right } = form.value;
  const [personId, corrects] = [params.id ?? "", params.paper ?? ""];
  const entry = change === "correct" ? right : null;
  const outcome = await context.app.run(who.actor, (writing) =>
    correctPaper(writing, { personId, corrects, entry }),
  );
  if (outcome.ok || outcome.reason === "corrected-already")
    return seeOther(`/people/${personId}/papers`);
  if (outcome.reason !== "on-far") throw notFound();
  return unprocessable({ problems: [paperProblem(outcome, t)], values: form.values });
}

export default function CorrectPaper() {
  const again = useActionData<typeof action>();
  return <PaperForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
