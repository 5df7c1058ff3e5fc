/** A course version as its learner goes through it. */
export interface Outline {
  courseId: string;
  courseVersionId: string;
  title: string;
  minutes: number;
  lessons: OutlineLesson[];
  objectives: OutlineObjective[];
}

export interface OutlineLesson {
  slug: string;
  title: string;
  minutes: number;
  objectives: string[];
}

export interface OutlineObjective {
  id: string;
  text: string;
}

/** The last lesson that names an objective: where to read it again. */
export function lessonFor(outline: Outline, objectiveId: string): OutlineLesson | null {
  return outline.lessons.findLast(({ objectives }) => objectives.includes(objectiveId)) ?? null;
}
