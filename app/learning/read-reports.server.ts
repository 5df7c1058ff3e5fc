import { currentVersion } from "../../db/queries/catalog";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { closeReport, collegeOf, openReports } from "../../db/queries/learning-report";
import { organizationsWhere } from "../identity/roles";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { type ProblemReport, READS_REPORTS } from "./problem-report";

const MOST_REPORTS = 200;

/** The open reports about a course, for authors and reviewers of its college; null for anyone else. */
export async function readReports(
  { db, actor }: Pick<Reading, "db" | "actor">,
  courseId: string,
): Promise<{
  course: { id: string; title: string };
  reports: ProblemReport[];
  total: number;
} | null> {
  const { personId } = actor;
  if (personId === null || !(await writesFor(db, personId, courseId))) return null;
  const version = await currentVersion(db, courseId);
  if (!version) return null;
  const { rows, total } = await openReports(db, courseId, MOST_REPORTS);
  return { course: { id: courseId, title: version.title }, reports: rows, total };
}

/** Takes a report off the list; authors and reviewers of the course's college may. */
export async function settleReport(
  { tx, actor, now }: Context,
  { courseId, reportId }: { courseId: string; reportId: string },
): Promise<Outcome<null, "no-such-report">> {
  const { personId } = actor;
  if (personId === null || !(await writesFor(tx, personId, courseId)))
    return refused("no-such-report");
  const row = { reportId, courseId, closedBy: personId, closedAt: now };
  return (await closeReport(tx, row)) ? done(null) : refused("no-such-report");
}

async function writesFor(db: Reading["db"], personId: string, courseId: string): Promise<boolean> {
  const college = await collegeOf(db, courseId);
  const theirs = organizationsWhere(await membershipsOf(db, personId), READS_REPORTS);
  return college !== null && theirs.includes(college);
}
