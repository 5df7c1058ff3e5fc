import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { PapersShown } from "../placement/papers/PapersPage";
import { PAPER_CUSTODIES, PAPERS } from "../placement/papers/paper";
import { paperLabels, paperProblem } from "../placement/papers/paper-words";
import { readPapers } from "../placement/papers/read-papers.server";
import { recordPaper } from "../placement/papers/record-paper.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("papers.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const page = await readPapers(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      what: z.enum(PAPERS),
      on: day(),
      custody: z.enum(PAPER_CUSTODIES),
    }),
    { labels: paperLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { key, ...entry } = form.value;
  const personId = params.id ?? "";
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "record-paper", answers: { personId, ...entry } }, () =>
      recordPaper(writing, { personId, entry }),
    ),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/papers`);
  return unprocessable({ problems: [paperProblem(outcome, t)], values: form.values });
}

export default function Papers() {
  const again = useActionData<typeof action>();
  return <PapersShown {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
