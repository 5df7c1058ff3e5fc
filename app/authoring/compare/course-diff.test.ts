import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, parseDocument, stringify } from "yaml";
import { type CourseDiff, courseDiff, isSame, type ShownBlock } from "./course-diff";
import { nextVersion, weightOf } from "./next-version";
import { sideOf, wordStretches } from "./words";

const at = (path: string) => readFileSync(`courses/rel-1/${path}`, "utf8");
const LESSON = "lessons/01-what-students-need.mdx";
const REL_1 = new Map(
  ["course.yaml", "items.yaml", "practice-task.md", "tally.yaml", LESSON].map((path) => [
    path,
    at(path),
  ]),
);
const with_ = (path: string, change: (text: string) => string | null) => {
  const files = new Map(REL_1);
  const text = change(files.get(path) ?? "");
  if (text === null) files.delete(path);
  else files.set(path, text);
  return files;
};
const said = (diff: CourseDiff) => ({
  objectives: diff.objectives.map(({ id, kind }) => `${kind} ${id}`),
  items: diff.items.map(({ id, kind, key, critical, about, words }) =>
    [
      kind,
      id,
      key && "key",
      critical && "critical",
      ...about.map(({ name }) => name),
      ...words.map(({ place }) => place),
    ]
      .filter(Boolean)
      .join(" "),
  ),
  lessons: diff.lessons.map(({ slug, kind }) => `${kind} ${slug}`),
  settings: diff.settings.map(({ name, before, after }) => `${name}: ${before} > ${after}`),
  passRule: diff.passRule,
  licence: diff.licence,
  files: diff.files.map(({ path, kind }) => `${kind} ${path}`),
});
const EMPTY = {
  ...{ objectives: [], items: [], lessons: [], settings: [], passRule: null, licence: null },
  files: [],
};
const course = (files: string[]) => ({ ...EMPTY, files });

/** Where each single value of a document stands. */
function leavesOf(value: unknown, place: (string | number)[]): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [place];
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf(one, [...place, Array.isArray(value) ? Number(key) : key]),
  );
}

