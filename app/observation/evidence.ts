import type { RowScore } from "./rubric";
import type { Mode } from "./training";

/** One observed practice task as rules and the gate read it. `score` is its lowest row, 1 to 4. */
export interface ObservationFact {
  id: string;
  type: "practice";
  courseId: string;
  /** Civil day on which it was watched. */
  onDay: string;
  score: number;
  observerId: string;
  observerRole: string;
  /** Epoch milliseconds. */
  recordedAt: number;
}

/** Minutes of one session as rules and the gate read them. */
export interface AttendanceFact {
  id: string;
  sessionId: string;
  type: "preservice";
  mode: Mode;
  /** Civil day on which the session began, in its own zone. */
  onDay: string;
  minutes: number;
  recordedBy: string;
  /** Epoch milliseconds. */
  recordedAt: number;
}

/** An observation as people read it. Words are null where none were written or they were erased. */
export interface Observation extends ObservationFact {
  personId: string;
  personName: string;
  observerName: string;
  organizationId: string;
  timeZone: string;
  courseVersionId: string;
  courseTitle: string;
  rows: RowScore[];
  saw: string | null;
  nextStep: string | null;
  /** Why it was corrected; null for a first record. */
  reason: string | null;
  withdrawn: boolean;
  /** The record that this one corrects. */
  supersedes: string | null;
  /** The record that corrects this one; null while it stands. */
  supersededBy: string | null;
}

/** A session that someone attended, as people read it. */
export interface Attended extends AttendanceFact {
  title: string;
  startsAt: number;
  timeZone: string;
}
