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
import { editObjectives } from "../authoring/course-objectives";
import { editDraft } from "../authoring/edit-draft.server";
import { ObjectivesPage } from "../authoring/ObjectivesPage";
import { frameOf, readDraft } from "../authoring/read-draft.server";
import { editFields } from "../http/edit-fields";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

const MOST_OBJECTIVES = 12;

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("objectives.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  return { ...frameOf(page), editKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const { objectives } = page.outline;
  const form = z.object({
    ...editFields,
    remove: carried(optional(z.enum(objectives.map(({ id }) => id)))),
    added: optional(oneLine(300)),
    ...Object.fromEntries(objectives.map(({ id }) => [`text-${id}`, optional(oneLine(300))])),
  });
  const read = await readForm(request, form, {
    labels: {
      added: t("objectives.add"),
      ...Object.fromEntries(objectives.map(({ id }) => [`text-${id}`, id])),
    },
  });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, remove, added } = read.value;
  const texts = new Map(
    objectives.flatMap(({ id }) => {
      const text: unknown = Object.entries(read.value).find(([name]) => name === `text-${id}`)?.[1];
      return typeof text === "string" ? [[id, text] as const] : [];
    }),
  );
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const empty = objectives.find(({ id }) => id !== remove && !texts.has(id));
  if (empty) return again(`text-${empty.id}`, t("objectives.empty", { id: empty.id }));
  if (added !== undefined && objectives.length >= MOST_OBJECTIVES)
    return again("added", t("objectives.many"));
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept("objectives.why"),
      edit: whenReadable((files) =>
        editObjectives(files, {
          texts,
          ...(remove !== undefined && { remove }),
          ...(added !== undefined && { added }),
        }),
      ),
    }),
  );
  if (!saved.ok) return again("", saveProblem(saved.reason, saved.detail, t).message);
  return seeOther(afterChange(draftId, saved.value, "objectives"));
}

export default function ObjectivesRoute() {
  const again = useActionData<typeof action>();
  return <ObjectivesPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
