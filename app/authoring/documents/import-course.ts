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

/** A file that is to become a course, whatever it is. */
export type CourseToImport = DocumentInput;

export type ImportedFile =
  | { ok: true; value: Pick<ImportedCourse, "files" | "report"> }
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
  const where = t("document.zip.where");
  const report = zip.value.leftOut.map((name) => ({
    where,
    what: "left-out" as const,
    sentence: t("document.zip.other", { name }),
  }));
  return { ok: true, value: { files: zip.value.files, report } };
}

function isPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000));
  return /^\s*(<!doctype html|<html|<head|<meta)\b/i.test(start.replace(/^\ufeff/, ""));
}
