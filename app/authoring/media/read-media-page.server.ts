import { mediaOfCourse } from "../../../db/queries/media";
import type { MediaEntry } from "../../catalog/media";
import type { LessonMedia } from "../../catalog/media/lesson-media";
import { sha256 } from "../../record/canonical";
import type { Reading } from "../../record/context.server";
import { figuresIn } from "../figures/figures";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { type MediaLine, mediaIn, type ShownMedia } from "./media-list";

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
  const figures = figuresIn(files);
  const shown = (one: MediaLine): ShownMedia => ({
    ...one,
    player: hashes.has(one.entry.sha256)
      ? { entry: one.entry, captions: hashOf(one.captions), poster: posterOf(one.entry) }
      : null,
  });
  const posterOf = ({ poster }: MediaEntry): LessonMedia["poster"] => {
    const drawing = figures.find(({ name }) => name === poster)?.drawing;
    return drawing ? { drawing, sha256: sha256(files.get(`figures/${poster}`) ?? "") } : null;
  };
  return {
    page,
    media: mediaIn(files)?.map(shown) ?? null,
    figures: figures.map(({ name }) => name),
    language: /^language: *["']?es\b/m.test(course) ? "es" : "en",
  };
}

/** The SHA-256 of captions; null while there are none. */
function hashOf(captions: string): string | null {
  return captions === "" ? null : sha256(captions);
}
