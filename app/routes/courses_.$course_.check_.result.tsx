import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { answerForm, practiceProblem, typedAnswer } from "../learning/answer-fields";
import { answerParallel } from "../learning/answer-parallel.server";
import { CheckResult } from "../learning/CheckResult";
import { nextToWorkOn } from "../learning/progress";
import { readCourseProgress } from "../learning/read-course-progress.server";
import { readCriticalMisses } from "../learning/read-critical-misses.server";
import { readPassage } from "../learning/read-passages.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("result.metaTitle", {
        n: data?.objectives.filter(({ door }) => door.state === "shown").length ?? 0,
        of: data?.objectives.length ?? 0,
      }),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const reading = context.app.reading(who.actor);
  const progress = await readCourseProgress(reading, { courseId });
  if (!progress) throw seeOther(`/courses/${encodeURIComponent(courseId)}`);
  const { outline, objectives, zone } = progress;
  const misses = await readCriticalMisses(reading, { courseId });
  const missed = nextToWorkOn(objectives);
  const passage = missed ? await readPassage(reading.db, outline, missed.id) : null;
  return { course: { id: courseId, title: outline.title }, objectives, zone, passage, misses };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const here = `/courses/${encodeURIComponent(courseId)}`;
  const form = await readForm(
    request,
    z.object({ parallel: carried(oneLine(90)), ...answerForm }),
    {
      labels: { typed: t("assessment.typed.label") },
    },
  );
  if (!form.ok) return unprocessable(form);
  const { parallel: itemId, ...answer } = form.value;
  const outcome = await context.app.run(who.actor, (work) =>
    answerParallel(work, { courseId, itemId, form: answer }),
  );
  if (outcome.ok) return seeOther(`${here}/check/result#safety`);
  if (outcome.reason === "not-registered") return seeOther(here);
  return unprocessable({ problems: [practiceProblem(outcome.reason, t)], values: form.values });
}

export default function Result() {
  const { misses, ...result } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <CheckResult
      {...result}
      critical={{
        misses,
        problems: again?.problems ?? [],
        values: typedAnswer(again?.values),
        again: again && String(again.values.parallel ?? ""),
      }}
    />
  );
}
