import type { WrittenCourse } from "../../catalog/boxed/tasks";
import type { Locale } from "../../i18n/locale";
import { boxTask } from "../../record/box";
import type { CourseFormat, WrittenPackage } from "./course-formats";
import type { MediaFiles } from "./course-zip";
import type { CourseToImport, ImportedFile } from "./import-course";
import type { PasteInput, PasteOutcome } from "./pasted-html";

// What documents are asked of the box. Only its program (scripts/box.ts) imports how these are done.

export const IMPORT_COURSE = boxTask<CourseToImport, ImportedFile>("authoring/import-course");

export const WRITE_COURSE = boxTask<
  WrittenCourse & { format: CourseFormat; locale: Locale; media?: MediaFiles },
  WrittenPackage
>("authoring/write-course");

export const READ_PASTED = boxTask<PasteInput, PasteOutcome>("authoring/read-pasted");
