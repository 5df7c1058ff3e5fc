import { beforeAll, describe, expect, test } from "vitest";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

let rel1: CourseFolder;
beforeAll(async () => {
  const folder = await readCourseFolder("courses/rel-1");
  if (!folder) throw new Error("run from the repository's root");
  rel1 = folder;
});

const FIRST = "lessons/01-what-students-need.mdx";
const ITEMS = "items.yaml";

/** The course with one text put in the place of another, as what is found of one kind. */
function foundWith(file: string, from: string | RegExp, to: string, version = "1.1.0") {
  const files = new Map(rel1.files);
  for (const name of ["course.yaml", ITEMS])
    files.set(name, (files.get(name) ?? "").replace(/^version: .*$/m, `version: ${version}`));
  const text = files.get(file) ?? "";
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  return checkCourse(files.set(file, changed), rel1.around).problems;
}

/** One more item at the end of the bank. */
const item = (stem: string, more: Partial<Record<"a" | "b" | "c" | "said", string>> = {}) => {
  const option = (id: "a" | "b" | "c", correct: boolean, instead: string) =>
    `      - { id: ${id}, text: ${JSON.stringify(more[id] ?? instead)}, correct: ${correct}, feedback: ${JSON.stringify(`${more.said ?? "This is what there is to say"} of choice ${id}, and a little more.`)} }`;
  return `
  - id: REL.1.4-Z1
    objective: REL.1.4
    type: single
    level: apply
    pool: check
    stem: ${JSON.stringify(stem)}
    options:
${option("a", true, "Walk toward the violet harbor")}
${option("b", false, "Row across a silver estuary")}
${option("c", false, "Climb some granite stairs")}
`;
};
const END = /\n*$/;
/** A plain paragraph before the first heading of the lesson. */
const HEAD = /\n## /;
const before = (text: string) => `\n${text}\n\n## `;

/** Long words in one long sentence: far over grade 9. */
const HARD =
  "Institutional accountability considerations necessitate comprehensive documentation of interpersonal communication, notwithstanding administrative inconvenience, whenever organizational representatives deliberately establish individualized relationships involving vulnerable participants within supplementary educational environments.";

