import { lessonBySlug } from "../../db/queries/catalog";
import { registrationOf } from "../../db/queries/learning";
import { waitingQuestion } from "../../db/queries/learning-check";
import { outlineOf } from "../../db/queries/learning-outline";
import { itemVersionNamed } from "../../db/queries/learning-report";
import { t } from "../i18n/reader";
import type { Reading } from "../record/context.server";
import { lessonAddress, partAnchor } from "./lesson-page";
import type { ReportPlace } from "./problem-report";

export interface ReportSheet {
  course: { id: string; title: string };
  about: string;
  /** The lesson that `about` names, if it names one. */
  lesson?: string;
  back: string;
}

/**
 * What a report would be about, for who has started the course: `not-registered` otherwise, null for
 * a place that their version does not hold.
 */
export async function readReportForm(
  { db, actor }: Reading,
  { courseId, place }: { courseId: string; place: ReportPlace | null },
): Promise<ReportSheet | "not-registered" | null> {
  const registration =
    actor.personId === null ? null : await registrationOf(db, actor.personId, courseId);
  if (!registration) return "not-registered";
  const { courseVersionId } = registration;
  const { title } = await outlineOf(db, courseVersionId);
  const course = { id: courseId, title };
  if (!place) return null;
  if ("question" in place) {
    const waiting = await waitingQuestion(db, registration.id);
    if (waiting?.seq !== place.question) return null;
    return { course, about: t("report.about.item"), back: `/courses/${courseId}/check` };
  }
  if ("itemId" in place) {
    const known = await itemVersionNamed(db, courseVersionId, place.itemId);
    return known ? { course, about: t("report.about.item"), back: `/courses/${courseId}` } : null;
  }
  const lesson = await lessonBySlug(db, courseVersionId, place.slug);
  if (!lesson?.blocks[place.block]) return null;
  return {
    course,
    about: t("report.about.part", { lesson: lesson.title, n: place.block + 1 }),
    lesson: lesson.title,
    back: `${lessonAddress(courseId, place.slug)}#${partAnchor(place.block)}`,
  };
}
