import type { CourseFiles } from "../../catalog/check/course";
import { plainLineEnds } from "../../catalog/text";
import { addLesson, withHead } from "../course-lessons";
import type { FileChanges } from "../course-lists";
import { addObjective } from "../course-objectives";
import { aboutOf, isReadable } from "../course-settings";
import { withNames } from "../course-yaml";
import { outlineOf } from "../draft-outline";
import { mediaBrought, withMediaIds } from "../media/media-brought";

/** `instead`: in place of what the draft holds. `after`: its lessons and objectives, after the draft's own. */
export const BRING = ["instead", "after"] as const;
export type Bring = (typeof BRING)[number];

/**
 * What a course that was read from a file changes in a draft. Brought in `instead`, it keeps the draft's code,
 * version and author; brought `after`, its objectives get the draft's next numbers, and its questions and
 * practice task stay out, as the draft has its own.
 *
 * @param draft the draft's files, with a course.yaml that can be read
 * @param read the course that was read
 */
export function bringIn(draft: CourseFiles, read: CourseFiles, how: Bring): FileChanges {
  return how === "instead" ? inPlaceOf(draft, read) : addedTo(draft, read);
}

function inPlaceOf(draft: CourseFiles, read: CourseFiles): FileChanges {
  const changes: FileChanges = new Map([...draft.keys()].map((path) => [path, null]));
  for (const [path, text] of read) changes.set(path, text);
  const text = read.get("course.yaml") ?? "";
  const before = draft.get("course.yaml") ?? "";
  if (!isReadable(text) || !isReadable(before)) return changes;
  const { author, version } = aboutOf(before);
  return changes.set("course.yaml", withAuthor(text, { author, version }));
}

function withAuthor(
  text: string,
  { author, version }: { author: string; version: string },
): string {
  return withNames(text, { version, review: { ...aboutOf(text).review, author } });
}

function addedTo(draft: CourseFiles, read: CourseFiles): FileChanges {
  const changes: FileChanges = new Map();
  let now: CourseFiles = draft;
  const take = (more: FileChanges) => {
    for (const [path, text] of more) changes.set(path, text);
    now = new Map([
      ...now,
      ...[...more].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
    ]);
  };
  const films = mediaBrought(draft, read);
  take(films.files);
  const { objectives, lessons } = outlineOf(read);
  const renamed = new Map<string, string>();
  for (const { id, text } of objectives) {
    take(addObjective(now, text));
    renamed.set(id, outlineOf(now).objectives.at(-1)?.id ?? id);
  }
  for (const { slug, title, minutes, objectives: about } of lessons) {
    const settings = {
      title,
      minutes: minutes ?? 5,
      objectives: about.map((id) => renamed.get(id) ?? id),
    };
    take(addLesson(now, settings));
    const added = outlineOf(now).lessons.at(-1)?.slug ?? slug;
    const text = withMediaIds(plainLineEnds(read.get(`lessons/${slug}.mdx`) ?? ""), films.renamed);
    take(new Map([[`lessons/${added}.mdx`, withHead(text, { ...settings, lesson: added })]]));
  }
  for (const [path, text] of read)
    if (path.startsWith("figures/") && !draft.has(path)) take(new Map([[path, text]]));
  return changes;
}
