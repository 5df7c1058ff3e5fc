import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import { editDraft } from "../authoring/edit-draft.server";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { firstTaskFiles } from "../authoring/task/first-task";
import { MOST_PARTS, TASK_STEP, taskFieldNames, taskFrom } from "../authoring/task/posted-task";
import { TaskPage } from "../authoring/task/TaskPage";
import { taskFormOf, writeTask } from "../authoring/task/task-form";
import { editFields } from "../http/edit-fields";
import { carried, oneLine, paragraphs, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

const PATH = "practice-task.md";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("task.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  const text = textsOf(page.files).get(PATH);
  const task = text === undefined ? ("none" as const) : (taskFormOf(text) ?? ("source" as const));
  return { ...frameOf(page), task, editKey: context.app.newId() };
}

const count = () => carried(wholeNumber(0, MOST_PARTS));
const pressed = z.object({
  ...editFields,
  steps: count().optional(),
  rows: count().optional(),
  step: carried(z.string().regex(TASK_STEP).optional()),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const asked = await readForm(request.clone(), pressed);
  if (!asked.ok) return unprocessable(asked);
  const { editKey, seq, steps = 0, rows = 0, step } = asked.value;
  const begins = steps === 0 && rows === 0;
  const names = begins ? [] : taskFieldNames(steps, rows);
  const field = (name: string) =>
    /^(before|between|after)$/.test(name) ? z.string().max(20_000) : kindOf(name);
  const read = await readForm(
    request,
    z.object(Object.fromEntries(names.map((name) => [name, field(name)]))),
    { labels: Object.fromEntries(names.map((name) => [name, labelOf(name)])) },
  );
  if (!read.ok) return unprocessable(read);
  const typed = new Map(Object.entries(read.value).map(([name, text]) => [name, String(text)]));
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("task.why"),
      edit: (files) =>
        begins
          ? firstTaskFiles(files)
          : new Map([[PATH, writeTask(taskFrom(typed, { steps, rows, press: step }))]]),
    }),
  );
  if (!saved.ok) {
    const { message } = saveProblem(saved.reason, saved.detail, t);
    return unprocessable({ problems: [{ field: "", message }], values: read.values });
  }
  return seeOther(afterChange(draftId, saved.value, "task"));
}

function kindOf(name: string) {
  if (name.endsWith("-minutes")) return wholeNumber(1, 120);
  if (name === "heading") return oneLine(200);
  if (name.endsWith("-title")) return oneLine(60).refine((text) => !/[()*]/.test(text));
  if (name.endsWith("-about")) return oneLine(120).refine((text) => !/[()]/.test(text));
  return paragraphs(600);
}

function labelOf(name: string): string {
  if (name === "heading") return t("task.heading");
  if (name.startsWith("step-")) {
    if (name.endsWith("-minutes")) return t("task.step.minutes");
    return name.endsWith("-title") ? t("task.step.title") : t("task.step.text");
  }
  if (name.endsWith("-title")) return t("task.row.title");
  if (name.endsWith("-about")) return t("task.row.about");
  const level = Number(name.at(-1)) + 1;
  return level === 1 || level === 2 || level === 3 || level === 4 ? t(`task.level.${level}`) : name;
}

export default function TaskRoute() {
  const again = useActionData<typeof action>();
  return <TaskPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
