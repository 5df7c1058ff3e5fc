import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { beginRenewal } from "../credentials/begin-renewal.server";
import { RenewalNext } from "../credentials/RenewalNext";
import { readCourseRenewal } from "../credentials/read-course-renewal.server";
import { carried, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { answerCheck } from "../learning/answer-check.server";
import {
  answerForm,
  checkProblem,
  confidenceField,
  typedAnswer,
  typedConfidence,
} from "../learning/answer-fields";
import { CheckPage } from "../learning/CheckPage";
import { openCheck } from "../learning/open-check.server";
import { readCheck } from "../learning/read-check.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data?.question
        ? t("check.question", { number: data.question.number })
        : t("check.titleOf", { course: data?.course.title ?? "" }),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const reading = context.app.reading(who.actor);
  const page = await readCheck(reading, { courseId });
  if (!page) throw seeOther(`/courses/${encodeURIComponent(courseId)}`);
  const { outline, objectives, zone } = page.progress;
  const course = { id: courseId, title: outline.title };
  const renewal = page.question ? null : await readCourseRenewal(reading, { courseId });
  return { course, question: page.question, objectives, zone, renewal };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const here = `/courses/${encodeURIComponent(courseId)}`;
  const form = await readForm(
    request,
    z.object({
      question: carried(optional(wholeNumber(1, 999_999))),
      renew: carried(optional(z.literal("yes"))),
      confidence: confidenceField,
      ...answerForm,
    }),
    { labels: { typed: t("assessment.typed.label") } },
  );
  if (!form.ok) return unprocessable(form);
  const { question, renew, confidence, ...answer } = form.value;
  if (question === undefined && Object.values(answer).some((given) => given.length > 0))
    return unprocessable({ problems: [checkProblem("stale", t)], values: form.values });
  const outcome = await context.app.run(who.actor, async (work) =>
    question === undefined
      ? await (renew === undefined ? openCheck : beginRenewal)(work, { courseId })
      : await answerCheck(work, { courseId, question, form: answer, confidence }),
  );
  if (outcome.ok)
    return seeOther(outcome.value.next === null ? `${here}/check/result` : `${here}/check`);
  if (outcome.reason === "not-registered") return seeOther(here);
  return unprocessable({ problems: [checkProblem(outcome.reason, t)], values: form.values });
}

export default function Check() {
  const again = useActionData<typeof action>();
  const { renewal, ...page } = useLoaderData<typeof loader>();
  const { course, objectives } = page;
  const about = renewal && { renewal, courseId: course.id, objectives: objectives.length };
  const underWay = objectives.some(({ renewing }) => renewing);
  return (
    <CheckPage
      {...page}
      renewal={about?.renewal.isOpen && !underWay && <RenewalNext {...about} />}
      problems={again?.problems ?? []}
      values={typedAnswer(again?.values)}
      confidence={typedConfidence(again?.values)}
    />
  );
}
