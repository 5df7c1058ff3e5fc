import type { CourseFiles } from "../../catalog/check/course";
import type { FileChanges } from "../course-lists";
import { isReadable } from "../course-settings";
import { withNames } from "../course-yaml";
import { outlineOf } from "../draft-outline";
import { firstTask, writeTask } from "./task-form";

/** Gives a course its first practice task, and says in course.yaml that it has one. */
export function firstTaskFiles(files: CourseFiles): FileChanges {
  const { code, title, objectives } = outlineOf(files);
  const course = files.get("course.yaml") ?? "";
  const changes: FileChanges = new Map();
  changes.set("practice-task.md", writeTask(firstTask(code, objectives[0]?.id ?? "safety", title)));
  if (isReadable(course))
    changes.set("course.yaml", withNames(course, { performance_task: "practice-task.md" }));
  return changes;
}
