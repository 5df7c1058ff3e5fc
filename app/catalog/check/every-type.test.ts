import { beforeAll, expect, test } from "vitest";
import { KIND_1 } from "../../../tests/kind-1";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

let folder: CourseFolder;
beforeAll(async () => {
  const read = await readCourseFolder(KIND_1);
  if (!read) throw new Error("run from the repository's root");
  folder = read;
});

test("the course that has every type has no error", () => {
  const { problems } = checkCourse(folder.files, folder.around);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
});

/** What is replaced, by what, and in whose line which fix is then named. */
const MISTAKES: [string, string, string, string, RegExp][] = [
  [
    "match",
    'others: ["Summary"]',
    'others: ["Modeling"]',
    'id: a, text: "“Tell me',
    /Write each right side once/,
  ],
  ["cloze", "Greet Ana {how}", "Greet Ana {who}", "Greet Ana {who}", /Name each gap exactly once/],
  [
    "numeric",
    "[hours, hour, h], factor: 1",
    "[hours, hour, h], factor: 3",
    "names: [hours",
    /first unit/,
  ],
  ["numeric", "tolerance: 0.01", "tolerance: -1", "tolerance: -1", /0 or more/],
  ["numeric", "value: 0.9", "value: 1.5", "value: 1.5", /that are wrong/],
  [
    "text",
    '"open-ended question"',
    '"Open  Question"',
    '"Open  Question"',
    /Write each answer once/,
  ],
  ["text", 'right: "Yes. It cannot', 'rihgt: "Yes. It cannot', 'rihgt: "Yes', /spelling/],
  [
    "sjt",
    "ratings: [2, 2, 2, 1, 2]",
    "ratings: [2, 2]",
    'id: a, text: "Ask',
    /rating by each rater/,
  ],
  ["sjt", "ratings: [2, 2, 2, 1, 2]", "ratings: [9, 2, 2, 1, 2]", "ratings: [9", /2 or less/],
  ["a dead end", "next: talk, ", "", "Ask what happened", /dead end/],
  ["a way to nowhere", "next: talk", "next: attic", "next: attic", /there is no attic/],
  ["a loop", "next: last", "next: door", "next: door", /in a loop/],
  ["a node without a way in", "next: talk", "next: last", "id: talk", /no choice leads/],
  [
    "a scenario in a check",
    'pool: practice\n    stem: "Marisol',
    'pool: check\n    stem: "Marisol',
    'pool: check\n    stem: "Marisol',
    /Use it in practice/,
  ],
];

test.each(MISTAKES)("%s: names the line and the fix (%#)", (_, from, to, marker, fix) => {
  const text = folder.files.get("items.yaml") ?? "";
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const start = Math.max(0, changed.lastIndexOf("  - id: KIND", text.indexOf(from)));
  const line = changed.slice(0, changed.indexOf(marker, start)).split("\n").length;
  const { problems, course } = checkCourse(
    new Map(folder.files).set("items.yaml", changed),
    folder.around,
  );
  expect(course).toBeNull();
  const found = problems.filter((problem) => fix.test(problem.fix));
  expect(found, JSON.stringify(problems)).toContainEqual(
    expect.objectContaining({ level: "error", file: "items.yaml", line }),
  );
});

test("feedback that is too short, and an objective that is not there, are named in every type", () => {
  const text = (folder.files.get("items.yaml") ?? "")
    .replace("Yes. Sixty minutes are one hour, so divide by sixty.", "Yes.")
    .replace("A closed question can be answered by yes or no, and this one cannot.", "No.")
    .replace("objective: KIND.1.3\n        text", "objective: KIND.9.9\n        text");
  const { problems } = checkCourse(new Map(folder.files).set("items.yaml", text), folder.around);
  const said = problems.filter(({ level }) => level === "error").map(({ message }) => message);
  expect(said).toEqual([
    "The feedback of the right answer in KIND.1.6-P1 is shorter than 40 characters.",
    "The feedback of “closed question” in KIND.1.7-P1 is shorter than 40 characters.",
    "There is no objective KIND.9.9 in course.yaml.",
  ]);
});
