import { type CheckedCourse, type CourseFiles, checkCourse } from "../../catalog/check/course";
import type { CatalogAround } from "../../catalog/check/course-file";
import { captionsPath, mediaPath } from "../../catalog/media";
import type { Text } from "../../i18n/catalog";
import { type CoursePackage, cmi5Package, commonCartridge, printedCourse } from "./course-packages";
import { courseZip, type MediaFiles } from "./course-zip";

/** What a course can be written as. */
export const COURSE_FORMATS = ["zip", "common-cartridge", "cmi5", "print"] as const;
export type CourseFormat = (typeof COURSE_FORMATS)[number];

/** Is there a format of this name? */
export function isCourseFormat(word: string): word is CourseFormat {
  return COURSE_FORMATS.some((name) => name === word);
}

/** A course that passed its check, as one file; `media` are its films and recordings, by path. */
export function writeCourse(
  format: CourseFormat,
  files: CourseFiles,
  course: CheckedCourse,
  t: Text,
  media: MediaFiles = new Map(),
): CoursePackage {
  const carried = { files: media, captions: captionsOf(files, course, media) };
  switch (format) {
    case "zip":
      return { bytes: courseZip(files, course, media), lost: [] };
    case "common-cartridge":
      return commonCartridge(course, t, carried);
    case "cmi5":
      return cmi5Package(course, t, carried);
    case "print":
      return printedCourse(course, t);
  }
}

/** The captions of the films and recordings that come along, by path. */
function captionsOf(
  files: CourseFiles,
  course: CheckedCourse,
  media: MediaFiles,
): Map<string, string> {
  return new Map(
    [...course.media.values()].flatMap(({ entry }) => {
      const path = captionsPath(entry.id);
      const text = files.get(path);
      return text !== undefined && media.has(mediaPath(entry)) ? [[path, text] as const] : [];
    }),
  );
}

/** A course in the making as one file; `faults` says how many errors keep it from being written. */
export type WrittenPackage = ({ ok: true } & CoursePackage) | { ok: false; faults: number };

/** Checks a course and writes it as one file. */
export function checkAndWrite(
  {
    files,
    around,
    format,
    media,
  }: { files: CourseFiles; around: CatalogAround; format: CourseFormat; media?: MediaFiles },
  t: Text,
): WrittenPackage {
  const { course, problems } = checkCourse(files, around);
  if (course) return { ok: true, ...writeCourse(format, files, course, t, media) };
  return { ok: false, faults: problems.filter(({ level }) => level === "error").length };
}
