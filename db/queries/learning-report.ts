import type { ProblemReport, ReportKind } from "../../app/learning/problem-report";
import type { Reader, Tx } from "../connect";
import { type FirstOf, firstOf } from "./first-of";

/** The item of a version by the id that its author gave it; null when it has none. */
export async function itemVersionNamed(
  db: Reader,
  courseVersionId: string,
  itemId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("item_version")
    .select("id")
    .where("course_version_id", "=", courseVersionId)
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The last answer of a registration to an item; null without one. */
export async function lastResponseTo(
  db: Reader,
  registrationId: string,
  itemVersionId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("response")
    .select("id")
    .where("registration_id", "=", registrationId)
    .where("item_version_id", "=", itemVersionId)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Writes a report down, its words where they can be erased. */
export async function insertReport(
  tx: Tx,
  report: {
    id: string;
    personId: string;
    courseVersionId: string;
    kind: ReportKind;
    slug: string | null;
    block: number | null;
    itemVersionId: string | null;
    responseId: string | null;
    words: string;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("problem_report")
    .values({
      id: report.id,
      person_id: report.personId,
      course_version_id: report.courseVersionId,
      kind: report.kind,
      slug: report.slug,
      block: report.block,
      item_version_id: report.itemVersionId,
      response_id: report.responseId,
      at: report.at,
    })
    .execute();
  await tx
    .insertInto("problem_report_note")
    .values({ report_id: report.id, words: report.words })
    .execute();
}

function reports(db: Reader) {
  return db
    .selectFrom("problem_report as report")
    .innerJoin("course_version as course", "course.id", "report.course_version_id")
    .leftJoin("problem_report_note as note", "note.report_id", "report.id")
    .leftJoin("problem_report_result as result", "result.report_id", "report.id")
    .leftJoin("lesson_version as lesson", (join) =>
      join
        .onRef("lesson.course_version_id", "=", "report.course_version_id")
        .onRef("lesson.slug", "=", "report.slug"),
    )
    .leftJoin("item_version as item", "item.id", "report.item_version_id")
    .leftJoin("response", "response.id", "report.response_id")
    .select([
      "report.id",
      "course.version",
      "report.kind",
      "report.slug",
      "report.block",
      "lesson.title as lesson",
      "item.item_id as itemId",
      "item.presentation",
      "response.given",
      "response.score",
      "note.words",
      "report.at",
    ]);
}

/** The newest open reports about any version of a course, and how many there are. */
export async function openReports(
  db: Reader,
  courseId: string,
  limit: number,
): Promise<FirstOf<ProblemReport>> {
  const found = await firstOf(
    reports(db)
      .where("course.course_id", "=", courseId)
      .where("result.report_id", "is", null)
      .orderBy("report.at", "desc")
      .orderBy("report.id"),
    limit,
  );
  const rows = found.rows.map(({ presentation, given, score, ...row }) => ({
    ...row,
    question: presentation === null ? null : stemOf(JSON.parse(presentation)),
    answer: given === null || score === null ? null : { given, score },
  }));
  return { rows, total: found.total };
}

/** What a question asks: its stem, or the title of a scenario. */
function stemOf(presentation: { stem?: string; title?: string }): string | null {
  return presentation.stem ?? presentation.title ?? null;
}

/** Courses of some colleges that have open reports, and how many, those with the most first. */
export async function reportCounts(
  db: Reader,
  organizationIds: readonly string[],
  limit: number,
): Promise<{ courseId: string; course: string; open: number }[]> {
  return db
    .selectFrom("problem_report as report")
    .innerJoin("course_version as version", "version.id", "report.course_version_id")
    .innerJoin("course", "course.id", "version.course_id")
    .leftJoin("problem_report_result as result", "result.report_id", "report.id")
    .select((eb) => [
      "course.id as courseId",
      eb.fn.max("version.title").as("course"),
      eb.fn.countAll<number>().as("open"),
    ])
    .where("course.organization_id", "in", [...organizationIds, ""])
    .where("result.report_id", "is", null)
    .groupBy("course.id")
    .orderBy("open", "desc")
    .orderBy("course.id")
    .limit(limit)
    .execute();
}

/** Closes a report of a course; false when there is no open one. */
export async function closeReport(
  tx: Tx,
  row: { reportId: string; courseId: string; closedBy: string; closedAt: number },
): Promise<boolean> {
  const open = await reports(tx)
    .where("report.id", "=", row.reportId)
    .where("course.course_id", "=", row.courseId)
    .where("result.report_id", "is", null)
    .executeTakeFirst();
  if (!open) return false;
  const closed = await tx
    .insertInto("problem_report_result")
    .values({ report_id: row.reportId, closed_by: row.closedBy, closed_at: row.closedAt })
    .onConflict((conflict) => conflict.column("report_id").doNothing())
    .returning("report_id")
    .executeTakeFirst();
  return closed !== undefined;
}

/** What a person reported, oldest first: theirs to read. */
export async function reportsBy(
  db: Reader,
  personId: string,
): Promise<Pick<ProblemReport, "id" | "version" | "kind" | "words" | "at">[]> {
  const rows = await reports(db)
    .where("report.person_id", "=", personId)
    .orderBy("report.at")
    .orderBy("report.id")
    .execute();
  return rows.map(({ id, version, kind, words, at }) => ({ id, version, kind, words, at }));
}

/** The college that owns a course; null when there is no such course. */
export async function collegeOf(db: Reader, courseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("course")
    .select("organization_id as id")
    .where("id", "=", courseId)
    .executeTakeFirst();
  return row?.id ?? null;
}
