import type { LoaderFunctionArgs } from "@remix-run/node";
import { courseZip, zipOf } from "../authoring/documents/course-zip";
import { readMediaFiles } from "../authoring/media/read-media-files.server";
import { readDraft, textsOf } from "../authoring/read-draft.server";
import { examineFiles } from "../catalog/prepare-course.server";
import { readCatalogAround } from "../catalog/read-catalog.server";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";

export const handle = { access: ["author", "reviewer"] };

/** A draft's files as a zip, with what they say together once the course passes its check. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const { app } = context;
  const page = await readDraft(app.reading(who.actor), params.draft ?? "");
  if (!page) throw notFound();
  const files = textsOf(page.files);
  const { around } = await readCatalogAround();
  const { course } = await examineFiles(files, around, app.box);
  const media = await readMediaFiles(app.db, page.draft.courseId, files);
  const zip = course ? courseZip(files, course, media) : zipOf(files, media);
  return new Response(new Uint8Array(zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${page.draft.courseId}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
