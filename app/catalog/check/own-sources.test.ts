import { beforeAll, describe, expect, test } from "vitest";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

let rel1: CourseFolder;
beforeAll(async () => {
  const folder = await readCourseFolder("courses/rel-1");
  if (!folder) throw new Error("there is no course rel-1");
  rel1 = folder;
});

const OWN = {
  id: "F-OWN-01",
  checked: "V",
  basis: "research",
  study: "small",
  who: "Hatathli, 2025",
  work: "Names in the hallway",
  note: "One school; read in full.",
};
type Own = { [name in keyof typeof OWN]: string | undefined };

/** REL-1 with a work of its own, cited by its first lesson. */
function withOwn(...works: Partial<Own>[]) {
  const [path = "", text = ""] =
    [...rel1.files].find(([name]) => name.startsWith("lessons/")) ?? [];
  const lines = works.map((work) => `  - ${JSON.stringify({ ...OWN, ...work })}`);
  const files = new Map(rel1.files)
    .set("sources.yaml", `facts:\n${lines.join("\n")}\n`)
    .set(
      path,
      text.replace(/(<Sources ids="[^"]*)"/, 'Names help. <Cite id="F-OWN-01" />\n\n$1 F-OWN-01"'),
    );
  return checkCourse(files, rel1.around);
}
const errorsOf = ({ problems }: ReturnType<typeof withOwn>) =>
  problems.flatMap(({ level, file, message }) => (level === "error" ? `${file} ${message}` : []));

test("a course cites a work of its own, and prints it", () => {
  const checked = withOwn({});
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.course?.lessons[0]?.sources.at(-1)).toMatchObject(OWN);
  expect(rel1.around.facts.has("F-OWN-01")).toBe(false);
});

describe("refuses", () => {
  test.each<[string, Partial<Own>[], string]>([
    [
      "an id of the catalog",
      [{}, { id: "F-REL-01" }],
      "F-REL-01 is a fact of the catalog already.",
    ],
    ["an id twice", [{}, {}], "F-OWN-01 stands twice."],
    ["no basis", [{ basis: undefined }], "basis of entry 1 is missing."],
    ["no label of how it was checked", [{ checked: undefined }], "checked of entry 1 is missing."],
    [
      "research without its kind",
      [{ study: undefined }],
      "F-OWN-01 rests on research and does not say of what kind.",
    ],
    ["an address that is not https", [{ work: "" }], "work of entry 1 cannot be used as it is."],
  ])("%s", (_name, works, message) => {
    const errors = errorsOf(withOwn(...works));
    expect(errors).toContain(`sources.yaml ${message}`);
  });

  test("a work that nobody has checked is not printed", () => {
    const { id, note } = OWN;
    const none = { basis: undefined, study: undefined, who: undefined, work: undefined };
    expect(errorsOf(withOwn({ id, note, checked: "G", ...none })).join()).toContain(
      "F-OWN-01 has not been checked, so it cannot be printed.",
    );
  });
});
