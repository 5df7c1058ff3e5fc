import type { CourseFiles } from "../../catalog/check/course";
import { examineFiles } from "../../catalog/prepare-course.server";
import type { CourseProblem } from "../../catalog/problem";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import type { Box } from "../../record/open-box.server";
import { asReleased } from "../as-released";

/** What the check of the whole course says of its questions. Runs in the box; touches no database. */
export async function checkItems(files: CourseFiles, box: Box): Promise<CourseProblem[]> {
  const { around } = await readCatalogAround();
  const { problems } = await examineFiles(asReleased(files), around, box);
  return problems.filter(({ file }) => file === "items.yaml");
}
