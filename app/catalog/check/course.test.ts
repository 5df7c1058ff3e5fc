import { beforeAll, describe, expect, test } from "vitest";
import { newCourseFiles } from "../new-course";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

let rel1: CourseFolder;
beforeAll(async () => {
  const folder = await readCourseFolder("courses/rel-1");
  if (!folder) throw new Error("run from the repository's root");
  rel1 = folder;
});

const FIRST = "lessons/01-what-students-need.mdx";
const SECOND = "lessons/02-first-five-minutes.mdx";

/** Checks REL-1 with one text replaced in one file. */
function checkWith(file: string, from: string | RegExp, to: string) {
  const text = rel1.files.get(file) ?? "";
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return checkCourse(new Map(rel1.files).set(file, changed), rel1.around);
}

test("REL-1 has no error, and its notices name what is not there yet", () => {
  const { problems, course } = checkCourse(rel1.files, rel1.around);
  expect(rel1.problems).toEqual([]);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  const notices = problems.map(({ message }) => message);
  expect(notices).toContainEqual(expect.stringContaining("stack:success-coach"));
  expect(course?.items.length).toBeGreaterThan(24);
  expect(course?.practiceTask).toMatchObject({
    title: "The first five minutes and one hard moment",
    rubric: [
      { id: "A", title: "Open", objectives: ["REL.1.2"] },
      { id: "B" },
      { id: "C" },
      { id: "D" },
      { id: "E", title: "Balance and boundaries", objectives: ["REL.1.1"] },
    ],
    steps: [
      { title: "Open", minutes: 3, row: "A", text: expect.stringMatching(/^Greet a partner/) },
      { title: "Talk", minutes: 2, row: "B" },
      { title: "Feedback", minutes: 3, row: "C" },
      { title: "Repair", minutes: 4, row: "D" },
    ],
  });
  expect(course?.practiceTask?.guidance).toContainEqual({
    text: expect.stringContaining("A 1 in row E for a safety crossing stops the task"),
    row: "E",
  });
  expect(course?.practiceTask?.guidance).toContainEqual({
    text: expect.stringContaining("Never record real students for this task."),
    row: null,
  });
});

test("a step that no row scores is a notice", () => {
  const { problems } = checkWith("practice-task.md", "**Talk (2 min).**", "**Chat (2 min).**");
  expect(problems.map(({ message }) => message)).toContain(
    "No row of the rubric is called after the step “Chat”.",
  );
});

test("a new course passes its own check", () => {
  const { problems, course } = checkCourse(newCourseFiles("TUT-5"), rel1.around);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  expect(course?.file.id).toBe("TUT-5");
});

