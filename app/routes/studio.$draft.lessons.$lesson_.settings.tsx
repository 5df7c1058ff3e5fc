import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { whenReadable } from "../authoring/course-edit";
import { changeLesson, moveLesson, removeLesson } from "../authoring/course-lessons";
import type { FileChanges } from "../authoring/course-lists";
import { editDraft } from "../authoring/edit-draft.server";
import { LessonSettingsPage } from "../authoring/LessonSettingsPage";
import { frameOf, readDraft } from "../authoring/read-draft.server";
import type { CourseFiles } from "../catalog/check/course";
import { editFields } from "../http/edit-fields";
import { oneLine, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("lessonSettings.title", { title: data.lesson.title })
        : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, params: LoaderFunctionArgs["params"]) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  const lesson = page?.outline.lessons.find(({ slug }) => slug === params.lesson);
  if (!page || !lesson) throw notFound();
  return { who, page, lesson };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page, lesson } = await open({ request, context }, params);
  return { ...frameOf(page), lesson, editKey: context.app.newId() };
}

const asked = z.object({ step: optional(z.enum(["up", "down", "remove"])) });
const placed = z.object(editFields);
const formOver = (ids: string[]) =>
  z.object({
    ...editFields,
    title: oneLine(120),
    minutes: wholeNumber(1, 180),
    objectives: z.array(z.enum(ids)).min(1).max(12),
  });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { who, page, lesson } = await open({ request, context }, params);
  const draftId = page.draft.id;
  const { slug } = lesson;
  const first = await readForm(request.clone(), asked);
  if (!first.ok) return unprocessable(first);
  const { step } = first.value;
  const form = formOver(page.outline.objectives.map(({ id }) => id));
  const read = await readForm(request, step ? placed : form, {
    labels: {
      title: t("lessonSettings.name"),
      minutes: t("lessonSettings.minutes"),
      objectives: t("lessonSettings.objectives"),
    },
  });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq } = read.value;
  const edits: Record<string, (files: CourseFiles) => FileChanges> = {
    up: (files) => moveLesson(files, slug, -1),
    down: (files) => moveLesson(files, slug, 1),
    remove: (files) => removeLesson(files, slug),
  };
  const settings = form.safeParse(read.values);
  const edit = step
    ? edits[step]
    : (files: CourseFiles) =>
        settings.success ? changeLesson(files, slug, settings.data) : new Map();
  const did = step === undefined ? "changed" : step === "remove" ? "removed" : "moved";
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept(`lessonSettings.why.${did}`),
      edit: whenReadable((files) => edit?.(files) ?? new Map()),
    }),
  );
  if (!saved.ok) {
    const { message } = saveProblem(saved.reason, saved.detail, t);
    return unprocessable({ problems: [{ field: "", message }], values: read.values });
  }
  return seeOther(afterChange(draftId, saved.value, "settings"));
}

export default function LessonSettingsRoute() {
  const again = useActionData<typeof action>();
  return <LessonSettingsPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
