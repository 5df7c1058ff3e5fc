/** Tables of the catalog domain. Everything but `course` is append-only: a version never changes. */
export interface CatalogTables {
  course: { id: string; organization_id: string; created_at: number };
  course_version: {
    id: string;
    course_id: string;
    /** 1, 2, 3 … per course, in order of publishing; the highest is the current one. */
    ordinal: number;
    version: string;
    /** SHA-256 over the course's files and the sources that it cites. */
    content_hash: string;
    title: string;
    summary: string;
    language: string;
    minutes: number;
    /** JSON; see `manifestSchema`. */
    manifest: string;
    published_at: number;
    /** Null when it was published from the command line. */
    published_by: string | null;
  };
  /** The version is whole: the database takes no objective, lesson, question or file for it any more. */
  course_version_seal: { course_version_id: string };
  objective: { course_version_id: string; id: string; position: number; text: string };
  lesson_version: {
    id: string;
    course_version_id: string;
    slug: string;
    position: number;
    title: string;
    minutes: number;
    /** JSON list of objective ids. */
    objectives: string;
    /** JSON; see `blocksSchema`. */
    blocks: string;
    content_hash: string;
  };
  item_version: {
    id: string;
    course_version_id: string;
    item_id: string;
    position: number;
    objective_id: string;
    /** As items.yaml spells it. */
    type: "single" | "multi" | "order" | "match" | "cloze" | "numeric" | "text" | "sjt" | "branch";
    pool: "practice" | "check";
    /** Items of one family ask the same thing: having seen one spends them all. */
    family: string;
    critical: 0 | 1;
    /** JSON: what a page may be made from. */
    presentation: string;
    /** JSON: keys and feedback; read only to judge an answer or after one was given. */
    scoring: string;
  };
  /** From `at` on a course takes no new learners (1), or takes them again (0). */
  course_retirement: {
    course_id: string;
    nth: number;
    retired: 0 | 1;
    /** The author's words, for those who are refused. */
    reason: string;
    person_id: string;
    at: number;
  };
}
