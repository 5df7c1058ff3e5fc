import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneLine, optional, wholeNumber } from "../http/fields";
import { type FormValues, readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { textFor } from "../i18n/catalog";
import {
  answerForm,
  answerFormBytes,
  confidenceField,
  typedAnswer,
  typedConfidence,
} from "../learning/answer-fields";
import { finishLesson } from "../learning/finish-lesson.server";
import { LessonView } from "../learning/LessonView";
import { partAnchor } from "../learning/lesson-page";
import { partProblem } from "../learning/part-problem";
import { readLessonPage } from "../learning/read-lesson-page.server";
import { type PartWork, workInLesson } from "../learning/work-in-lesson.server";

const t = textFor("en");
export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.page.lesson.title ?? "" }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const { course: courseId = "", slug = "" } = params;
  const again = new URL(request.url).searchParams.get("again");
  const page = await readLessonPage(context.app.reading(who.actor), { courseId, slug, again });
  if (page === "not-registered") throw seeOther(courseAt(courseId));
  if (!page) throw notFound();
  return { page };
}

const form = z.object({
  part: z.enum(["scenario", "reflect", "question", "end"]),
  which: optional(oneLine(90)),
  choice: optional(oneLine(16)),
  text: z.string().max(20_000).default(""),
  nth: optional(wholeNumber(0, 999_999)),
  confidence: confidenceField,
  ...answerForm,
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const { course: courseId = "", slug = "" } = params;
  const read = await readForm(request, form, {
    maxBytes: answerFormBytes,
    labels: { typed: t("assessment.typed.label") },
  });
  if (!read.ok) return unprocessable(read);
  if (read.value.part === "end") {
    const ended = await context.app.run(who.actor, (work) =>
      finishLesson(work, { courseId, slug }),
    );
    if (!ended.ok && ended.reason === "no-such-lesson") throw notFound();
    const next = ended.ok ? ended.value.nextSlug : null;
    return seeOther(next === null ? courseAt(courseId) : lessonAt(courseId, next));
  }
  const work = workOf(read.value);
  if (!work) return again("no-choice", read.values);
  const outcome = await context.app.run(who.actor, (inside) =>
    workInLesson(inside, { courseId, slug, work }),
  );
  if (outcome.ok) return seeOther(`${lessonAt(courseId, slug)}#${partAnchor(outcome.value.block)}`);
  if (outcome.reason === "not-registered") return seeOther(courseAt(courseId));
  if (outcome.reason === "no-such-lesson") throw notFound();
  return again(outcome.reason, read.values);
}

function workOf({
  part,
  which: id = "",
  choice,
  text,
  nth = 0,
  confidence,
  ...rest
}: z.infer<typeof form>) {
  const { answer, place, typed } = rest;
  const works: Record<typeof part, PartWork | null> = {
    scenario: choice === undefined ? null : { part: "scenario", id, choice },
    reflect: { part: "reflect", id, text: text.replace(/\r\n?/g, "\n") },
    question: { part: "question", id, nth, form: { answer, place, typed }, confidence },
    end: null,
  };
  return works[part];
}

function again(reason: Parameters<typeof partProblem>[0], values: FormValues) {
  return unprocessable({ problems: [partProblem(reason, String(values.which ?? ""), t)], values });
}

const courseAt = (course: string) => `/courses/${encodeURIComponent(course)}`;
const lessonAt = (course: string, slug: string) =>
  `${courseAt(course)}/lessons/${encodeURIComponent(slug)}`;

export default function LessonRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <LessonView
      page={page}
      again={
        refused
          ? {
              id: String(refused.values.which ?? ""),
              problems: refused.problems,
              text: String(refused.values.text ?? ""),
              answer: typedAnswer(refused.values),
              confidence: typedConfidence(refused.values),
            }
          : null
      }
    />
  );
}
