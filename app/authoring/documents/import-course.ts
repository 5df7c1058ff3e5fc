import { textFor } from "../../i18n/catalog";
import { readCourseZip, type ZipRefusal } from "./course-zip";
import {
  type DocumentInput,
  documentToLessons,
  type ImportedCourse,
  type ImportRefusal,
  pageToLessons,
} from "./document-to-lessons";
import { isWordPackage, pageInZip } from "./kind-of-file";
import { type ZippedMedia, zippedMedia } from "./zipped-media";

/** A file that is to become a course, whatever it is. */
export type CourseToImport = DocumentInput;

export type ImportedFile =
  | {
      ok: true;
      value: Pick<ImportedCourse, "files" | "report"> & {
        /** The films and recordings that its list names and that are what it says. */
        media?: readonly ZippedMedia[];
      };
    }
  | { ok: false; reason: ImportRefusal | ZipRefusal; sentence: string };

/**
 * Makes a draft of whatever was chosen: a Word file, a page as Google Docs downloads it, alone or in its
 * zip, or a zip of a course's own files. What the file holds decides, not what its name ends in.
 */
export async function importCourse(input: CourseToImport): Promise<ImportedFile> {
  const { bytes } = input;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && isPage(bytes)) return pageToLessons(new TextDecoder().decode(bytes), input);
  if (!isZip || (await isWordPackage(bytes))) return documentToLessons(input);
  const page = await pageInZip(bytes);
  if (page !== null) return pageToLessons(page, input);

  const t = textFor(input.locale);
  const zip = await readCourseZip(bytes);
  if (!zip.ok) return { ...zip, sentence: t(`document.zip.${zip.reason}`) };
  const { files, media, leftOut } = zip.value;
  const read = zippedMedia(files, media);
  const where = t("document.zip.where");
  const sentences = [
    ...leftOut.map((name) => t("document.zip.other", { name })),
    ...read.leftOut.map(({ name, why }) => t(`document.zip.media.${why}`, { name })),
  ];
  const report = sentences.map((sentence) => ({ where, what: "left-out" as const, sentence }));
  return { ok: true, value: { files, report, media: read.media } };
}

function isPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000));
  return /^\s*(<!doctype html|<html|<head|<meta)\b/i.test(start.replace(/^\ufeff/, ""));
}
