import type { Day } from "../gate/days";

/** People of a program who start together and are due together. */
export interface Cohort {
  id: string;
  programId: string;
  name: string;
  startsOn: Day | null;
  /** The day by which its people should be ready to be placed. */
  dueOn: Day | null;
}

/** Someone's time in a cohort. */
export interface CohortMember {
  personId: string;
  name: string;
  from: Day;
  to: Day | null;
  /** Their own day where it was extended, else the cohort's. */
  dueOn: Day | null;
  extended: boolean;
}
