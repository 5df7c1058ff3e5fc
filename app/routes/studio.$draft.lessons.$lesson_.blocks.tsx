import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange, saveProblem } from "../authoring/after-change";
import {
  type BlockDone,
  BlockEditor,
  blockDone,
  type SentBlock,
} from "../authoring/blocks/BlockEditor";
import { blockTypes } from "../authoring/blocks/block";
import script from "../authoring/blocks/block-editor.page.ts?page-module";
import { type BlockFields, blocksFrom, NO_FIELDS } from "../authoring/blocks/block-form";
import { addable } from "../authoring/blocks/block-words";
import { type BlockWork, editLesson } from "../authoring/blocks/edit-lesson.server";
import { readBlockPage } from "../authoring/blocks/read-block-page.server";
import { seqIn } from "../authoring/editor/file-work";
import { fixProblem } from "../authoring/editor/fix-problem.server";
import { lessonPath } from "../catalog/course";
import { carried, wholeNumber } from "../http/fields";
import { type FormValues, readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import type { Problem } from "../ui/problems";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("blocks.page", { lesson: data.page.slug }) : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const lesson = { draftId: params.draft ?? "", slug: params.lesson ?? "" };
  const page = await readBlockPage(app.reading(who.actor), lesson, app.box);
  if (!page) throw notFound();
  const asked = new URL(request.url).searchParams;
  const line = seqIn(asked.get("line"));
  if (line !== null) {
    // From the source: the block that holds the line, or the next one.
    const at = page.blocks.findIndex(({ lastLine }) => lastLine >= line);
    const { draftId, slug } = lesson;
    throw seeOther(`/studio/${draftId}/lessons/${slug}/blocks?b=${at}#b${Math.max(0, at)}`);
  }
  return {
    page,
    editKey: app.newId(),
    at: seqIn(asked.get("at")),
    add: addable.find((type) => type === asked.get("add")) ?? null,
    done: blockDone.find((one) => one === asked.get("done")) ?? null,
  };
}

const works = ["save", "autosave", "add", "up", "down", "copy", "remove", "fix"] as const;
const typed = z.string().optional();
const many = z.array(z.string()).max(400);
const place = wholeNumber(0, 9999);
const form = z.object({
  editKey: carried(z.string().regex(/^[\w-]{8,120}$/)),
  seq: carried(wholeNumber(0, 999_999_999)),
  work: carried(z.enum(works)),
  block: carried(place),
  count: carried(place.optional()),
  type: carried(z.enum(blockTypes)),
  fix: carried(z.string().max(60).optional()),
  path: carried(z.string().max(200).optional()),
  text: typed,
  kind: typed,
  title: typed,
  id: typed,
  setting: typed,
  src: typed,
  alt: typed,
  caption: typed,
  lang: typed,
  depth: typed,
  ids: many,
  cell: many,
  width: carried(place.optional()),
  align: many,
  choiceId: many,
  choiceVerdict: many,
  choiceText: many,
  choiceWhy: many,
});

function fieldsIn(values: FormValues): BlockFields {
  const entries = Object.entries(NO_FIELDS).map(([name, none]) => {
    const value = values[name] ?? none;
    return [name, typeof none === "number" ? Number(value) || 1 : value];
  });
  return { ...NO_FIELDS, ...Object.fromEntries(entries) };
}

/** Room for the largest lesson: a byte of it may come as three characters. */
const MOST_BYTES = 900_000;
const DID: Record<(typeof works)[number], BlockDone> = {
  ...{ save: "saved", autosave: "saved", add: "added", up: "moved", down: "moved" },
  ...{ copy: "copied", remove: "removed", fix: "fixed" },
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const lesson = { draftId: params.draft ?? "", slug: params.lesson ?? "" };
  const read = await readForm(request, form, {
    labels: { text: t("blocks.field.text") },
    maxBytes: MOST_BYTES,
  });
  const again = (problems: readonly Problem[], status: number) =>
    data(sentBlock(read.values, problems), { status });
  if (!read.ok) return again(read.problems, read.status);
  const { editKey, seq, work, block: index, count = 1, type } = read.value;
  if (work === "fix") {
    const path = lessonPath(lesson.slug);
    const sent = { draftId: lesson.draftId, path, key: read.value.fix ?? "", seq, editKey };
    const fixed = await fixProblem(context.app, who.actor, sent, t);
    if (fixed.kind === "missing") throw notFound();
    if (fixed.kind === "refused") return again([fixed.problem], 422);
    const heldId = fixed.kind === "held" ? fixed.heldId : null;
    const page = blocksPage(lesson.slug, "fixed", index);
    return seeOther(afterChange(lesson.draftId, { heldId }, page));
  }
  const blocks = blocksFrom(type, fieldsIn(read.values));
  if (work !== "remove" && blocks.length === 0)
    return again([{ field: "text", message: t("blocks.refused.empty") }], 422);
  const saved = await context.app.run(who.actor, (writing) =>
    editLesson(writing, {
      ...lesson,
      atSeq: seq,
      editKey,
      kind: work === "autosave" ? "autosave" : "save",
      why: kept(`blocks.why.${DID[work]}`),
      work: workOf(work, { index, count: Math.max(1, count), blocks }),
    }),
  );
  if (!saved.ok) {
    if (saved.reason === "draft") throw notFound();
    const problem =
      saved.reason === "block"
        ? { field: "", message: t("blocks.refused.gone") }
        : saveProblem(saved.reason, saved.detail, t);
    return again([problem], 422);
  }
  const { outcome } = saved.value;
  const done = outcome === "merged" || outcome === "same" ? outcome : DID[work];
  const to = work === "up" ? index - 1 : work === "down" || work === "copy" ? index + 1 : index;
  const page = blocksPage(lesson.slug, done, Math.max(0, to));
  return seeOther(afterChange(lesson.draftId, saved.value, page));
}

function blocksPage(slug: string, done: BlockDone, place: number): string {
  return `lessons/${slug}/blocks?done=${done}&b=${place}#b${place}`;
}

function workOf(
  work: (typeof works)[number],
  { index, count, blocks }: { index: number; count: number; blocks: ReturnType<typeof blocksFrom> },
): BlockWork {
  if (work === "add") return { kind: "add", index, blocks };
  if (work === "remove") return { kind: "remove", index };
  const step = work === "up" || work === "down" || work === "copy" ? work : null;
  return { kind: "save", index, count, blocks, step };
}

/** The form as it was sent, to be shown again at its block; the button of a note stands at none. */
function sentBlock(values: FormValues, problems: readonly Problem[]): SentBlock {
  const type = blockTypes.find((one) => one === values.type) ?? "text";
  return {
    asked: { problems, values },
    index: values.work === "fix" ? -1 : Number(values.block) || 0,
    isNew: values.work === "add",
    type,
    fields: fieldsIn(values),
  };
}

export default function BlocksRoute() {
  const { page, ...rest } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() ?? null;
  const stands = sent && (sent.isNew || page.blocks[sent.index]?.block.type === sent.type);
  return (
    <BlockEditor
      {...rest}
      page={page}
      sent={stands ? sent : null}
      asked={sent && !stands ? sent.asked : { problems: [], values: {} }}
      script={script}
    />
  );
}
