import type { LoaderFunctionArgs } from "@remix-run/node";
import { isCourseFormat } from "../authoring/documents/course-formats";
import { packDraft } from "../authoring/documents/pack-draft.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: ["author", "reviewer"] };

/** How a file of each format ends, and what it says it is. */
const FILES = {
  zip: [".zip", "application/zip"],
  "common-cartridge": [".imscc", "application/zip"],
  cmi5: ["-cmi5.zip", "application/zip"],
  print: [".html", "text/html; charset=utf-8"],
} as const;

/** A draft as one file for elsewhere; while it has errors, the page that says so. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const draftId = params.draft ?? "";
  const format = new URL(request.url).searchParams.get("format") ?? "common-cartridge";
  if (!isCourseFormat(format)) throw notFound();
  const asked = { draftId, format, locale: t.locale };
  const packed = await packDraft(app.reading(who.actor), asked, app.box);
  if (!packed) throw notFound();
  const { page, written } = packed;
  if (!written?.ok) return seeOther(`/studio/${draftId}/export`);
  const [ending, type] = FILES[format];
  return new Response(new Uint8Array(written.bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${page.draft.courseId}${ending}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
