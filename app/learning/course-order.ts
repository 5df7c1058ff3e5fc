/** What decides a course's place in a list. */
export interface Placed {
  code: string;
  /** Codes of the courses that come before it. */
  prerequisites: readonly string[];
}

/**
 * Courses in the order in which a newcomer would take them: none before what it builds on, and otherwise
 * those with less before them first, then by code. A prerequisite that is not in the list does not count;
 * courses that wait on each other come last.
 */
export function inOrder<T>(courses: readonly T[], place: (course: T) => Placed): T[] {
  const waiting = [...courses].sort((a, b) => (place(a).code < place(b).code ? -1 : 1));
  const ordered: T[] = [];
  while (waiting.length > 0) {
    const open = new Set(waiting.map((course) => place(course).code));
    const next = waiting.filter((course) =>
      place(course).prerequisites.every((code) => !open.has(code)),
    );
    if (next.length === 0) return [...ordered, ...waiting];
    ordered.push(...next);
    for (const course of next) waiting.splice(waiting.indexOf(course), 1);
  }
  return ordered;
}

/** Where one stands in a course, as far as it matters for what to take next. */
export interface Begun extends Placed {
  /** It was begun, and something in it is left to do. */
  isUnderWay: boolean;
  isShown: boolean;
}

/**
 * The course to open next, of courses in order: the one that is under way, else the first that is not
 * shown and waits on none of the others; null when all are shown.
 */
export function courseToOpen<T>(ordered: readonly T[], stand: (course: T) => Begun): T | null {
  const underWay = ordered.find((course) => stand(course).isUnderWay);
  if (underWay) return underWay;
  const left = ordered.filter((course) => !stand(course).isShown);
  const codes = new Set(left.map((course) => stand(course).code));
  return (
    left.find((course) => stand(course).prerequisites.every((code) => !codes.has(code))) ??
    left[0] ??
    null
  );
}
