import { draftFiles } from "../../../db/queries/authoring-revisions";
import { previewLesson } from "../../catalog/preview-lesson.server";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import type { App } from "../../record/app.server";
import type { Actor } from "../../record/context.server";
import { type DraftPage, readDraft, textsOf } from "../read-draft.server";
import { blocksOf } from "../text-blocks";
import { type PlacedPiece, placesOf } from "./lesson-places";
import { readThreads } from "./read-threads.server";
import { itemsIn, type ReadableItem, readableItem } from "./readable-item";
import type { Thread } from "./thread";

/** A lesson of a draft as a reviewer reads it, at one revision. */
export interface ReadLessonPage {
  page: DraftPage;
  slug: string;
  path: string;
  title: string;
  /** The revision that is read. */
  seq: number;
  /** Null when the lesson cannot be shown: the problems say why. */
  pieces: PlacedPiece[] | null;
  problems: { file: string; line: number; message: string; fix: string }[];
  /** The questions that it places, by id. */
  items: ReadableItem[];
  /** The comments on this lesson, placed at this revision. */
  threads: Thread[];
}

/**
 * Renders a lesson by the pipeline that publishes, as it was at a revision.
 *
 * @param at null: as it is
 * @returns null when there is no such draft for this person, no such revision, or no such lesson then
 */
export async function readLesson(
  app: App,
  actor: Actor,
  { draftId, slug, at }: { draftId: string; slug: string; at: number | null },
): Promise<ReadLessonPage | null> {
  const reading = app.reading(actor);
  const page = await readDraft(reading, draftId);
  if (!page || (at !== null && (at < 1 || at > page.last.seq))) return null;
  const seq = at ?? page.last.seq;
  const files = textsOf(await draftFiles(reading.db, draftId, { seq }));
  const path = `lessons/${slug}.mdx`;
  const source = files.get(path);
  if (source === undefined) return null;
  const { around } = await readCatalogAround();
  const { blocks, problems } = await previewLesson(files, around, slug, app.box);
  const placed = blocks?.flatMap((block) => (block.type === "item" ? [block.id] : [])) ?? [];
  return {
    ...{ page, slug, path, seq },
    title: page.outline.lessons.find((one) => one.slug === slug)?.title ?? slug,
    pieces: blocks && placesOf(blocksOf(path, source), blocks),
    problems: problems.filter(({ file, level }) => file === path && level === "error"),
    items: itemsIn(files).flatMap((item) =>
      placed.includes(item.id) ? [readableItem(item, { keys: true })] : [],
    ),
    threads: (await readThreads(reading.db, draftId, { seq })).filter(
      (thread) => thread.path === path,
    ),
  };
}
