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
import {
  addSource,
  completeNote,
  figuresIn,
  openNotes,
  ownSources,
  removeSource,
  typedSource,
} from "../authoring/sources/course-sources";
import { CHECKED, SourcesPage } from "../authoring/sources/SourcesPage";
import { readCatalogAround } from "../catalog/read-catalog.server";
import { bases, studies } from "../catalog/source";
import { editFields } from "../http/edit-fields";
import { carried, oneLine, optional, paragraphs, webAddress } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("sources.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  const { around } = await readCatalogAround();
  return {
    ...frameOf(page),
    own: ownSources(textsOf(page.files)),
    notes: openNotes(textsOf(page.files)),
    chosen: new URL(request.url).searchParams.get("note") ?? "",
    catalog: [...around.facts.values()].flatMap((one) =>
      one ? [{ id: one.id, who: one.who, work: one.work }] : [],
    ),
    editKey: context.app.newId(),
  };
}

const pressed = z.object({ remove: carried(z.string().max(20).optional()) });
const removed = z.object(editFields);
const form = z.object({
  ...editFields,
  completes: carried(z.string().max(20).optional()),
  who: oneLine(400),
  work: oneLine(400),
  where: optional(oneLine(400)),
  url: optional(webAddress(300)),
  basis: z.enum(bases),
  study: optional(z.enum(studies)),
  checked: z.enum(CHECKED),
  note: paragraphs(400),
  figures: optional(oneLine(200)),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  const asked = await readForm(request.clone(), pressed);
  if (!asked.ok) return unprocessable(asked);
  const { remove } = asked.value;
  const read = await readForm(request, remove === undefined ? form : removed, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq } = read.value;
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const typed = form.safeParse(read.values);
  const figures = figuresIn(typed.data?.figures ?? "");
  if (!figures) return again("figures", t("sources.figures.wrong"));
  const { around } = await readCatalogAround();
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept(remove === undefined ? "sources.why.added" : "sources.why.dropped"),
      edit: (files) => {
        if (remove !== undefined) return removeSource(files, remove);
        if (!typed.success) return new Map();
        const source = typedSource(typed.data, figures);
        const { code } = page.outline;
        if (typed.data.completes)
          return completeNote(files, typed.data.completes, source) ?? new Map();
        return addSource(files, { code, catalog: around.facts, source }) ?? new Map();
      },
    }),
  );
  if (!saved.ok) return again("", saveProblem(saved.reason, saved.detail, t).message);
  return seeOther(afterChange(draftId, saved.value, "sources"));
}

function labels(): Record<string, string> {
  return {
    who: t("sources.who"),
    work: t("sources.work"),
    where: t("sources.where"),
    url: t("sources.url"),
    note: t("sources.noteOf"),
    figures: t("sources.figures"),
  };
}

export default function SourcesRoute() {
  const again = useActionData<typeof action>();
  return <SourcesPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
