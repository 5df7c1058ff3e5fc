import { courseDetails } from "../../db/queries/authoring-versions";
import { sourceOf } from "../../db/queries/catalog-publishing";
import { type Template, templateFiles } from "../catalog/course-template";
import { courseIdOf } from "../catalog/manifest";
import { kept } from "../i18n/kept";
import type { Context } from "../record/context.server";
import { type Outcome, refused } from "../record/outcome";
import { nextVersionFiles, withTitle } from "./course-yaml";
import { openDraft } from "./open-draft.server";

/**
 * Starts a course of a college from a template.
 *
 * @returns refused as `openDraft` says
 */
export function startCourse(
  context: Context,
  input: {
    code: string;
    title: string;
    template: Template;
    organizationId: string;
    college: string;
  },
): ReturnType<typeof openDraft> {
  const { code, title, template, organizationId, college } = input;
  const files = withTitle(templateFiles(code, template), { title, author: college });
  return openDraft(context, {
    courseId: courseIdOf(code),
    organizationId,
    files,
    kind: "template",
    why: kept("studio.why.template"),
    basedOnId: null,
    forkedFromId: null,
  });
}

/**
 * Opens the next draft of a released course, from the files that its version was made from, under the
 * next number.
 *
 * @returns refused as `openDraft` says, and `source` when there is no such version with its files
 */
export async function continueCourse(
  context: Context,
  { courseVersionId }: { courseVersionId: string },
): Promise<Outcome<{ draftId: string }, "right" | "taken" | "open" | "source">> {
  const course = await courseDetails(context.tx, courseVersionId);
  const source = course && (await sourceOf(context.tx, courseVersionId));
  if (!course || !source) return refused("source");
  return openDraft(context, {
    courseId: course.courseId,
    organizationId: course.organizationId,
    files: nextVersionFiles(source),
    kind: "template",
    why: kept("studio.why.version", { version: course.version }),
    basedOnId: courseVersionId,
    forkedFromId: null,
  });
}
