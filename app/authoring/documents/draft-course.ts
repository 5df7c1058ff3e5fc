import { placeholderItems } from "../../catalog/new-course";
import { excerpt, plainCharacters } from "./found";
import { sourceId } from "./lesson-text";

/** A lesson of a draft: its title, its text under the front matter, and its objectives by number from 0. */
export interface DraftLesson {
  title: string;
  body: string;
  minutes: number;
  objectives: number[];
}

export interface DraftCourse {
  code: string;
  title: string;
  summary: string;
  objectives: string[];
  lessons: DraftLesson[];
  /** The words of its notes, each of which is to become a source. */
  sources: string[];
}

const MOST = { sources: 99, note: 390, title: 120, objective: 300, summary: 600, slug: 60 };
/** YAML reads JSON's strings. */
const yamlText = (text: string, most: number) =>
  JSON.stringify(excerpt(plainCharacters(text), most));

/** The files of a course's first draft, by their path in its folder. Nobody has reviewed it. */
export function draftFiles(course: DraftCourse): Map<string, string> {
  const ids = course.objectives.map((_, index) => `${course.code.replace("-", ".")}.${index + 1}`);
  const lessons = course.lessons.map((lesson, index) => ({
    ...lesson,
    slug: `${String(index + 1).padStart(2, "0")}-${slugOf(lesson.title)}`,
    objectives: `[${lesson.objectives.map((nth) => ids[nth]).join(", ")}]`,
  }));
  return new Map([
    ["course.yaml", courseYaml(course, ids, lessons)],
    [
      "items.yaml",
      placeholderItems(
        course.code,
        ids.map((id, index) => ({
          id,
          text: excerpt(plainCharacters(course.objectives[index] ?? ""), MOST.objective),
        })),
      ),
    ],
    ...lessons.map((lesson): [string, string] => [
      `lessons/${lesson.slug}.mdx`,
      `---
course: ${course.code}
lesson: ${lesson.slug}
title: ${yamlText(lesson.title, MOST.title)}
minutes: ${lesson.minutes}
objectives: ${lesson.objectives}
---

${lesson.body.trim()}
`,
    ]),
    ...(course.sources.length > 0 ? [["sources.yaml", sourcesYaml(course.sources)] as const] : []),
  ]);
}

/** Notes as facts that nobody has checked: they may not be cited until their author says more of them. */
function sourcesYaml(notes: readonly string[]): string {
  const facts = notes
    .slice(0, MOST.sources)
    .map(
      (note, index) =>
        `  - { id: ${sourceId(index + 1)}, checked: G, note: ${yamlText(note, MOST.note)} }`,
    );
  return `# Notes of the document. Give each who, work, basis and how it was checked (V), then cite it by its id.
facts:
${facts.join("\n")}
`;
}

function courseYaml(
  course: DraftCourse,
  ids: readonly string[],
  lessons: readonly { slug: string; title: string; minutes: number; objectives: string }[],
): string {
  const objectives = course.objectives.map(
    (text, index) => `  - id: ${ids[index]}\n    text: ${yamlText(text, MOST.objective)}`,
  );
  const listed = lessons.map(
    ({ slug, title, minutes, objectives }) =>
      `  - { slug: ${slug}, title: ${yamlText(title, MOST.title)}, minutes: ${minutes}, objectives: ${objectives} }`,
  );
  return `id: ${course.code}
version: 0.1.0
title: ${yamlText(course.title, MOST.title)}
strand: tutoring # safe, relationships, tutoring, sel or roles
summary: ${yamlText(course.summary, MOST.summary)}
audience: [tutor]
prerequisites: []
minutes_total: ${lessons.reduce((sum, { minutes }) => sum + minutes, 0)}
language: en
modality: online
objectives:
${objectives.join("\n")}
lessons:
${listed.join("\n")}
mastery: { rule: muster-check@1 }
credentials: [badge:${course.code}]
review:
  author: "Your college"
  subject_reviewer: null
  equity_reviewer: null
  legal_reviewer: null
  next_review_due: "12 months after first publication"
`;
}

/** A title as an address names it: small letters and digits of the basic alphabet. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST.slug)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "lesson" : plain;
}
