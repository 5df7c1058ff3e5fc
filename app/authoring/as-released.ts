import type { CourseFiles } from "../catalog/check/course";

const VERSION = /^(version: *["']?)(\d{1,4})(\.\d{1,4}\.\d{1,4})/m;

/**
 * The files of a draft as a finished version is judged. A draft before 1.0.0 becomes 1.0.0 or later when it
 * is released, and what is only worth knowing until then keeps it from being released: its author learns
 * that before others review it. Every other character stays in its place.
 */
export function asReleased(files: CourseFiles): CourseFiles {
  const course = files.get("course.yaml") ?? "";
  const bank = files.get("items.yaml");
  const [, , major, rest] = VERSION.exec(course) ?? [];
  if (major !== "0") return files;
  const raised = new Map(files).set("course.yaml", course.replace(VERSION, `$11$3`));
  // Two files that name different versions are to be made one first.
  if (bank === undefined || VERSION.exec(bank)?.slice(2, 4).join("") !== `0${rest}`)
    return bank === undefined ? raised : files;
  return raised.set("items.yaml", bank.replace(VERSION, `$11$3`));
}
