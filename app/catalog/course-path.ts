/** The files that a course is made of, by their path in its folder. */
const COURSE_FILE =
  /^(course\.yaml|items\.yaml|tally\.yaml|sources\.yaml|media\.yaml|practice-task\.md|lessons\/[^/]+\.mdx|figures\/[^/]+\.svg|media\/[a-z0-9][a-z0-9-]{0,59}\.(vtt|txt))$/;

/** The bounds of one course: bytes and lines of a file, files of a course. */
export const COURSE_LIMITS = { bytes: 600_000, lines: 30_000, files: 100 };

/** Can a course have a file of this path? */
export function isCoursePath(path: string): boolean {
  return COURSE_FILE.test(path);
}
