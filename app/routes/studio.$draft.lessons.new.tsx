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
import { addLesson } from "../authoring/course-lessons";
import { editDraft } from "../authoring/edit-draft.server";
import { LessonSettingsPage } from "../authoring/LessonSettingsPage";
import { frameOf, readDraft } from "../authoring/read-draft.server";
import { editFields } from "../http/edit-fields";
import { oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("lessonSettings.new") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  return { ...frameOf(page), editKey: context.app.newId() };
}

const formOver = (ids: string[]) =>
  z.object({
    ...editFields,
    title: oneLine(120),
    minutes: wholeNumber(1, 180),
    objectives: z.array(z.enum(ids)).min(1).max(12),
  });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const read = await readForm(request, formOver(page.outline.objectives.map(({ id }) => id)), {
    labels: {
      title: t("lessonSettings.name"),
      minutes: t("lessonSettings.minutes"),
      objectives: t("lessonSettings.objectives"),
    },
  });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, ...settings } = read.value;
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("lessonSettings.why.added"),
      edit: whenReadable((files) => addLesson(files, settings)),
    }),
  );
  if (!saved.ok) {
    const { message } = saveProblem(saved.reason, saved.detail, t);
    return unprocessable({ problems: [{ field: "", message }], values: read.values });
  }
  return seeOther(afterChange(draftId, saved.value, "settings"));
}

export default function NewLesson() {
  const again = useActionData<typeof action>();
  return (
    <LessonSettingsPage
      {...useLoaderData<typeof loader>()}
      lesson={null}
      asked={askedAgain(again)}
    />
  );
}
