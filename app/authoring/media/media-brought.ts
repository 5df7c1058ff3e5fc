import type { CourseFiles } from "../../catalog/check/course";
import { captionsPath, MEDIA_FILE, MEDIA_LIMITS, transcriptPath } from "../../catalog/media";
import type { FileChanges } from "../course-lists";
import { entriesIn, withEntries } from "./media-list";

/**
 * The films and recordings of a course that was read, beside those of a draft: each with its words, under
 * another id where the draft has its own of that id. What both have is not brought twice.
 */
export function mediaBrought(
  draft: CourseFiles,
  read: CourseFiles,
): { files: FileChanges; renamed: ReadonlyMap<string, string> } {
  const own = entriesIn(draft);
  const files: FileChanges = new Map();
  const renamed = new Map<string, string>();
  if (!own) return { files, renamed };
  const entries = [...own];
  for (const entry of entriesIn(read) ?? []) {
    const same = entries.find(({ sha256 }) => sha256 === entry.sha256);
    if (same) {
      renamed.set(entry.id, same.id);
      continue;
    }
    if (entries.length >= MEDIA_LIMITS.entries) break;
    const id = freeId(entry.id, new Set(entries.map((one) => one.id)));
    renamed.set(entry.id, id);
    entries.push({ ...entry, id });
    for (const path of [captionsPath, transcriptPath]) {
      const text = read.get(path(entry.id));
      if (text !== undefined) files.set(path(id), text);
    }
  }
  if (entries.length > own.length) files.set(MEDIA_FILE, withEntries(draft, entries));
  return { files, renamed };
}

/** A lesson's text that names films and recordings by other ids. */
export function withMediaIds(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replace(
    /(<Media\s+id=")([a-z0-9-]{1,60})(")/g,
    (_, before: string, id: string, after: string) => `${before}${renamed.get(id) ?? id}${after}`,
  );
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let nth = 2, free = id; ; nth++) {
    if (!taken.has(free)) return free;
    free = `${id.slice(0, 56)}-${nth}`;
  }
}
