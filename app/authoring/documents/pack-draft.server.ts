import { readCatalogAround } from "../../catalog/read-catalog.server";
import type { Locale } from "../../i18n/locale";
import type { Reading } from "../../record/context.server";
import type { Box } from "../../record/open-box.server";
import { readMediaFiles } from "../media/read-media-files.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import type { CourseFormat, WrittenPackage } from "./course-formats";
import { WRITE_COURSE } from "./tasks";

/** A draft, and what came of writing it as one file; null where the box stopped. */
export interface PackedDraft {
  page: DraftPage;
  written: WrittenPackage | null;
}

/** Writes a draft as one file for elsewhere, in the box; null when there is no such draft for this person. */
export async function packDraft(
  reading: Reading,
  { draftId, format, locale }: { draftId: string; format: CourseFormat; locale: Locale },
  box: Box,
): Promise<PackedDraft | null> {
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const { around } = await readCatalogAround();
  const files = textsOf(page.files);
  const { courseId } = page.draft;
  const media =
    format === "print"
      ? new Map<string, Uint8Array>()
      : await readMediaFiles(reading.db, courseId, files);
  const asked = { files, around, format, locale, media };
  const outcome = await box.run(WRITE_COURSE, asked);
  return { page, written: outcome.ok ? outcome.value : null };
}
