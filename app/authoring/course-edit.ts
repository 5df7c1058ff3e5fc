import type { CourseFiles } from "../catalog/check/course";
import type { FileChanges } from "./course-lists";
import { isReadable } from "./course-settings";

type Edit = (files: CourseFiles) => FileChanges;

const COURSE = "course.yaml";

/** An edit by a form that shows what course.yaml says: while that file cannot be read, it changes nothing. */
export function whenReadable(edit: Edit): Edit {
  return (files) => (isReadable(files.get(COURSE) ?? "") ? edit(files) : new Map());
}

/** The same of an edit of course.yaml alone. */
export function ofCourseFile(edit: (text: string) => string): Edit {
  return whenReadable((files) => new Map([[COURSE, edit(files.get(COURSE) ?? "")]]));
}
