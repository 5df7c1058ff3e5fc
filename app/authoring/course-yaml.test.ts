import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newCourseFiles } from "../catalog/new-course";
import { nextVersionFiles, withNames, withTitle } from "./course-yaml";

const TEXT = `# Head
id: REL-1
title: "Old" # a working title
summary: >-
  Two lines
  of summary.
# The lessons
lessons:
  - { slug: a, minutes: 5, objectives: [REL.1.1] }
review: { author: "We" }
`;

describe("names of course.yaml", () => {
  it.each([
    ["a plain value", { title: "New: a title" }, 'id: REL-1\ntitle: "New: a title"\nsummary'],
    ["a folded text", { summary: "One line." }, "summary: One line.\n# The lessons\nlessons"],
    [
      "a list",
      { lessons: [{ slug: "b", minutes: 6, objectives: ["X", "Y"] }] },
      "# The lessons\nlessons:\n  - {slug: b, minutes: 6, objectives: [X, Y]}\nreview",
    ],
    [
      "the last",
      { review: { author: "You", legal_reviewer: null } },
      "\nreview:\n  author: You\n  legal_reviewer: null\n",
    ],
    ["a new one", { licence: "CC-BY-4.0" }, 'review: { author: "We" }\nlicence: CC-BY-4.0\n'],
  ])("sets %s and leaves the rest", (_, names, part) => {
    const text = withNames(TEXT, names);
    expect(text).toContain(part);
    expect(text).toContain("# Head\n");
    expect(parse(text)).toEqual({ ...parse(TEXT), ...names });
  });

  it("takes a name away", () => {
    expect(withNames(TEXT, { summary: undefined })).not.toContain("summary");
    expect(parse(withNames(TEXT, { review: undefined }))).not.toHaveProperty("review");
  });

  it("holds whatever is typed, in every course that we have", () => {
    const typed = [
      "- a",
      "a: b",
      "#no",
      "'",
      '"',
      "null",
      "1.0",
      "yes",
      "a\nb",
      "{x}",
      "[ x ]",
      "é — “q”",
      "%",
      "@x",
      "!!js",
    ];
    for (const folder of readdirSync("courses", { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const text = readFileSync(join("courses", folder.name, "course.yaml"), "utf8");
      for (const title of typed) {
        const next = withNames(text, { title, summary: title });
        expect(parse(next)).toEqual({ ...parse(text), title, summary: title });
      }
      for (const [name, value] of Object.entries(parse(text))) {
        const next = withNames(text, { [name]: value as object });
        expect(parse(next)).toEqual(parse(text));
        expect(next.split("\n").filter((line) => line.startsWith("#"))).toEqual(
          text.split("\n").filter((line) => line.startsWith("#")),
        );
      }
    }
  });
});

it("raises the number everywhere, and asks for every sign-off anew", () => {
  const files = new Map([
    [
      "course.yaml",
      'id: REL-1\nversion: 1.1.1\nreview: { author: "We", subject_reviewer: "Dr. A", legal_reviewer: "not needed" }\n',
    ],
    ["items.yaml", "course: REL-1\nversion: 1.1.1\nitems: []\n"],
  ]);
  const next = nextVersionFiles(files);
  expect(parse(next.get("course.yaml") ?? "")).toEqual({
    id: "REL-1",
    version: "1.2.0",
    review: { author: "We", subject_reviewer: null, legal_reviewer: "not needed" },
  });
  expect(next.get("items.yaml")).toBe("course: REL-1\nversion: 1.2.0\nitems: []\n");
});

it("gives a template its title and its college", () => {
  const next = withTitle(newCourseFiles("TUT-5"), { title: "A: B", author: "Juniper Flat" });
  expect(parse(next.get("course.yaml") ?? "")).toMatchObject({
    title: "A: B",
    review: { author: "Juniper Flat", subject_reviewer: null },
  });
});
