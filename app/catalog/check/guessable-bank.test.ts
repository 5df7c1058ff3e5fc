import { beforeAll, describe, expect, test } from "vitest";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

let rel1: CourseFolder;
beforeAll(async () => {
  const folder = await readCourseFolder("courses/rel-1");
  if (!folder) throw new Error("run from the repository's root");
  rel1 = folder;
});

const version = () => /^version: (\S+)/m.exec(rel1.files.get("course.yaml") ?? "")?.[1];

describe("a bank that can be guessed", () => {
  /** A bank of one objective whose key stands out in one way. */
  const bank = (keyed: (at: number) => string, other: (at: number) => string) =>
    Array.from({ length: 30 }, (_, at) => {
      const place = at % 3;
      const options = [0, 1, 2].map((here) => {
        const text = here === place ? keyed(at) : other(at * 3 + here);
        return `      - { id: ${"abc"[here]}, text: ${JSON.stringify(text)}, correct: ${here === place}, feedback: "What there is to say about choice ${at * 3 + here} of these." }`;
      });
      return `
  - id: REL.1.4-Y${at}
    objective: REL.1.4
    type: single
    level: apply
    pool: check
    stem: ${JSON.stringify(`Tale ${word(at)} ${word(at + 500)} ${word(at + 900)} ${word(at + 1300)}: what now?`)}
    options:
${options.join("\n")}
`;
    }).join("");
  const word = (at: number) =>
    `${"bcdfghjklmnpqrstvwxz"[at % 20]}${"aeiou"[at % 5]}${"bcdfghjklmnpqrstvwxz"[(at >> 2) % 20]}${"aeiou"[(at >> 3) % 5]}r`;
  const guessed = (keyed: (at: number) => string, other: (at: number) => string) => {
    const items = `course: REL-1\nversion: ${version()}\nitems:${bank(keyed, other)}`;
    return checkCourse(new Map(rel1.files).set("items.yaml", items), rel1.around)
      .problems.filter(({ message }) => message.startsWith("Choosing "))
      .map(({ message }) => /^Choosing (.*) is right/.exec(message)?.[1]);
  };
  const plain = (at: number) => `${word(at + 40)} ${word(at + 77)} ${word(at + 131)}`;

  test.each<[string, (at: number) => string]>([
    ["the longest", (at) => `${plain(at)} ${word(at)}ton ${word(at)}ley`],
    ["the most hedged", (at) => `often ${word(at)}`],
    ["the most specific", (at) => `${word(at)} 14 ${word(at + 9)}`],
    ["the one with words of the question", (at) => `${word(at)} ${word(at + 500)} ark`],
    ["the one that names staff", (at) => `teacher ${word(at + 3)}`],
    ["the one with most commas", (at) => `${word(at)}, ${word(at + 50)}`],
    ["the plainest", (at) => `${word(at).slice(0, 3)} ${word(at + 77).slice(0, 3)}`],
    ["the one with most sentences", (at) => `${word(at)}. ${word(at + 50)}.`],
  ])("%s", (name, keyed) => {
    expect(guessed(keyed, plain)).toContain(name);
  });

  test("never an absolute word", () => {
    expect(guessed(plain, (at) => `always ${plain(at)}`)).toContain("never an absolute word");
  });

  test("the one without a reason", () => {
    expect(guessed(plain, (at) => `${plain(at)}, since ${word(at)}`)).toContain(
      "the one without a reason",
    );
  });

  test("the one that begins like no other", () => {
    expect(guessed(plain, (at) => `lumen ${plain(at)}`)).toContain(
      "the one that begins like no other",
    );
  });

  test("a place that is always right where several choices are", () => {
    const several = Array.from({ length: 10 }, (_, at) => {
      const options = [0, 1, 2, 3].map((place) => {
        const correct = place === 0 || place === 1 + (at % 3);
        return `      - { id: ${"abcd"[place]}, text: ${JSON.stringify(plain(at * 4 + place))}, correct: ${correct}, feedback: "What there is to say about choice ${at * 4 + place} of these." }`;
      });
      return `
  - id: REL.1.4-X${at}
    objective: REL.1.4
    type: multi
    level: apply
    pool: check
    stem: ${JSON.stringify(`Yarn ${word(at)} ${word(at + 500)} ${word(at + 900)}: choose all that apply.`)}
    options:
${options.join("\n")}
`;
    }).join("");
    const items = `course: REL-1\nversion: ${version()}\nitems:${several}`;
    const { problems } = checkCourse(new Map(rel1.files).set("items.yaml", items), rel1.around);
    expect(problems.map(({ message }) => message)).toContain(
      "Choice 1 is right in 10 of 10 items with several right choices.",
    );
  });
});
