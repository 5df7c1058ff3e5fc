import { newCourseFiles } from "../../app/catalog/new-course";

/** Which file of a course something hostile stands in. */
export type HostilePlace =
  | "lesson"
  | "front matter"
  | "course.yaml"
  | "items.yaml"
  | "practice task"
  | "svg figure";

/** A whole file of a course that does harm when any reader of it is careless. */
export interface HostileFile {
  name: string;
  at: HostilePlace;
  text: string;
  /**
   * It may pass: to our readers it is plain words, and another kind of reader would run it. When it passes,
   * what is made of it must hold nothing but its words.
   */
  words?: true;
}

/** What every hostile text does when it runs: a global, a file, a look at the environment, a call. */
export const CANARY = {
  global: "musterCanary",
  file: "muster-canary",
  environment: "MUSTER_CANARY",
  host: "canary.example",
} as const;

/** As an expression. */
export const RUN = `globalThis.${CANARY.global}=[process.env.${CANARY.environment},require('fs').writeFileSync('${CANARY.file}','x'),fetch('https://${CANARY.host}')]`;

export const SLUG = "01-first-lesson";

/** Where each kind of hostile file stands in the folder of a course. */
export const PATHS: Readonly<Record<HostilePlace, string>> = {
  lesson: `lessons/${SLUG}.mdx`,
  "front matter": `lessons/${SLUG}.mdx`,
  "course.yaml": "course.yaml",
  "items.yaml": "items.yaml",
  "practice task": "practice-task.md",
  "svg figure": "figures/page.svg",
};

const FIGURE = `<Figure src="page.svg" alt="A page with one line on it, and nothing else" caption="A page" />`;
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">
<path d="M2 2 L80 50" stroke="currentColor" fill="none"/>
</svg>
`;
const TASK = `# TUT-9 practice task: "Show it"

Work with a partner in a quiet place.

1. **Open (3 min).** Greet a partner.

| Row | 1 | 2 | 3 | 4 |
| --- | --- | --- | --- | --- |
| A. Open (TUT.9.1) | not yet | a start | well | for others |

- A 1 in row A ends the task.
`;

/** A course without fault, with one file of every kind, to put one hostile file into. */
export function calmCourse(): Map<string, string> {
  const files = newCourseFiles("TUT-9");
  const lesson = files.get(PATHS.lesson) ?? "";
  const course = files.get("course.yaml") ?? "";
  return files
    .set(PATHS.lesson, lesson.replace("<WorkedExample", `${FIGURE}\n\n<WorkedExample`))
    .set(
      "course.yaml",
      course.replace("credentials:", "performance_task: practice-task.md\ncredentials:"),
    )
    .set(PATHS["practice task"], TASK)
    .set(PATHS["svg figure"], DRAWING);
}

const calm = calmCourse();
const lesson = calm.get(PATHS.lesson) ?? "";
const headEnd = lesson.indexOf("---\n", 4) + 4;
const END = "\n<Sources ";

/** A lesson that is calm but for these lines, which have empty lines around them. */
export function lessonWith(body: string): string {
  return lesson.replace(END, () => `\n${body}\n${END}`);
}

/** A lesson whose first lines are these, with its text after them. */
export function lessonUnder(head: string): string {
  return head + lesson.slice(headEnd);
}

export const CALM_HEAD = lesson.slice(0, headEnd);

/** One of the calm files with a part of it replaced. */
export function calmWith(at: HostilePlace, from: string, to: string): string {
  const text = calm.get(PATHS[at]) ?? "";
  if (!text.includes(from)) throw new Error(`${at} has no ${from}`);
  return text.replace(from, () => to);
}
