import type { Day } from "../gate/days";
import type { OpeningRole } from "../openings/opening";

/** Whom a program registers for which courses, without anybody's doing. Null asks nothing. */
export interface NewEnrolmentRule {
  programId: string;
  /** The role of an opening in which they serve, or that is proposed to them. */
  role: OpeningRole | null;
  schoolId: string | null;
  /** The first day of those who joined the program. */
  joinedFrom: Day | null;
  courses: readonly string[];
}

export interface EnrolmentRule extends NewEnrolmentRule {
  id: string;
  createdAt: number;
  endedAt: number | null;
}

/** What a rule did for someone, and what became of it. */
export interface EnrolmentLine {
  id: string;
  personId: string;
  name: string;
  courseId: string;
  at: number;
  /** had: they were registered before. kept: it was undone, and they had begun. */
  state: "registered" | "had" | "taken-back" | "kept";
}

export type EnrolmentRefusal = "not-your-program" | "no-course" | "no-school";
