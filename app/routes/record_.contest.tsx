import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ContestForm } from "../placement/contests/ContestForm";
import { CONTESTED_KINDS, LONGEST_WORDS } from "../placement/contests/contest";
import { contestFact } from "../placement/contests/contest-fact.server";
import { readOwnFact } from "../placement/contests/read-contests.server";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("contest.title") }) }];

const form = z.object({
  kind: carried(z.enum(CONTESTED_KINDS)),
  fact: carried(z.string().max(64)),
  said: paragraphs(LONGEST_WORDS),
});
const labels = () => ({ said: t("contest.said") });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const asked = new URL(request.url).searchParams;
  const page = await readOwnFact(context.app.reading(who.actor), {
    kind: asked.get("kind") ?? "",
    factId: asked.get("fact") ?? "",
  });
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { kind, fact: factId, said } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    contestFact(writing, { kind, factId, said }),
  );
  if (outcome.ok) return seeOther(`/contests/${outcome.value.id}`);
  const message = t(`contest.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: { said } });
}

export default function Contest() {
  const asked = askedAgain(useActionData<typeof action>());
  return <ContestForm {...useLoaderData<typeof loader>()} asked={asked} />;
}
