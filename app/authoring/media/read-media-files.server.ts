import type { Reader } from "../../../db/connect";
import { mediaOfCourse, readMediaSlice } from "../../../db/queries/media";
import type { CourseFiles } from "../../catalog/check/course";
import { mediaPath } from "../../catalog/media";
import { entriesIn } from "./media-list";

/**
 * The films and recordings that media.yaml lists, by their path in a course's folder. What the course was
 * never given is left out: naming a file gives nobody its bytes.
 */
export async function readMediaFiles(
  db: Reader,
  courseId: string,
  files: CourseFiles,
): Promise<Map<string, Uint8Array>> {
  const entries = entriesIn(files) ?? [];
  const read = new Map<string, Uint8Array>();
  if (entries.length === 0) return read;
  const held = new Map((await mediaOfCourse(db, courseId)).map((one) => [one.hash, one.size]));
  for (const entry of entries) {
    const size = held.get(entry.sha256);
    if (size === undefined) continue;
    const bytes = await readMediaSlice(db, entry.sha256, { from: 0, to: size });
    read.set(mediaPath(entry), new Uint8Array(bytes));
  }
  return read;
}
