import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { afterChange } from "../authoring/after-change";
import { largestFile } from "../authoring/formats/found";
import { FORMATS } from "../authoring/formats/item-format";
import {
  carriedItems,
  MOST_BROUGHT,
  placeholdersIn,
  withBrought,
  withoutPlaceholders,
} from "../authoring/items/brought-items";
import { changeItems, ITEMS } from "../authoring/items/change-items.server";
import { chosenIn } from "../authoring/items/choose-brought";
import { ImportPage } from "../authoring/items/ImportPage";
import { itemsProblem } from "../authoring/items/items-problem";
import { readItems } from "../authoring/items/read-items.server";
import { reportOn } from "../authoring/items/report-on-file.server";
import { frameOf } from "../authoring/read-draft.server";
import { carried, oneLine, wholeNumber } from "../http/fields";
import { readFields, readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { kept } from "../i18n/kept";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("itemFiles.in") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const read = await readItems(context.app.reading(who.actor), params.draft ?? "");
  if (!read) throw notFound();
  return {
    ...frameOf(read.page),
    mayEdit: read.mayEdit,
    placeholders: placeholdersIn(read.files.get(ITEMS) ?? "").length,
    editKey: context.app.newId(),
  };
}

const looking = z.object({
  pasted: z.string().max(largestFile).optional(),
  format: z.enum(["", ...FORMATS]).optional(),
});
const adding = z.object({
  editKey: carried(oneLine(100)),
  seq: carried(wholeNumber(0, 999_999_999)),
});
/** The questions of a report, with room for the other fields of its form. */
const MOST_BYTES = MOST_BROUGHT + 200_000;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app } = context;
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const draftId = params.draft ?? "";
  const opened = await readItems(app.reading(who.actor), draftId);
  if (!opened) throw notFound();
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: {} });
  const isFile = request.headers.get("content-type")?.startsWith("multipart/") ?? false;

  if (isFile) {
    const upload = await takeUpload(request, "file", largestFile);
    if (!upload.ok) return unprocessable(upload);
    const read = await readForm(upload.value.rest, looking, { maxBytes: 2 * largestFile });
    if (!read.ok) return unprocessable(read);
    const { pasted = "", format } = read.value;
    const bytes = upload.value.bytes ?? (pasted.trim() === "" ? null : Buffer.from(pasted));
    if (!bytes) return again("file", t("itemFiles.nothing"));
    const file = { name: `file${upload.value.ending}`, bytes: new Uint8Array(bytes) };
    const report = await reportOn(file, format || null, app.box);
    if ("stopped" in report) return again("file", report.stopped);
    if (encodeURIComponent(report.carried).length > MOST_BROUGHT)
      return again("file", t("itemFiles.many"));
    return data({ report, problems: [], values: {} });
  }

  const head = await readForm(request.clone(), adding, { maxBytes: MOST_BYTES });
  if (!head.ok) return unprocessable(head);
  const sent = await readFields(request, t, MOST_BYTES);
  if (!sent.ok) return unprocessable(sent);
  const values = new Map(sent.value);
  const items = carriedItems(values.get("items") ?? "");
  if (!items) return again("", t("itemFiles.lost"));
  const { outline } = opened.page;
  const chosen = chosenIn(sent.value, items, outline);
  if (typeof chosen === "string") {
    const report = reportAgain(items);
    const message = t(chosen === "none" ? "itemFiles.none" : "itemFiles.objective.missing");
    return data({ report, problems: [{ field: "", message }], values: {} }, { status: 422 });
  }
  const inPlace = values.get("instead") === "on";
  const changed = await app.run(who.actor, (writing) =>
    changeItems(writing, {
      draftId,
      atSeq: head.value.seq,
      editKey: head.value.editKey,
      kind: "import",
      why: kept("itemFiles.why", { n: chosen.length }),
      change: (text) =>
        withBrought(inPlace ? withoutPlaceholders(text) : text, outline.code, chosen),
    }),
  );
  if (!changed.ok) return again("", itemsProblem(changed.reason, changed.detail, t));
  return seeOther(afterChange(draftId, changed.value, "items"));
}

/** The report once more, when what was chosen in it cannot be added as it is. */
function reportAgain(items: NonNullable<ReturnType<typeof carriedItems>>) {
  return {
    outcomes: items.map((item, at) => ({
      index: at + 1,
      status: "imported" as const,
      id: item.id,
      type: item.type,
      item,
    })),
    left: [],
    carried: JSON.stringify(items),
    places: Object.fromEntries(items.map((_, at) => [at + 1, at])),
  };
}

export default function ImportRoute() {
  const again = useActionData<typeof action>();
  const report = again && "report" in again ? again.report : null;
  return (
    <ImportPage {...useLoaderData<typeof loader>()} report={report} asked={askedAgain(again)} />
  );
}