describe("names the file, the line and what to do", () => {
  test.each<[string, string, string | RegExp, string, RegExp, number]>([
    [
      "a fact that is not known",
      FIRST,
      '<Cite id="F-REL-03" />',
      '<Cite id="F-REL-99" />',
      /F-REL-99 is cited, but/,
      30,
    ],
    [
      "a fact that no one checked",
      FIRST,
      'F-REL-01 F-REL-02 F-REL-03"',
      'F-REL-01 F-REL-02 F-REL-03 F-TUT-17"',
      /F-TUT-17 has not been checked/,
      88,
    ],
    [
      "a cited fact that is not listed",
      FIRST,
      '"F-REL-01 F-REL-02 F-REL-03"',
      '"F-REL-01 F-REL-02"',
      /F-REL-03 is cited, but/,
      30,
    ],
    ["no sources", SECOND, /<Sources.*/, "", /does not end with <Sources/, 90],
    ["sources before the end", SECOND, /(<Sources.*)/, "$1\n\nMore.", /not the last part/, 94],
    [
      "two strong choices",
      FIRST,
      'verdict="partial"',
      'verdict="strong"',
      /2 choices with verdict="strong"/,
      53,
    ],
    [
      "no strong choice",
      FIRST,
      'verdict="strong"',
      'verdict="partial"',
      /0 choices with verdict="strong"/,
      53,
    ],
    ["a choice without a why", FIRST, /<Why>This is warm.*<\/Why>/, "", /has 0 <Why>/, 57],
    ["two choices of one letter", FIRST, 'Choice id="b"', 'Choice id="a"', /"a" stands twice/, 62],
    [
      "a short text equivalent",
      FIRST,
      /alt="[^"]*"/,
      'alt="Circles"',
      /cannot have the alt "Circles"/,
      17,
    ],
    [
      "a drawing that is not there",
      FIRST,
      "five-elements.svg",
      "six-elements.svg",
      /no drawing figures\/six-elements.svg/,
      17,
    ],
    ["an item that is not there", FIRST, "REL.1.1-Q01", "REL.1.1-Q77", /no item REL.1.1-Q77/, 78],
    [
      "a check item in a lesson",
      FIRST,
      "REL.1.1-Q01",
      "REL.1.1-Q02",
      /REL.1.1-Q02 is a check item/,
      78,
    ],
    [
      "a scenario's id a second time",
      SECOND,
      "REL-1-L2-S1",
      "REL-1-L1-S1",
      /REL-1-L1-S1 stands twice/,
      59,
    ],
    [
      "a title that differs",
      FIRST,
      'title: "What students need',
      'title: "What children need',
      /title is "What children need/,
      4,
    ],
    [
      "a title twice in a lesson",
      FIRST,
      'title="Take this with you"',
      'title="How sure are we?"',
      /"How sure are we\?" stands twice/,
      84,
    ],
    ["braces", FIRST, "Being nice", "Being {nice}", /Braces run code here/, 11],
    ["an unknown name", "course.yaml", "modality:", "modallity:", /"modallity" is not a name/, 14],
    ["a missing name", "course.yaml", "modality: blended\n", "", /modality is missing/, 2],
    [
      "a pass rule of its own",
      "course.yaml",
      "muster-check@1",
      "seventy-percent",
      /rule cannot be "seventy-percent"/,
      30,
    ],
    [
      "an unknown objective",
      "course.yaml",
      "objectives: [REL.1.3]",
      "objectives: [REL.1.9]",
      /no objective REL.1.9/,
      28,
    ],
    [
      "an objective no lesson names",
      "course.yaml",
      "objectives: [REL.1.3]",
      "objectives: [REL.1.2]",
      /No lesson names REL.1.3/,
      20,
    ],
    [
      "minutes that do not add up",
      "course.yaml",
      "minutes_total: 32",
      "minutes_total: 40",
      /the lessons take 32/,
      11,
    ],
    [
      "a lesson that is not there",
      "course.yaml",
      "slug: 01-what-students-need",
      "slug: 01-what",
      /no file lessons\/01-what.mdx/,
      25,
    ],
    [
      "a slug that is a path",
      "course.yaml",
      "slug: 01-what-students-need",
      "slug: ../secret",
      /slug of entry 1 cannot be used/,
      25,
    ],
    [
      "a second key",
      "items.yaml",
      'text: "Express care", correct: false',
      'text: "Express care", correct: true',
      /cannot be used as it is/,
      16,
    ],
    [
      "an item's objective that is not there",
      "items.yaml",
      "objective: REL.1.1",
      "objective: REL.1.8",
      /no objective REL.1.8/,
      10,
    ],
    [
      "short feedback",
      "items.yaml",
      /feedback: "The tone may[^"]*"/,
      'feedback: "No."',
      /feedback of option a in REL.1.1-Q01/,
      16,
    ],
    [
      "an item's id a second time",
      "items.yaml",
      "id: REL.1.1-Q02",
      "id: REL.1.1-Q01",
      /REL.1.1-Q01 stands twice/,
      20,
    ],
    [
      "an item's unknown fact",
      "items.yaml",
      "sources: [F-REL-01]",
      "sources: [F-REL-77]",
      /no fact F-REL-77/,
      19,
    ],
    ["an unknown type", "items.yaml", /type: single\n/, "type: essay\n", /type of entry 1/, 11],
    ["another version", "items.yaml", /version: [\d.]+/, "version: 0.0.1", /version is 0.0.1/, 6],
    [
      "keys that are always the longest",
      "items.yaml",
      /text: "([^"]*)", correct: true/g,
      'text: "$1 and many more words, so that it is the longest of them all without any doubt", correct: true',
      /key is the longest option in \d+ of \d+/,
      9,
    ],
    [
      "a rubric row without a level",
      "practice-task.md",
      /\| Also adapts without[^|]*\|/,
      "| |",
      /row of the rubric cannot be read/,
      14,
    ],
    [
      "a step without its minutes",
      "practice-task.md",
      "**Repair (4 min).**",
      "**Repair.**",
      /This step cannot be read/,
      9,
    ],
    [
      "a script in a drawing",
      "figures/five-elements.svg",
      "<desc>",
      "<script>alert(1)</script><desc>",
      /<script> is not drawn/,
      3,
    ],
  ])("%s", (_name, file, from, to, message, line) => {
    const { problems, course } = checkWith(file, from, to);
    expect(course).toBeNull();
    const found = problems.find((problem) => message.test(problem.message));
    expect(found, problems.map((problem) => problem.message).join("\n")).toBeDefined();
    expect(found).toMatchObject({ level: "error", line });
    expect(found?.fix).toMatch(/[.)]$/);
  });
});

