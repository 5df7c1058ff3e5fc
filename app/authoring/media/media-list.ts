import type { CourseFiles } from "../../catalog/check/course";
import { readWith } from "../../catalog/check/schema-problems";
import {
  captionsPath,
  MEDIA_FILE,
  type MediaEntry,
  mediaFileSchema,
  transcriptPath,
} from "../../catalog/media";
import type { LessonMedia } from "../../catalog/media/lesson-media";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import { withNames } from "../course-yaml";

/** A film or recording of a course, as the list of them shows it. */
export interface MediaLine {
  entry: MediaEntry;
  /** The text of its captions and of its transcript; empty where there are none yet. */
  captions: string;
  transcript: string;
  /** The lessons that show it, by slug. */
  uses: string[];
}

/** A film or recording of a draft as its page shows it. */
export interface ShownMedia extends MediaLine {
  /** What its player needs; null while its file is not here. */
  player: Omit<LessonMedia, "transcript"> | null;
}

/** The films and recordings of a course, in order; null when its list cannot be read. */
export function mediaIn(files: CourseFiles): MediaLine[] | null {
  const uses = usesIn(files);
  return (
    entriesIn(files)?.map((entry) => ({
      entry,
      captions: files.get(captionsPath(entry.id)) ?? "",
      transcript: files.get(transcriptPath(entry.id)) ?? "",
      uses: uses.get(entry.id) ?? [],
    })) ?? null
  );
}

/** The entries of media.yaml; none without the file, null when it cannot be read. */
export function entriesIn(files: CourseFiles): MediaEntry[] | null {
  const text = files.get(MEDIA_FILE);
  if (text === undefined) return [];
  const problems = new ProblemList(MEDIA_FILE);
  const yaml = readYaml(plainLineEnds(text), problems);
  return (yaml && readWith(mediaFileSchema, yaml, problems)?.media) ?? null;
}

/** media.yaml with other entries, null when there are none left; what else stands in it keeps its characters. */
export function withEntries(files: CourseFiles, media: readonly MediaEntry[]): string | null {
  return media.length === 0 ? null : withNames(files.get(MEDIA_FILE) ?? "", { media });
}

function usesIn(files: CourseFiles): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const [path, text] of files) {
    const slug = /^lessons\/([^/]+)\.mdx$/.exec(path)?.[1];
    if (slug === undefined) continue;
    const shown = [...text.matchAll(/<Media\s[^>]{0,200}?\bid="([a-z0-9-]{1,60})"/g)];
    for (const id of new Set(shown.map(([, name = ""]) => name)))
      uses.set(id, [...(uses.get(id) ?? []), slug]);
  }
  return uses;
}
