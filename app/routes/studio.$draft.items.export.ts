import type { LoaderFunctionArgs } from "@remix-run/node";
import { itemSchema } from "../assessment/items/index";
import { isFormatName } from "../authoring/formats/formats";
import { writeItems } from "../authoring/formats/write-items";
import { readItems } from "../authoring/items/read-items.server";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: ["author", "reviewer"] };

/** How a file of each format ends, and what it says it is. */
const FILES = {
  gift: [".gift.txt", "text/plain"],
  aiken: [".aiken.txt", "text/plain"],
  csv: [".csv", "text/csv"],
  "moodle-xml": [".xml", "application/xml"],
  qti12: [".xml", "application/xml"],
  qti21: [".zip", "application/zip"],
  qti3: [".zip", "application/zip"],
} as const;

/** A draft's questions as a file; those that cannot be read yet are left out. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const read = await readItems(context.app.reading(who.actor), params.draft ?? "");
  const format = new URL(request.url).searchParams.get("format") ?? "gift";
  if (!read || typeof read.bank === "string" || !isFormatName(format)) throw notFound();
  const items = read.bank.entries.flatMap(({ value }) => itemSchema.safeParse(value).data ?? []);
  const [ending, type] = FILES[format];
  const name = `${read.page.draft.courseId}-questions${ending}`;
  const written = writeItems(items, format, name, t);
  if (!written.ok) throw notFound();
  return new Response(new Uint8Array(written.bytes), {
    headers: {
      "Content-Type": type === "application/zip" ? type : `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
