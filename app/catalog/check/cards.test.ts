import { beforeAll, expect, test } from "vitest";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

const LESSON = "lessons/04-suspect-is-enough.mdx";

let safe1: CourseFolder;
beforeAll(async () => {
  const folder = await readCourseFolder("courses/safe-1");
  if (!folder) throw new Error("run from the repository's root");
  safe1 = folder;
});

function errorsWith(from: string, to: string, around = safe1.around): string[] {
  const text = safe1.files.get(LESSON) ?? "";
  expect(text).toContain(from);
  const files = new Map(safe1.files).set(LESSON, text.replace(from, to));
  return checkCourse(files, around).problems.flatMap(({ level, message }) =>
    level === "error" ? [message] : [],
  );
}

test("SAFE-1 shows both kinds of cards and has no error", () => {
  expect(safe1.around.cards).toEqual(new Set(["state", "contact"]));
  expect(errorsWith("<Contacts />", "<Contacts />")).toEqual([]);
});

test.each<[string, string, string, RegExp]>([
  ["twice", "<StateCard />", "<StateCard />\n\n<StateCard />", /<StateCard> stands twice/],
  [
    "with a state of the author’s",
    "<StateCard />",
    '<StateCard state="AZ" />',
    /no attribute "state"/,
  ],
  ["with words inside", "<Contacts />", "<Contacts>Call.</Contacts>", /holds nothing/],
  ["in a sentence", "<Contacts />", "See <Contacts /> here.", /stands inside something else/],
])("a card %s is refused", (_what, from, to, message) => {
  expect(errorsWith(from, to)).toContainEqual(expect.stringMatching(message));
});

test("a catalog without the file of cards cannot show them", () => {
  const around = { ...safe1.around, cards: new Set<never>() };
  expect(errorsWith("<Contacts />", "<Contacts />", around)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("no state-reporting.yaml"),
      expect.stringContaining("no contacts.yaml"),
    ]),
  );
});
