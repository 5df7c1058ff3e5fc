import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional, paragraphs, wholeNumber } from "../http/fields";
import { type FormValues, readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import {
  answerForm,
  confidenceField,
  typedAnswer,
  typedConfidence,
} from "../learning/answer-fields";
import { finishLesson } from "../learning/finish-lesson.server";
import { LessonView } from "../learning/LessonView";
import { lessonAddress, partAnchor } from "../learning/lesson-page";
import { atPart, partProblem } from "../learning/part-problem";
import { readLessonPage } from "../learning/read-lesson-page.server";
import { saveBookmark } from "../learning/save-bookmark.server";
import { longestReflection } from "../learning/save-reflection.server";
import { type PartWork, workInLesson } from "../learning/work-in-lesson.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.page.lesson.title ?? "" }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const { course: courseId = "", slug = "" } = params;
  const asked = new URL(request.url).searchParams;
  const page = await readLessonPage(context.app.reading(who.actor), {
    courseId,
    slug,
    again: asked.get("again"),
    state: asked.get("state"),
  });
  if (page === "not-registered") throw seeOther(courseAt(courseId));
  if (!page) throw notFound();
  return { page };
}

const form = z.object({
  part: carried(z.enum(["scenario", "reflect", "question", "place", "end"])),
  which: carried(optional(oneLine(90))),
  choice: optional(oneLine(16)),
  text: optional(paragraphs(longestReflection)),
  nth: carried(optional(wholeNumber(0, 999_999))),
  block: carried(optional(wholeNumber(0, 9_999))),
  confidence: confidenceField,
  ...answerForm,
});
const labels = () => ({
  text: t("catalog.reflect.label"),
  choice: t("catalog.scenario.label"),
  answer: t("catalog.question.label"),
  typed: t("assessment.typed.label"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const { course: courseId = "", slug = "" } = params;
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) {
    const problems = read.problems.map((one) => atPart(one, String(read.values.which ?? "")));
    return unprocessable({ ...read, problems });
  }
  if (read.value.part === "end") {
    const ended = await context.app.run(who.actor, (work) =>
      finishLesson(work, { courseId, slug }),
    );
    if (!ended.ok && ended.reason === "no-such-lesson") throw notFound();
    const next = ended.ok ? ended.value.nextSlug : null;
    return seeOther(next === null ? courseAt(courseId) : lessonAt(courseId, next));
  }
  if (read.value.part === "place") {
    const { block = 0 } = read.value;
    const kept = await context.app.run(who.actor, (work) =>
      saveBookmark(work, { courseId, slug, block }),
    );
    if (kept.ok) return seeOther(lessonAddress(courseId, slug, block));
    if (kept.reason === "not-registered") return seeOther(courseAt(courseId));
    throw notFound();
  }
  const work = workOf(read.value);
  if (typeof work === "string") return again(work, read.values);
  const outcome = await context.app.run(who.actor, (inside) =>
    workInLesson(inside, { courseId, slug, work }),
  );
  if (outcome.ok) return seeOther(`${lessonAt(courseId, slug)}#${partAnchor(outcome.value.block)}`);
  if (outcome.reason === "not-registered") return seeOther(courseAt(courseId));
  if (outcome.reason === "no-such-lesson") throw notFound();
  return again(outcome.reason, read.values);
}

/** What was done in a part, or what the form lacks. */
function workOf({
  part,
  which: id = "",
  choice,
  text = "",
  nth,
  confidence,
  ...rest
}: z.infer<typeof form>): PartWork | "no-choice" | "stale" {
  const { answer, place, typed } = rest;
  switch (part) {
    case "scenario":
      return choice === undefined ? "no-choice" : { part, id, choice };
    case "reflect":
      return { part, id, text };
    case "question":
      return nth === undefined
        ? "stale"
        : { part, id, nth, form: { answer, place, typed }, confidence };
    case "place":
    case "end":
      return "stale";
  }
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
