import { mediaOfCourse } from "../../../db/queries/media";
import type { MediaEntry } from "../../catalog/media";
import type { Reading } from "../../record/context.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { mediaIn, type ShownMedia } from "./media-list";

/** A draft's films and recordings as their page shows them. */
export interface MediaOfDraft {
  page: DraftPage;
  /** Null when their list cannot be read. */
  media: ShownMedia[] | null;
  /** The drawings that may be posters. */
  figures: string[];
  /** The course's own. */
  language: MediaEntry["language"];
}

/** Null when there is no such draft for this person. */
export async function readMediaPage(
  reading: Reading,
  draftId: string,
): Promise<MediaOfDraft | null> {
  const page = await readDraft(reading, draftId);
  if (!page) return null;
  const files = textsOf(page.files);
  const held = await mediaOfCourse(reading.db, page.draft.courseId);
  const hashes = new Set(held.map(({ hash }) => hash));
  const course = files.get("course.yaml") ?? "";
  return {
    page,
    media: mediaIn(files)?.map((one) => ({ ...one, here: hashes.has(one.entry.sha256) })) ?? null,
    figures: [...files.keys()].flatMap((path) =>
      path.startsWith("figures/") ? [path.slice("figures/".length)] : [],
    ),
    language: /^language: *["']?es\b/m.test(course) ? "es" : "en",
  };
}
