import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BlockEditor, sentBlock } from "../authoring/blocks/BlockEditor";
import { blockTypes } from "../authoring/blocks/block";
import script from "../authoring/blocks/block-editor.page.ts?page-module";
import { addable } from "../authoring/blocks/block-words";
import { blockDone, blockWorks, fieldsIn } from "../authoring/blocks/posted-block";
import { readBlockPage } from "../authoring/blocks/read-block-page.server";
import { workOnBlock } from "../authoring/blocks/work-on-block.server";
import { seqIn } from "../authoring/editor/file-work";
import { isOfAnother, storeKeyOf } from "../authoring/editor/store-key.server";
import { carried, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { t } from "../i18n/reader";
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
    setting: storeKeyOf(who.personId, app.env.secret),
  };
}

const typed = z.string().optional();
const many = z.array(z.string()).max(400);
const place = wholeNumber(0, 9999);
const form = z.object({
  editKey: carried(z.string().regex(/^[\w-]{8,120}$/)),
  seq: carried(wholeNumber(0, 999_999_999)),
  work: carried(z.enum(blockWorks)),
  block: carried(place),
  count: carried(place.optional()),
  type: carried(z.enum(blockTypes)),
  fix: carried(z.string().max(60).optional()),
  path: carried(z.string().max(200).optional()),
  owner: carried(z.string().max(40).optional()),
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

/** Room for the largest lesson: a byte of it may come as three characters. */
const MOST_BYTES = 900_000;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const lesson = { draftId: params.draft ?? "", slug: params.lesson ?? "" };
  const read = await readForm(request, form, {
    labels: { text: t("blocks.field.text") },
    maxBytes: MOST_BYTES,
  });
  if (!read.ok) return data(sentBlock(read.values, read.problems), { status: read.status });
  // Typed by whoever had the page open before someone else signed in: it waits for its writer.
  if (isOfAnother(read.value.owner, who.personId, context.app.env.secret))
    return data(sentBlock(read.values, []), { status: 401 });
  const sent = { ...lesson, ...read.value, fields: fieldsIn(read.values) };
  const done = await workOnBlock(context.app, who.actor, sent, t);
  if (done.kind === "missing") throw notFound();
  if (done.kind === "leads") return seeOther(done.to);
  return data(sentBlock(read.values, [done.problem]), { status: 422 });
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
