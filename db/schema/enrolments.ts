/** Who is registered for which courses because they joined. Instants are epoch ms. */
export interface EnrolmentTables {
  /** Null asks nothing. */
  enrolment_rule: {
    id: string;
    organization_id: string;
    /** The role of the opening in which they serve, or that is proposed to them. */
    role: string | null;
    school_id: string | null;
    /** The first day of those who joined. */
    joined_from: string | null;
    /** JSON: ids of courses. */
    courses: string;
    created_by: string;
    created_at: number;
    ended_by: string | null;
    ended_at: number | null;
  };
  /** What a rule did for someone; append-only. */
  enrolment: {
    id: string;
    rule_id: string;
    person_id: string;
    course_id: string;
    /** 0: they were registered already. */
    made: 0 | 1;
    at: number;
  };
  /** That it was undone; append-only. */
  enrolment_undo: {
    enrolment_id: string;
    /** 0: they had begun, and keep it. */
    taken_back: 0 | 1;
    undone_by: string | null;
    at: number;
  };
}
