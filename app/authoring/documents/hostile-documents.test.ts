import { describe, expect, test } from "vitest";
import { heading, packed, paragraph, wordParts } from "../../../tests/word/build";
import { CLEANED_FILES, REFUSED_FILES } from "../../../tests/word/hostile-word";
import { REACHING_FILES } from "../../../tests/word/wider-word";
import { readLesson } from "../../catalog/mdx/lesson";
import { ProblemList } from "../../catalog/problem";
import { documentToLessons } from "./document-to-lessons";

const read = (bytes: Uint8Array) =>
  documentToLessons({ bytes, name: "x.docx", code: "TUT-9", locale: "en" });
describe("a document that no course can be made of is refused with a sentence, soon", () => {
  test.each(REFUSED_FILES)("%s", async (_, bytes, reason) => {
    const made = bytes();
    const start = performance.now();
    const outcome = await read(made);
    expect(outcome).toMatchObject({ ok: false, reason });
    expect(!outcome.ok && outcome.sentence).toMatch(/^[A-Z].{20,}\.$/s);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("what does harm in a document is left out, and the rest becomes a course", () => {
  test.each([...CLEANED_FILES, ...REACHING_FILES])("%s", async (_, bytes) => {
    const outcome = await read(bytes());
    if (!outcome.ok) throw new Error(outcome.sentence);
    for (const [path, text] of outcome.value.files) {
      expect(text).not.toMatch(/javascript:|evil\.example\/|(?<!\\)<script/i);
      if (!path.endsWith(".mdx")) continue;
      const problems = new ProblemList(path);
      readLesson(text, problems);
      expect(problems.problems).toEqual([]);
    }
  });

  test.each([
    ["a template at another address", /points to a file at https:\/\/evil\.example/],
    ["a page inserted whole", /inserted whole/],
    ["files of other programs", /file of another program/],
  ])("%s is named", async (name, sentence) => {
    const [, bytes] = CLEANED_FILES.find(([one]) => one === name) ?? [];
    const outcome = await read(bytes?.() ?? new Uint8Array());
    expect(outcome.ok && outcome.value.report.map((line) => line.sentence).join("\n")).toMatch(
      sentence,
    );
  });
});

/** Paragraphs of each of eighteen chapters. */
const LONG = process.env.MUSTER_DEEP === "1" ? 500 : 60;

test(`a book of ${18 * LONG} paragraphs is read in bounded time`, async () => {
  const words = "Say each name as its owner says it, and ask when you do not know how. ".repeat(2);
  const chapters = Array.from(
    { length: 18 },
    (_, nth) => heading(1, `Chapter ${nth}`) + paragraph(words).repeat(LONG),
  );
  const start = performance.now();
  const outcome = await read(packed(wordParts(chapters.join("")), 6));
  expect(outcome.ok || outcome.sentence).toBe(true);
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);