describe("two states of a course", () => {
  it.each([
    ["nothing", REL_1, EMPTY, "none"],
    [
      "an objective reworded",
      with_("course.yaml", (text) => text.replace("Order and use", "Order")),
      { ...course(["changed course.yaml"]), objectives: ["reworded REL.1.4"] },
      "major",
    ],
    [
      "an objective gone",
      with_("course.yaml", (text) => text.replace(/ {2}- id: REL\.1\.4\n.*\n/, "")),
      { ...course(["changed course.yaml"]), objectives: ["gone REL.1.4"] },
      "major",
    ],
    [
      "the pass rule",
      with_("course.yaml", (text) => text.replace("muster-check@1", "muster-check@2")),
      {
        ...course(["changed course.yaml"]),
        passRule: { before: "rule: muster-check@1", after: "rule: muster-check@2" },
      },
      "major",
    ],
    [
      "another key",
      with_("items.yaml", (text) => text.replace("correct: false", "correct: true")),
      { ...course(["changed items.yaml"]), items: ["changed REL.1.1-Q01 key"] },
      "minor",
    ],
    [
      "the words of two choices change places",
      with_("items.yaml", (text) =>
        text
          .replace('"Express care", correct', '"§", correct')
          .replace('"Challenge growth", correct', '"Express care", correct')
          .replace('"§", correct', '"Challenge growth", correct'),
      ),
      {
        ...course(["changed items.yaml"]),
        items: ["changed REL.1.1-Q01 key options.a.text options.b.text"],
      },
      "minor",
    ],
    [
      "a question reworded",
      with_("items.yaml", (text) => text.replace("A coach in Fargo", "A coach in Minot")),
      { ...course(["changed items.yaml"]), items: ["changed REL.1.1-Q01 stem"] },
      "patch",
    ],
    [
      "a question gone and one new",
      with_("items.yaml", (text) => text.replace("REL.1.1-Q02", "REL.1.1-Q92")),
      {
        ...course(["changed items.yaml"]),
        items: [
          "new REL.1.1-Q92 stem options.a.text options.a.feedback options.b.text options.b.feedback options.c.text options.c.feedback",
          "gone REL.1.1-Q02 stem options.a.text options.a.feedback options.b.text options.b.feedback options.c.text options.c.feedback",
        ],
      },
      "minor",
    ],
    [
      "a question made critical, and in another pool",
      with_("items.yaml", (text) =>
        text.replace(
          "level: apply\n    pool: practice",
          "level: apply\n    critical: true\n    pool: check",
        ),
      ),
      { ...course(["changed items.yaml"]), items: ["changed REL.1.1-Q01 critical pool"] },
      "minor",
    ],
    [
      "a lesson moved, one gone",
      with_("course.yaml", (text) => {
        const lines = text.split("\n");
        const first = lines.findIndex((line) => line.includes("slug: 01-"));
        const [moved = ""] = lines.splice(first, 1);
        lines.splice(first + 3, 0, moved);
        return lines.filter((line) => !line.includes("slug: 05-")).join("\n");
      }),
      {
        ...course(["changed course.yaml"]),
        lessons: ["moved 01-what-students-need", "gone 05-repair-and-boundaries"],
      },
      "minor",
    ],
    [
      "a lesson renamed, and one in its place",
      with_("course.yaml", (text) =>
        text
          .replace("Learn what they bring", "What they bring")
          .replace("slug: 02-first", "slug: 02-new"),
      ),
      {
        ...course(["changed course.yaml"]),
        lessons: [
          "new 02-new-five-minutes",
          "changed 03-learn-what-they-bring",
          "gone 02-first-five-minutes",
        ],
      },
      "minor",
    ],
    [
      "settings and the licence",
      with_("course.yaml", (text) =>
        text
          .replace("audience: [tutor, mentor,", "audience: [tutor,")
          .replace("subject_reviewer: null", 'subject_reviewer: "Dr. R"')
          .concat("licence: CC-BY-SA-4.0\n"),
      ),
      {
        ...course(["changed course.yaml"]),
        settings: [
          "audience: tutor, mentor, success-coach, coordinator, transition-coach > tutor, success-coach, coordinator, transition-coach",
          "review.subject_reviewer:  > Dr. R",
        ],
        licence: { before: null, after: "CC-BY-SA-4.0" },
      },
      "patch",
    ],
    [
      "the practice task",
      with_("practice-task.md", (text) => text.replace("12 minutes", "15 minutes")),
      course(["changed practice-task.md"]),
      "major",
    ],
    [
      "the words of a lesson, and a file gone",
      new Map([...with_("tally.yaml", () => null), [LESSON, at(LESSON).replace("fifth", "sixth")]]),
      course([`changed ${LESSON}`, "gone tally.yaml"]),
      "patch",
    ],
    [
      "settings that cannot be read",
      with_("course.yaml", (text) => `${text}\n  : [`),
      course(["changed course.yaml"]),
      "major",
    ],
  ] as const)("%s", (_, after, expected, weight) => {
    const diff = courseDiff(REL_1, after);
    expect(said(diff)).toEqual(expected);
    expect(weightOf(diff)).toBe(weight);
  });

  it("names the blocks of a lesson that changed, and leaves the others", () => {
    const after = at(LESSON)
      .replace("fifth grade", "sixth grade")
      .replace(/## Two gaps.*\n\n/, "");
    const [lesson] = courseDiff(REL_1, new Map([...REL_1, [LESSON, after]])).files;
    const kinds = lesson?.blocks.flatMap((one) => (one.kind === "same" ? [] : one.kind));
    expect(kinds).toEqual(["changed", "gone"]);
    const [changed] = lesson?.blocks.filter((one) => one.kind === "changed") ?? [];
    expect(changed?.stretches.filter(({ is }) => is !== "kept")).toEqual([
      { is: "gone", text: "fifth" },
      { is: "new", text: "sixth" },
    ]);
  });

  const anything = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          "id: A",
          "items: [{id: a, answer: .inf}]",
          "- x",
          "\n",
          "<Scenario>",
          "---",
          "# H",
          " ",
          "a: [",
          "word",
        ),
      )
      .map((all) => all.join("")),
  );
  const path = fc.constantFrom<string>("course.yaml", "items.yaml", "practice-task.md", LESSON);
  const files = fc
    .array(fc.tuple(path, anything), { maxLength: 4 })
    .map((entries) => new Map(entries));
  const side = (blocks: readonly ShownBlock[], which: "before" | "after") =>
    blocks
      .map((one) => {
        if (one.kind === "changed") return sideOf(one.stretches, which);
        return one.kind === (which === "before" ? "new" : "gone") ? "" : one.text;
      })
      .join("");
  const letters = (text: string) => [...text.replace(/\s+/g, "")].sort().join("");

  it("is empty for equals, and holds every character of both sides otherwise", () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        expect(isSame(courseDiff(before, new Map(before)))).toBe(true);
        for (const one of courseDiff(before, after).files) {
          expect(side(one.blocks, "after")).toBe(after.get(one.path) ?? "");
          expect(letters(side(one.blocks, "before"))).toBe(letters(before.get(one.path) ?? ""));
        }
      }),
    );
  });

  it("names every file that is not the same", () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        const paths = [...new Set([...before.keys(), ...after.keys()])];
        const differ = paths.filter((one) => before.get(one) !== after.get(one));
        const named = courseDiff(before, after).files.map((one) => one.path);
        expect([...named].sort()).toEqual(differ.sort());
      }),
    );
  });

  it.each(["items.yaml", "course.yaml"])(
    "says in words what any one value of %s became",
    (path) => {
      const whole: { items?: { type: string }[] } = parse(at(path));
      // One question of each type: a bank is long to write down.
      if (whole.items)
        whole.items = whole.items.filter(
          ({ type }, nth, all) => all.findIndex((one) => one.type === type) === nth,
        );
      const text = stringify(whole);
      // What heads a bank is told with the text of its file.
      const places = leavesOf(whole, []).filter(([first]) => !whole.items || first === "items");
      const untold = places.filter((place) => {
        const after = parseDocument(text);
        const value = after.getIn(place);
        after.setIn(place, typeof value === "boolean" ? !value : `${value} so`);
        const diff = courseDiff(new Map([[path, text]]), new Map([[path, after.toString()]]));
        const told = [...diff.items, ...diff.objectives, ...diff.lessons, ...diff.settings];
        return told.length === 0 && diff.passRule === null && diff.licence === null;
      });
      expect(places.length).toBeGreaterThan(20);
      expect(untold.map((place) => place.join("."))).toEqual([]);
    },
  );

  it("says every word of two texts, whichever way they are read", () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const stretches = wordStretches(before, after);
        expect(sideOf(stretches, "before")).toBe(before);
        expect(sideOf(stretches, "after")).toBe(after);
      }),
    );
  });
});

describe("the next number", () => {
  it.each([
    [null, "none", "1.0.0"],
    ["0.3.1", "patch", "1.0.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "none", "1.2.4"],
  ] as const)("after %s by %s: %s", (last, weight, next) => {
    expect(nextVersion(last, weight)).toBe(next);
  });
});
