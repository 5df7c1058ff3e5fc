import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { newCourseFiles } from "../catalog/new-course";
import { readCourseFolder } from "../catalog/read-course-folder.server";
import { addLesson, changeLesson, moveLesson, removeLesson } from "./course-lessons";
import type { FileChanges } from "./course-lists";
import { addObjective, removeObjective, rewordObjective } from "./course-objectives";
import { aboutOf, isReadable, withAbout } from "./course-settings";
import { outlineOf } from "./draft-outline";

const FIRST = newCourseFiles("TUT-5");

function applied(files: ReadonlyMap<string, string>, changes: FileChanges): Map<string, string> {
  const next = new Map(files);
  for (const [path, text] of changes) {
    if (text === null) next.delete(path);
    else next.set(path, text);
  }
  return next;
}

describe("the settings of a course", () => {
  it("adds, rewords and takes away objectives", () => {
    const two = applied(FIRST, addObjective(FIRST, "Name: one thing"));
    expect(outlineOf(two).objectives[1]).toEqual({ id: "TUT.5.2", text: "Name: one thing" });
    const said = applied(two, rewordObjective(two, "TUT.5.1", "Order the steps"));
    expect(outlineOf(said).objectives[0]).toEqual({ id: "TUT.5.1", text: "Order the steps" });
    const one = applied(said, removeObjective(said, "TUT.5.1"));
    expect(outlineOf(one).objectives.map(({ id }) => id)).toEqual(["TUT.5.2"]);
    expect(outlineOf(one).lessons[0]?.objectives).toEqual([]);
    expect(outlineOf(applied(one, addObjective(one, "x"))).objectives[1]?.id).toBe("TUT.5.3");
  });

  it("adds, renames, moves and takes away lessons, with their files", () => {
    const settings = { title: "Pedí ayuda: a “how”", minutes: 6, objectives: ["TUT.5.1"] };
    const two = applied(FIRST, addLesson(FIRST, settings));
    const slug = "02-pedi-ayuda-a-how";
    expect(outlineOf(two).lessons[1]).toEqual({ slug, ...settings, isWritten: true });
    const path = `lessons/${slug}.mdx`;
    expect(parse(two.get(path)?.split("---\n")[1] ?? "")).toEqual({
      course: "TUT-5",
      lesson: slug,
      ...settings,
    });
    const other = { ...settings, title: "Ask", minutes: 7 };
    const renamed = applied(two, changeLesson(two, slug, other));
    expect(outlineOf(renamed).lessons[1]).toMatchObject(other);
    expect(parse(renamed.get(path)?.split("---\n")[1] ?? "")).toMatchObject(other);
    expect(renamed.get(path)?.split("---\n")[2]).toBe(two.get(path)?.split("---\n")[2]);
    const moved = applied(renamed, moveLesson(renamed, slug, -1));
    expect(outlineOf(moved).lessons.map((one) => one.slug)).toEqual([slug, "01-first-lesson"]);
    expect(moveLesson(moved, slug, -1).size).toBe(0);
    const gone = applied(moved, removeLesson(moved, slug));
    expect([...gone.keys()]).toEqual([...FIRST.keys()]);
  });

  it("never takes a slug twice", () => {
    let files = new Map(FIRST);
    for (const title of ["!!", "??", "A", "a"])
      files = applied(files, addLesson(files, { title, minutes: 5, objectives: [] }));
    const slugs = outlineOf(files).lessons.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("writes what it read, in every course that we have", async () => {
    for (const folder of readdirSync("courses", { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const read = await readCourseFolder(`courses/${folder.name}`);
      const text = read?.files.get("course.yaml") ?? "";
      const next = withAbout(text, aboutOf(text));
      expect(parse(next)).toEqual({
        clinical_reviewer: undefined,
        ...parse(text),
        review: { clinical_reviewer: "not needed", ...parse(text).review },
      });
      expect({ ...aboutOf(next), review: null }).toEqual({ ...aboutOf(text), review: null });
    }
  });

  it.each(["", "- a\n", "a: [", "a: &x 1\nb: *x\n", `a: ${"[".repeat(5000)}`, "__proto__: 1\n"])(
    "does not touch what is no map: %#",
    (text) => {
      expect(isReadable(text)).toBe(false);
      expect(aboutOf(text)).toMatchObject({ title: "", audience: [] });
    },
  );
});
