import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  calmCourse,
  calmWith,
  type HostilePlace,
  lessonUnder,
  lessonWith,
  PATHS,
} from "../../tests/hostile/calm-course";
import { HOSTILE_FILES } from "../../tests/hostile-lessons";
import { checkCourse } from "./check/course";
import type { CatalogAround } from "./check/course-file";
import type { CourseProblem } from "./problem";
import { applyEdit, type EditLabel, settleEdit } from "./problem-edit";
import { readCatalogAround } from "./read-catalog.server";
import { plainLineEnds } from "./text";

let around: CatalogAround;
beforeAll(async () => {
  ({ around } = await readCatalogAround());
});

function problemsIn(at: HostilePlace, text: string): CourseProblem[] {
  const { problems } = checkCourse(calmCourse().set(PATHS[at], text), around);
  return problems.filter(({ file }) => file === PATHS[at]);
}

const calm = calmCourse();
const lesson = calm.get(PATHS.lesson) ?? "";
const without = (part: string | RegExp, instead = "") => lesson.replace(part, instead);

const bank = calm.get("items.yaml") ?? "";

/** The label, the file, what it says with the fault, and what it says after one press. */
const CASES: [EditLabel, HostilePlace, string, string][] = [
  [
    "escape",
    "lesson",
    lessonWith("Write {name} and {place}."),
    lessonWith("Write \\{name\\} and \\{place\\}."),
  ],
  [
    "escape",
    "lesson",
    lessonWith("Fewer than < 5, or <5."),
    lessonWith("Fewer than < 5, or &lt;5."),
  ],
  ["delete-hidden", "lesson", lessonWith("Wo\u200brds."), lessonWith("Words.")],
  ["delete-hidden", "lesson", lessonWith("Wo\u{e0041}rds."), lessonWith("Words.")],
  ["delete-hidden", "lesson", `\ufeff${lesson}`, lesson],
  [
    "delete-hidden",
    "items.yaml",
    calmWith("items.yaml", "Option a", "Op\u00adtion a"),
    calmWith("items.yaml", "Option a", "Option a"),
  ],
  [
    "delete-comment",
    "lesson",
    lessonWith("Words <!-- for later\nor never --> here."),
    lessonWith("Words  here."),
  ],
  ["delete-checkbox", "lesson", lessonWith("- [ ] One\n- Two"), lessonWith("- One\n- Two")],
  ["delete-checkbox", "lesson", lessonWith("1. One\n   - [x] Two"), lessonWith("1. One\n   - Two")],
  ["heading-level", "lesson", lessonWith("# A title"), lessonWith("## A title")],
  ["heading-level", "lesson", lessonWith("##### A title"), lessonWith("### A title")],
  ["heading-level", "lesson", without("## One idea", "### One idea"), lesson],
  ["first-line", "front matter", lesson.replace("---", "--- "), lesson],
  ["first-line", "front matter", lesson.replace("---", "---yaml"), lesson],
  ["first-line", "front matter", lesson.replace("\n---\n", "\n---\t\n"), lesson],
  [
    "list-source",
    "lesson",
    lessonWith('A claim. <Cite id="F-REL-01" />'),
    lessonWith('A claim. <Cite id="F-REL-01" />').replace(
      'ids="F-TUT-14"',
      'ids="F-TUT-14 F-REL-01"',
    ),
  ],
  ["delete-repeat", "lesson", without('ids="F-TUT-14"', 'ids="F-TUT-14 F-TUT-14"'), lesson],
  ["add-sources", "lesson", without(/\n\n<Sources[^>]*>\n/), lesson.trimEnd()],
  [
    "add-why",
    "lesson",
    without("<Why>Say why it works, in terms of the idea above.</Why>\n"),
    without("Say why it works, in terms of the idea above."),
  ],
  [
    "add-value",
    "lesson",
    without(' private="true"'),
    without(/( id="[^"]*R1") private="true"/, ' private="true"$1'),
  ],
  [
    "add-attribute",
    "lesson",
    without(/ alt="[^"]*"/),
    without(/ (src="[^"]*") alt="[^"]*"/, ' alt="" $1'),
  ],
  [
    "add-value",
    "lesson",
    without(/<Reflect id="[^"]*"/, "<Reflect"),
    without(/<Reflect id="[^"]*"/, '<Reflect id="TUT-9-L1-R1"'),
  ],
  ["add-value", "lesson", without('<Choice id="b" ', "<Choice "), lesson],
  ["respell", "lesson", without('verdict="strong"', 'verdict=" Strong "'), lesson],
  ["respell", "lesson", without('ids="F-TUT-14"', 'ids="f-tut-14,"'), lesson],
  [
    "respell",
    "lesson",
    lessonWith('A claim. <Cite id="f-tut-14" />'),
    lessonWith('A claim. <Cite id="F-TUT-14" />'),
  ],
  ["straight-quotes", "lesson", without('private="true"', "private=“true”"), lesson],
  [
    "single-space",
    "lesson",
    lessonWith("Two  words.\n  And   one."),
    lessonWith("Two words.\n  And   one."),
  ],
  [
    "move-sources",
    "lesson",
    `${lesson.trimEnd()}\n\nA last word.\n`,
    `${lesson.replace(/<Sources[^>]*>\n/, "").trimEnd()}\n\nA last word.\n\n${/<Sources[^>]*>/.exec(lesson)}\n`,
  ],
  ["same-as-course", "lesson", lesson.replace(/^minutes: \d+$/m, "minutes: 55"), lesson],
  [
    "same-as-course",
    "lesson",
    lesson.replace(/^objectives: .*$/m, "objectives: [TUT.9.2]"),
    lesson,
  ],
  [
    "sum-minutes",
    "course.yaml",
    (calm.get("course.yaml") ?? "").replace(/^minutes_total: .*$/m, "minutes_total: 99"),
    calm.get("course.yaml") ?? "",
  ],
  [
    "respell",
    "items.yaml",
    calmWith("items.yaml", "pool: check", "pool: Check"),
    calm.get("items.yaml") ?? "",
  ],
  [
    "only-objective",
    "items.yaml",
    bank.replace(/^ +objective: TUT\.9\.1\n/m, ""),
    calm.get("items.yaml") ?? "",
  ],
  [
    "only-objective",
    "items.yaml",
    calmWith("items.yaml", "objective: TUT.9.1", "objective: TUT.8.1"),
    calm.get("items.yaml") ?? "",
  ],
  [
    "quote",
    "items.yaml",
    bank.replace(/stem: .*/, "stem: 12"),
    bank.replace(/stem: .*/, 'stem: "12"'),
  ],
  ["shorten-alt", "lesson", without('alt="A page with', 'alt="A drawing of a page with'), lesson],
  [
    "same-as-course",
    "items.yaml",
    calmWith("items.yaml", "version: 0.1.0", "version: 0.2.0"),
    calm.get("items.yaml") ?? "",
  ],
  [
    "same-as-course",
    "items.yaml",
    calmWith("items.yaml", "course: TUT-9", 'course: "TUT-8"'),
    calm.get("items.yaml") ?? "",
  ],
];

test.each(CASES)("%s in %s", (label, at, fault, right) => {
  const edits = problemsIn(at, fault).flatMap(({ edit }) => edit ?? []);
  const edit = edits.find((one) => one.label === label);
  expect(edits.map((one) => one.label)).toContain(label);
  expect(edit && applyEdit(fault, edit)).toBe(right);
});

test("the same edit is found, and its text made, whatever the line ends are", () => {
  const fault = lessonWith("# A title");
  const [edit] = problemsIn("lesson", fault.replace(/\n/g, "\r\n")).flatMap(
    (one) => one.edit ?? [],
  );
  expect(edit && applyEdit(plainLineEnds(fault), edit)).toBe(lessonWith("## A title"));
});

describe("no edit where a person has to decide", () => {
  test.each<[string, string]>([
    ["braces in a tag", '<Callout kind="key" title={x}>\nWords.\n</Callout>'],
    ["braces beside code", "A {b} and `{c}`"],
    ["a comment that never ends", "Words <!-- and no end"],
    ["a line of code", 'import x from "fs"'],
    ["a fact that nobody has", 'A claim. <Cite id="F-XYZ-99" />'],
    [
      "two reasons",
      '<Scenario id="S-9" title="T" setting="S">\nWhat?\n<Choice id="a" verdict="strong">\nA\n<Why>B</Why>\n<Why>C</Why>\n</Choice>\n</Scenario>',
    ],
    ["a part that is none", "<Quiz />"],
    ["a picture that is only called one", "![x](page.svg)"],
  ])("%s", (_name, body) => {
    const problems = problemsIn("lesson", lessonWith(body)).filter(
      ({ level }) => level === "error",
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap(({ edit }) => edit ?? [])).toEqual([]);
  });

  test("front matter in another language", () => {
    const problems = problemsIn("front matter", lessonUnder("---js\n{}\n---\n"));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap(({ edit }) => edit ?? [])).toEqual([]);
  });
});

test("every edit of every hostile file puts its own problem right, and makes no code of it", () => {
  const edited = HOSTILE_FILES.filter((_, index) => index % 3 === 0).flatMap(({ at, text, name }) =>
    problemsIn(at, text).flatMap((problem) => (problem.edit ? [{ at, text, name, problem }] : [])),
  );
  expect(edited.length).toBeGreaterThan(60);
  for (const { at, text, name, problem } of edited) {
    const { edit } = problem;
    const after = edit ? applyEdit(plainLineEnds(text), edit) : text;
    const same = problemsIn(at, after).some(
      ({ message, line, column }) =>
        message === problem.message && line === problem.line && column === problem.column,
    );
    expect([name, problem.message, same]).toEqual([name, problem.message, false]);
  }
});

test("an edit is settled only where what it takes away really stands", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -1, max: 9 }),
      fc.integer({ min: -1, max: 30 }),
      fc.string({ maxLength: 3 }),
      (text, line, column, was) => {
        const edit = settleEdit(text, {
          at: { line, column },
          was: [was],
          text: "x",
          label: "escape",
        });
        if (!edit) return;
        expect(text.slice(edit.from, edit.to)).toBe(was);
        expect(applyEdit(text, edit)).toHaveLength(text.length - was.length + 1);
        expect(text.slice(0, edit.from).split("\n")).toHaveLength(line);
      },
    ),
  );
  expect(() => applyEdit("short", { from: 3, to: 9, text: "", label: "escape" })).toThrow(
    RangeError,
  );
});
