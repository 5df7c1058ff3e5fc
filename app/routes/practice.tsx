import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { answerForm, practiceProblem, typedAnswer } from "../learning/answer-fields";
import { answerRefresher } from "../learning/answer-refresher.server";
import { DailyPracticePage } from "../learning/DailyPractice";
import { readDailyPractice } from "../learning/read-daily-practice.server";

const here = "/practice";
export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("daily.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const asked = new URL(request.url).searchParams;
  const seq = Number(asked.get("answered"));
  const courseId = asked.get("course");
  const answered = courseId && Number.isSafeInteger(seq) && seq > 0 ? { courseId, seq } : null;
  const practice = await readDailyPractice(context.app.reading(who.actor), answered);
  return { practice, helped: asked.get("help") === "1" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const form = await readForm(
    request,
    z.object({
      course: carried(oneLine(64)),
      item: carried(oneLine(64)),
      nth: carried(wholeNumber(0, 999_999)),
      helped: carried(z.literal("yes").optional()),
      ...answerForm,
    }),
    { labels: { typed: t("assessment.typed.label") } },
  );
  if (!form.ok) return unprocessable(form);
  const { course: courseId, item: itemId, nth, helped, ...answer } = form.value;
  const outcome = await context.app.run(who.actor, (work) =>
    answerRefresher(work, { courseId, itemId, nth, helped: helped === "yes", form: answer }),
  );
  if (outcome.ok) {
    const to = new URLSearchParams({ course: courseId, answered: `${outcome.value.seq}` });
    return seeOther(`${here}?${to}`);
  }
  if (outcome.reason === "not-registered") return seeOther(here);
  return unprocessable({ problems: [practiceProblem(outcome.reason, t)], values: form.values });
}

export default function Practice() {
  const again = useActionData<typeof action>();
  return (
    <DailyPracticePage
      {...useLoaderData<typeof loader>()}
      problems={again?.problems ?? []}
      values={typedAnswer(again?.values)}
    />
  );
}
