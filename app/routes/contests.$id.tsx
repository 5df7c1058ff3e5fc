import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { sayNoReader } from "../identity/second-reader-words";
import { answerContest, withdrawContest } from "../placement/contests/answer-contest.server";
import { ContestShown } from "../placement/contests/ContestShown";
import {
  type AnswerRefusal,
  FINDINGS,
  isAboutCheck,
  LONGEST_WORDS,
} from "../placement/contests/contest";
import { readContest } from "../placement/contests/read-contests.server";
import type { Context } from "../record/context.server";
import type { Outcome } from "../record/outcome";

const access: Role[] = ["corps_member", "adjudicator", "program_lead", "operator"];
export const handle = { access };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t(`contests.kind.${data.page.contest.kind}`) : t("errors.notFound.title"),
    }),
  },
];

const back = z.object({ step: carried(z.literal("withdraw")) });
const answer = z.object({
  step: carried(z.literal("answer")),
  finding: z.enum(FINDINGS),
  said: paragraphs(LONGEST_WORDS),
});
const labels = () => ({ finding: t("contest.finding"), said: t("contest.why") });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const page = await readContest(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const contestId = params.id ?? "";
  const page = await readContest(context.app.reading(who.actor), contestId);
  if (!page) throw notFound();
  const own = page.right === "own";
  const read = own
    ? await readForm(request, back)
    : await readForm(request, answer, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { value } = read;
  const act = (writing: Context): Promise<Outcome<null, AnswerRefusal>> =>
    value.step === "withdraw"
      ? withdrawContest(writing, { contestId })
      : answerContest(writing, { contestId, finding: value.finding, said: value.said });
  const outcome = await context.app.run(who.actor, act);
  if (outcome.ok) return seeOther(`/contests/${contestId}`);
  if (outcome.reason === "no-second-reader") {
    const channel = isAboutCheck(page.contest.kind) ? "check-answer" : "answer";
    const problem = { field: "said", message: sayNoReader(channel, page.name, t) };
    return unprocessable({ problems: [problem], values: read.values });
  }
  const field = outcome.reason === "not-corrected" ? "finding" : "";
  const message = t(`contest.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field, message }], values: read.values });
}

export default function ContestRoute() {
  const asked = askedAgain(useActionData<typeof action>());
  return <ContestShown {...useLoaderData<typeof loader>()} asked={asked} />;
}
