import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import {
  answerForm,
  confidenceField,
  practiceProblem,
  typedAnswer,
  typedConfidence,
} from "../learning/answer-fields";
import { answerPractice } from "../learning/answer-practice.server";
import { PracticePage } from "../learning/PracticePage";
import { readPractice } from "../learning/read-practice.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("practice.titleOf", { course: data?.practice.course.title ?? "" }),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const asked = new URL(request.url).searchParams;
  const practice = await readPractice(context.app.reading(who.actor), {
    courseId,
    objectiveId: asked.get("objective") ?? undefined,
    answered: Number(asked.get("answered")) || undefined,
    again: asked.get("again") ?? undefined,
  });
  if (!practice) throw seeOther(`/courses/${encodeURIComponent(courseId)}`);
  return { practice };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const here = `/courses/${encodeURIComponent(courseId)}`;
  const form = await readForm(
    request,
    z.object({
      item: carried(oneLine(90)),
      nth: carried(wholeNumber(0, 999_999)),
      confidence: confidenceField,
      ...answerForm,
    }),
    { labels: { typed: t("assessment.typed.label") } },
  );
  if (!form.ok) return unprocessable(form);
  const { item, nth, confidence, ...answer } = form.value;
  const outcome = await context.app.run(who.actor, (work) =>
    answerPractice(work, { courseId, itemId: item, nth, form: answer, confidence }),
  );
  if (outcome.ok) {
    const to = new URL(request.url).searchParams;
    to.delete("again");
    to.set("answered", String(outcome.value.seq));
    return seeOther(`${here}/practice?${to}`);
  }
  if (outcome.reason === "not-registered") return seeOther(here);
  return unprocessable({ problems: [practiceProblem(outcome.reason, t)], values: form.values });
}

export default function Practice() {
  const again = useActionData<typeof action>();
  return (
    <PracticePage
      {...useLoaderData<typeof loader>()}
      problems={again?.problems ?? []}
      values={typedAnswer(again?.values)}
      confidence={typedConfidence(again?.values)}
    />
  );
}
