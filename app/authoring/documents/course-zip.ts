import { type ZipOptions, type Zippable, zipSync } from "fflate";
import type { CheckedCourse, CourseFiles } from "../../catalog/check/course";
import { COURSE_LIMITS, isCoursePath } from "../../catalog/course-path";
import { isMediaBytesPath, MEDIA_LIMITS } from "../../catalog/media";
import { openPackage, type PackageRefusal } from "./open-package";

/** The name and shape of the one file that is made of all the others, for tools that read no MDX. */
const WHOLE = "course.json";
const FORMAT = "muster-course@1";
/** Bytes of all texts of a course, unpacked, and of the zip beside its films and recordings. */
const TEXTS = 20_000_000;
const LIMITS = {
  packed: TEXTS + MEDIA_LIMITS.courseBytes,
  entries: 400,
  each: (name: string) =>
    isMediaBytesPath(withoutFolder(name)) ? MEDIA_LIMITS.bytes.film : COURSE_LIMITS.bytes,
  total: TEXTS + MEDIA_LIMITS.courseBytes,
  ratio: 300,
};

/** Films and recordings by their path in a course's folder. */
export type MediaFiles = ReadonlyMap<string, Uint8Array>;

/**
 * A zip of texts by their path, in the order of their names, and of films and recordings, which are packed
 * already. The same texts and bytes give the same zip.
 */
export function zipOf(
  files: ReadonlyMap<string, string>,
  media: MediaFiles = new Map(),
): Uint8Array {
  const encoder = new TextEncoder();
  const entries: [string, Zippable[string]][] = [
    ...[...files].map(([name, text]): [string, Uint8Array] => [name, encoder.encode(text)]),
    ...[...media].map(([name, bytes]): [string, [Uint8Array, ZipOptions]] => [
      name,
      [bytes, { level: 0 }],
    ]),
  ];
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return zipSync(Object.fromEntries(sorted), {
    level: 9,
    // Zips know no zone: the first moment that they can say, wherever this runs.
    mtime: new Date(1980, 0, 1),
  });
}

/** A course's files as they are, and `course.json` with what they say together. */
export function courseZip(
  files: CourseFiles,
  course: CheckedCourse,
  media: MediaFiles = new Map(),
): Uint8Array {
  const whole = `${JSON.stringify(wholeCourse(course), null, 2)}\n`;
  return zipOf(new Map([...files, [WHOLE, whole]]), media);
}

function wholeCourse({ file, lessons, items, practiceTask }: CheckedCourse): object {
  return {
    format: FORMAT,
    ...file,
    lessons: lessons.map(({ entry, sources, items }) => ({
      ...entry,
      file: `lessons/${entry.slug}.mdx`,
      sources: sources.map(({ figures, checked, ...source }) => source),
      items,
    })),
    items,
    practice_task: practiceTask,
  };
}

export type ZipRefusal = PackageRefusal | "no-course" | "not-text";

/** A course that was in a zip: its files, and the names of others, which were left where they were. */
export interface UnzippedCourse {
  files: ReadonlyMap<string, string>;
  /** What stands in its `media`, as it was: nothing of it is believed yet. */
  media: MediaFiles;
  leftOut: string[];
}

/**
 * Reads a course out of a zip of unknown origin, ours or one that somebody made of a folder. Only files
 * that a course has are read, and nothing in them is believed: `checkCourse` says what is wrong.
 */
export async function readCourseZip(
  bytes: Uint8Array,
): Promise<{ ok: true; value: UnzippedCourse } | { ok: false; reason: ZipRefusal }> {
  const opened = await openPackage(bytes, LIMITS, (name) => isWanted(withoutFolder(name)));
  if (!opened.ok) return opened;
  const top = [...opened.value.files.keys()].find((name) => /(^|\/)course\.yaml$/.test(name));
  if (top === undefined) return { ok: false, reason: "no-course" };
  const folder = top.slice(0, -"course.yaml".length);
  const files = new Map<string, string>();
  const media = new Map<string, Uint8Array>();
  let texts = 0;
  for (const [name, data] of opened.value.files) {
    const path = name.slice(folder.length);
    if (!name.startsWith(folder) || !isWanted(path)) continue;
    if (isMediaBytesPath(path)) {
      media.set(path, data);
      continue;
    }
    texts += data.length;
    if (texts > TEXTS) return { ok: false, reason: "too-large" };
    const text = utf8(data);
    if (text === null) return { ok: false, reason: "not-text" };
    files.set(path, text);
  }
  if (files.size > COURSE_LIMITS.files) return { ok: false, reason: "too-many" };
  const leftOut = opened.value.names.filter((name) => {
    const path = name.slice(folder.length);
    return !files.has(path) && !media.has(path) && name !== `${folder}${WHOLE}`;
  });
  return { ok: true, value: { files, media, leftOut } };
}

function isWanted(path: string): boolean {
  return isCoursePath(path) || isMediaBytesPath(path);
}

/** Zips of a folder hold its name before each of their own. */
function withoutFolder(name: string): string {
  return isWanted(name) ? name : name.replace(/^[^/]+\//, "");
}

function utf8(data: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
