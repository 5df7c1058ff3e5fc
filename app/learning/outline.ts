/** A course version as its learner goes through it. */
export interface Outline {
  courseId: string;
  courseVersionId: string;
  title: string;
  minutes: number;
  lessons: readonly OutlineLesson[];
  objectives: readonly OutlineObjective[];
}

export interface OutlineLesson {
  slug: string;
  title: string;
  minutes: number;
  objectives: readonly string[];
}

/** A lesson, and the part of it, from 0, at which an objective is taught. */
export interface Passage extends OutlineLesson {
  block: number;
}

export interface OutlineObjective {
  id: string;
  text: string;
}

/** Where to read about an objective again: the first lesson that puts it first, else names it. */
export function lessonFor(outline: Outline, objectiveId: string): OutlineLesson | null {
  const { lessons } = outline;
  return (
    lessons.find(({ objectives }) => objectives[0] === objectiveId) ??
    lessons.find(({ objectives }) => objectives.includes(objectiveId)) ??
    null
  );
}