const FAULTS: [string, string, string | RegExp, string, RegExp][] = [
  [
    "a claim of the do-not-print table",
    FIRST,
    HEAD,
    before("This habit cuts trouble by 85 percent."),
    /No controlled source was found/,
  ],
  [
    "the same claim as a key",
    ITEMS,
    END,
    item("What about the quiet violin?", { a: "Say that learning styles decide it" }),
    /Learning styles are not supported/,
  ],
  [
    "a figure without a fact",
    FIRST,
    HEAD,
    before("It took 37 percent less time."),
    /without a fact/,
  ],
  [
    "a figure that is not the fact’s",
    FIRST,
    HEAD,
    before('A review of 98 studies says so. <Cite id="F-REL-03" />'),
    /The figure 98 is not one of F-REL-03/,
  ],
  ["an idiom", FIRST, HEAD, before("Now hit the ground running with them."), /does not translate/],
  ["a hard paragraph", FIRST, HEAD, before(HARD), /reads at grade/],
  [
    "a hard lesson",
    FIRST,
    HEAD,
    before(Array(40).fill(HARD).join("\n\n")),
    /^The lesson reads at grade/,
  ],
  ["a heading that skips a level", FIRST, HEAD, "\n### Too deep\n\n## ", /skips a level/],
  [
    "a link that does not say where it leads",
    FIRST,
    HEAD,
    before("Read it [here](https://example.org/)."),
    /does not say where it leads/,
  ],
  [
    "alt text that says it is a picture",
    FIRST,
    /alt="/,
    'alt="A drawing of it. ',
    /says that this is a picture/,
  ],
  [
    "alt text that repeats the caption",
    FIRST,
    /alt="[^"]*" caption="[^"]*"/,
    'alt="Five parts of one whole" caption="Five parts of one whole"',
    /repeats the caption/,
  ],
  [
    "the same feedback twice",
    ITEMS,
    "Praise can show care. It does not give students a say, and having a say is what is missing.",
    "A good move for expand possibilities. But you are still the one who chose it, so power has not been shared.",
    /stands twice/,
  ],
  [
    "a negative stem",
    ITEMS,
    END,
    item("Which of these is NOT a violet harbor?"),
    /asks for what is not so/,
  ],
  [
    "all of the above",
    ITEMS,
    END,
    item("Where does the violin wait?", { c: "All of the above" }),
    /stands for the other choices/,
  ],
  [
    "absolute words only in wrong choices",
    ITEMS,
    END,
    item("Where does the violin wait?", {
      b: "It always rows the estuary",
      c: "It never climbs granite",
    }),
    /absolute word/,
  ],
  [
    "a figure of research in an item without a source",
    ITEMS,
    END,
    item("A study of 14 violins found a harbor. What follows?"),
    /names no fact/,
  ],
  [
    "two items that ask the same",
    ITEMS,
    END,
    item(
      "Jaylen still looks angry ten minutes after you snapped at him. You have five minutes left in the session. What now?",
      { a: "Say, “I was unfair. Can we talk tomorrow?” and let him rest or work" },
    ),
    /REL\.1\.4-Z1 and REL\.1\.4-Q03 share \d+ % of their words/,
  ],
  [
    "two items that share their small words alone",
    ITEMS,
    END,
    item("You are there and it is so. What do you do about it here?", {
      a: "Do it with them, as you can, for that is what you said",
    }) +
      item("It is there, and you are so. What do you do here about it?", {
        a: "Can you do that for them, as what you said is with it?",
      }).replace("REL.1.4-Z1", "REL.1.4-Z2"),
    /REL\.1\.4-Z2 and REL\.1\.4-Z1 share \d+ % of their words/,
  ],
  [
    "a question that gives away the answer of another",
    ITEMS,
    END,
    item(
      "Someone says you are not trained for that meeting, and to ask the site supervisor who leads it. Where is the violin, the estuary, the granite, the lantern and the copper kettle?",
    ),
    /The question of REL\.1\.4-Z1 gives away the answer of REL\.1\.4-Q04/,
  ],
  [
    "a critical item without a twin",
    ITEMS,
    "    family: tells-of-harm\n    critical: true\n  - id: REL.1.4-Q07",
    "    family: alone\n    critical: true\n  - id: REL.1.4-Q07",
    /critical and has no second item/,
  ],
  [
    "a bank that asks only what someone remembers",
    ITEMS,
    /level: (apply|analyze)/g,
    "level: recall",
    /ask what someone remembers/,
  ],
  [
    "people who all live in one kind of place",
    "tally.yaml",
    /kind: \w+/g,
    "kind: city",
    /people are of one kind of place: city/,
  ],
  [
    "needs that one kind of place carries",
    "tally.yaml",
    /kind: \w+/g,
    "kind: city",
    /Everyone who finds something hard is of one kind of place: city/,
  ],
  [
    "a person of the sheet whom the course does not name",
    "tally.yaml",
    "people:\n",
    'people:\n  - { name: Zebulon Quark, is: staff, kind: town, home: "Nome, Alaska" }\n',
    /Zebulon Quark stands on the sheet and not in REL-1/,
  ],
  [
    "a student who shows no strength",
    "tally.yaml",
    /(is: student,.*?)shows: \[[^\]]*\]/,
    "is: student, kind: city, home: Somewhere, shows: []",
    /shows no strength/,
  ],
  [
    "a name that is not on the sheet",
    FIRST,
    HEAD,
    before("You sit with Zebulon at the back."),
    /Zebulon is not on the sheet/,
  ],
  [
    "a family that is partly critical",
    ITEMS,
    "    family: tells-of-harm\n    critical: true\n  - id: REL.1.4-Q07",
    "    family: tells-of-harm\n  - id: REL.1.4-Q07",
    /Not every item of the family/,
  ],
];

describe.each(FAULTS)("%s", (_, file, from, to, message) => {
  test("stops a finished version", () => {
    expect(foundWith(file, from, to)).toContainEqual(
      expect.objectContaining({ file, level: "error", message: expect.stringMatching(message) }),
    );
  });

  test("only tells the author of a draft", () => {
    expect(foundWith(file, from, to, "0.9.0")).toContainEqual(
      expect.objectContaining({ level: "notice", message: expect.stringMatching(message) }),
    );
  });
});

test("a lesson out of shape is a notice", () => {
  const found = foundWith(FIRST, /<WorkedExample[\s\S]*?<\/WorkedExample>/, "");
  expect(found).toContainEqual(
    expect.objectContaining({ level: "notice", message: "The lesson has no <WorkedExample>." }),
  );
});

test("a lesson with far more words than its minutes hold is a notice", () => {
  const found = foundWith(
    FIRST,
    HEAD,
    before(Array(400).fill("You walk on with them.").join("\n\n")),
  );
  expect(found).toContainEqual(
    expect.objectContaining({
      level: "notice",
      message: expect.stringMatching(/^The lesson has \d+ words for 6 minutes/),
    }),
  );
});