test("a position that holds too many keys", () => {
  const moved = (rel1.files.get("items.yaml") ?? "")
    .replaceAll("correct: true", "correct: false")
    .replace(/(- \{ id: a,[^\n]*)correct: false/g, "$1correct: true");
  const { problems } = checkCourse(new Map(rel1.files).set("items.yaml", moved), rel1.around);
  expect(problems.map(({ message }) => message).join("\n")).toMatch(
    /The key is option 1 in (\d+) of \1 /,
  );
});

test.each([
  ['<Video src="https://youtu.be/x" />', /^A film is not placed as HTML/, /<Media id/],
  ['<audio src="talk.mp3" controls />', /^A recording is not placed as HTML/, /<Media id/],
  ['<img src="https://example.org/a.png" alt="A page" />', /^Photos and pictures/, /<Figure/],
  ['<iframe src="https://www.youtube.com/embed/x" />', /^Nothing of another site/, /<Media id/],
  ["![A page](https://example.org/a.png)", /^A picture written as/, /<Figure/],
])("%s is refused with what to do instead", (part, message, fix) => {
  const { problems, course } = checkWith(FIRST, "\n## ", `\n${part}\n\n## `);
  expect(course).toBeNull();
  const [found] = problems.filter(({ level }) => level === "error");
  expect(found?.message).toMatch(message);
  expect(found?.fix).toMatch(fix);
});

test("an objective whose lessons hardly say anything is a notice", () => {
  const said = (body: string) => {
    const files = newCourseFiles("TUT-9");
    const path = "lessons/01-first-lesson.mdx";
    const head = (files.get(path) ?? "").split("---\n")[1];
    files.set(path, `---\n${head}---\n\n${body}`);
    const { problems } = checkCourse(files, rel1.around);
    return problems.filter(({ message }) => message.startsWith("The lessons of TUT.9.1"));
  };
  expect(said("## A title\n\nOne.\n\nTwo.\n")).toMatchObject([
    { file: "course.yaml", level: "notice", message: "The lessons of TUT.9.1 have 2 blocks." },
  ]);
  expect(said("One.\n\nTwo.\n\nThree.\n")).toEqual([]);
  expect(said("One.\n\n{two}\n")).toEqual([]);
});

test("a lesson that cannot be read is the one fault: nothing that it may use is called unused", () => {
  const { problems, course } = checkWith(FIRST, "\n## ", "\nWrite {name}.\n\n## ");
  expect(course).toBeNull();
  expect(problems.filter(({ level }) => level === "error")).toMatchObject([
    { file: FIRST, message: "Braces run code here." },
  ]);
  expect(problems.map(({ message }) => message).join()).not.toContain("is not used by the course");
});
