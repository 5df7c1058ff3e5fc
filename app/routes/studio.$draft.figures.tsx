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
import { drawingProblem, drawingText, FIGURE_NAME, figuresIn } from "../authoring/figures/figures";
import { frameOf, readDraft, textsOf } from "../authoring/read-draft.server";
import { plainLineEnds } from "../catalog/text";
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
  return { who, page, figures: figuresIn(textsOf(page.files)) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { page, figures } = await open({ request, context }, params.draft ?? "");
  const said = new URL(request.url).searchParams.get("done");
  return {
    ...frameOf(page),
    figures,
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
  const { who, page, figures } = await open({ request, context }, draftId);
  const taken = await takeUpload(request, "upload", MOST_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const labels = { name: t("figures.name"), svg: t("figures.svg") };
  const read = await readForm(taken.value.rest, form, { labels });
  if (!read.ok) return unprocessable(read);
  const { editKey, seq, work } = read.value;
  const svg = plainLineEnds(read.value.svg ?? "");
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const name = work === "add" ? `${read.value.name.replace(/\.svg$/i, "")}.svg` : read.value.name;
  const known = figures.find((figure) => figure.name === name);
  if (work === "add" && !FIGURE_NAME.test(name)) return again("name", t("figures.refused.name"));
  // The same change again, because a button was pressed twice, is no second drawing of the name.
  const isSecond = work === "add" && known && svg !== textsOf(page.files).get(`figures/${name}`);
  if (isSecond) return again("name", t("figures.refused.taken"));
  if (work !== "add" && !known) return again("", t("figures.refused.gone"));
  if (work === "remove" && known && known.uses.length > 0)
    return again("", t("figures.refused.used"));

  let text: string | null = null;
  if (work !== "remove") {
    const { bytes, ending } = taken.value;
    const file = bytes === null && svg.trim() !== "" ? { text: svg } : drawingText(bytes, ending);
    if ("refused" in file)
      return again(bytes === null ? "svg" : "upload", t(`figures.refused.${file.refused}`));
    const problem = drawingProblem(file.text);
    if (problem)
      return again(
        bytes === null ? "svg" : "upload",
        t("figures.refused.line", {
          n: problem.line,
          says: problem.message,
          fix: problem.fix,
        }),
      );
    text = file.text;
  }
  const path = `figures/${name}`;
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

export default function FiguresRoute() {
  const again = useActionData<FormAgain>();
  return <FiguresPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}
