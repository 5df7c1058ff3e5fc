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
import { FiguresPage } from "../authoring/figures/FiguresPage";
import { type FigureChange, figureChange } from "../authoring/figures/figure-change";
import { figuresIn } from "../authoring/figures/figures";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { type FormAgain, notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("figures.title") }) }];

const done = ["added", "replaced", "removed"] as const;

async function open({ request, context }: GuardArgs, draftId: string) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readDraft(context.app.reading(who.actor), draftId);
  if (!page) throw notFound();
  return { who, page };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page } = await open({ request, context }, params.draft ?? "");
  const said = new URL(request.url).searchParams.get("done");
  return {
    ...frameOf(page),
    figures: figuresIn(textsOf(page.files)),
    mayEdit: page.rights.edit,
    editKey: context.app.newId(),
    done: done.find((one) => one === said) ?? null,
  };
}

const form = z.object({
  editKey: carried(oneLine(80)),
  seq: carried(wholeNumber(0, 999_999_999)),
  work: carried(z.enum(["add", "replace", "remove"])),
  name: oneLine(64),
  svg: z.string().optional(),
});
/** Larger than any drawing that can be read, so that the reader of drawings says what is too large. */
const MOST_BYTES = 300_000;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const draftId = params.draft ?? "";
  const { who, page } = await open({ request, context }, draftId);
  const taken = await takeUpload(request, "upload", MOST_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const labels = { name: t("figures.name"), svg: t("figures.svg") };
  const read = await readForm(taken.value.rest, form, { labels });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, work } = read.value;
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const asked = { work, name: read.value.name, svg: read.value.svg ?? "", upload: taken.value };
  const change = figureChange(asked, textsOf(page.files));
  if ("refused" in change) return again(change.field, figureWords(change));
  const { name, path, text } = change;
  const saved = await context.app.run(who.actor, (writing) =>
    editDraft(writing, {
      draftId,
      atSeq: seq,
      editKey,
      why: kept(`figures.why.${work}`, { name }),
      edit: (files): ReadonlyMap<string, string | null> =>
        work === "add" && files.has(path) ? new Map() : new Map([[path, text]]),
    }),
  );
  if (!saved.ok) return again("", saveProblem(saved.reason, saved.detail, t).message);
  const did = { add: "added", replace: "replaced", remove: "removed" }[work];
  return seeOther(afterChange(draftId, saved.value, `figures?done=${did}`));
}

function figureWords(change: Extract<FigureChange, { refused: string }>): string {
  if (change.refused !== "line") return t(`figures.refused.${change.refused}`);
  const { line, message, fix } = change.problem;
  return t("figures.refused.line", { n: line, says: message, fix });
}

export default function FiguresRoute() {
  const again = useActionData<FormAgain>();
  return <FiguresPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
