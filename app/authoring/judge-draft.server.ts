import type { CourseFiles } from "../catalog/check/course";
import { type SignOffKind, signOffKinds } from "../catalog/manifest";
import { examineFiles } from "../catalog/prepare-course.server";
import type { CourseProblem } from "../catalog/problem";
import { readCatalogAround } from "../catalog/read-catalog.server";
import type { App } from "../record/app.server";
import { asReleased } from "./as-released";

/** What a step of a draft's review depends on beside its log. */
export interface Judged {
  problems: CourseProblem[];
  /** How many of the problems keep the course from being published. */
  faults: number;
  /** The kinds of sign-off that are to be given, or decided to be not needed. */
  needed: SignOffKind[];
}

/** Checks a draft's files as releasing them would. Takes a while: never inside a transaction. */
export async function judgeDraft(app: Pick<App, "box">, files: CourseFiles): Promise<Judged> {
  const { around } = await readCatalogAround();
  const { problems } = await examineFiles(asReleased(files), around, app.box);
  return {
    problems,
    faults: problems.filter(({ level }) => level === "error").length,
    needed: [...signOffKinds],
  };
}
