import { zipSync } from "fflate";
import type { CheckedCourse, CourseFiles } from "../../catalog/check/course";
import { COURSE_LIMITS, isCoursePath } from "../../catalog/course-path";
import { openPackage, type PackageRefusal } from "./open-package";

/** The name and shape of the one file that is made of all the others, for tools that read no MDX. */
const WHOLE = "course.json";
const FORMAT = "muster-course@1";
const LIMITS = {
  packed: 20_000_000,
  entries: 400,
  each: COURSE_LIMITS.bytes,
  total: 20_000_000,
  ratio: 300,
};

/** A zip of texts by their path, in the order of their names. The same texts give the same bytes. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return zipSync(Object.fromEntries(sorted.map(([name, text]) => [name, encoder.encode(text)])), {
    level: 9,
    // Zips know no zone: the first moment that they can say, wherever this runs.
    mtime: new Date(1980, 0, 1),
  });
}

/** A course's files as they are, and `course.json` with what they say together. */
export function courseZip(files: CourseFiles, course: CheckedCourse): Uint8Array {
  return zipOf(new Map([...files, [WHOLE, `${JSON.stringify(wholeCourse(course), null, 2)}\n`]]));
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
  leftOut: string[];
}

/**
 * Reads a course out of a zip of unknown origin, ours or one that somebody made of a folder. Only files
 * that a course has are read, and nothing in them is believed: `checkCourse` says what is wrong.
 */
export async function readCourseZip(
  bytes: Uint8Array,
): Promise<{ ok: true; value: UnzippedCourse } | { ok: false; reason: ZipRefusal }> {
  const opened = await openPackage(bytes, LIMITS, (name) => isCoursePath(withoutFolder(name)));
  if (!opened.ok) return opened;
  const top = [...opened.value.files.keys()].find((name) => /(^|\/)course\.yaml$/.test(name));
  if (top === undefined) return { ok: false, reason: "no-course" };
  const folder = top.slice(0, -"course.yaml".length);
  const files = new Map<string, string>();
  for (const [name, data] of opened.value.files) {
    const path = name.slice(folder.length);
    if (!name.startsWith(folder) || !isCoursePath(path)) continue;
    const text = utf8(data);
    if (text === null) return { ok: false, reason: "not-text" };
    files.set(path, text);
  }
  if (files.size > COURSE_LIMITS.files) return { ok: false, reason: "too-many" };
  const leftOut = opened.value.names.filter(
    (name) => !files.has(name.slice(folder.length)) && name !== `${folder}${WHOLE}`,
  );
  return { ok: true, value: { files, leftOut } };
}

/** Zips of a folder hold its name before each of their own. */
function withoutFolder(name: string): string {
  return isCoursePath(name) ? name : name.replace(/^[^/]+\//, "");
}

function utf8(data: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
