import { expect, it } from "vitest";
import { newCourseFiles } from "../../catalog/new-course";
import { addLesson } from "../course-lessons";
import { addObjective } from "../course-objectives";
import { outlineOf } from "../draft-outline";
import { bringIn } from "./bring-in";

const draft = newCourseFiles("TUT-5");

/** A course of two lessons under two objectives, as a file might hold it. */
function read(): Map<string, string> {
  let files = newCourseFiles("TUT-5");
  const take = (changes: ReadonlyMap<string, string | null>) => {
    files = new Map([
      ...files,
      ...[...changes].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
    ]);
  };
  take(addObjective(files, "Order the steps"));
  take(addLesson(files, { title: "Asking", minutes: 6, objectives: ["TUT.5.2"] }));
  return files;
}

it("takes the place of what is there, under the same code and author", () => {
  const changes = bringIn(new Map(draft).set("tally.yaml", "people: []\n"), read(), "instead");
  expect(changes.get("tally.yaml")).toBeNull();
  const next = new Map(
    [...changes].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
  );
  expect(outlineOf(next)).toMatchObject({ code: "TUT-5", version: "0.1.0" });
  expect(outlineOf(next).lessons).toHaveLength(2);
});

it("stands after what is there, with numbers and names of its own", () => {
  const changes = bringIn(draft, read(), "after");
  const next = new Map([
    ...draft,
    ...[...changes].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
  ]);
  const { lessons, objectives } = outlineOf(next);
  expect(objectives.map(({ id }) => id)).toEqual(["TUT.5.1", "TUT.5.2", "TUT.5.3"]);
  expect(lessons.map(({ slug, objectives: about }) => [slug, about])).toEqual([
    ["01-first-lesson", ["TUT.5.1"]],
    ["02-the-first-lesson", ["TUT.5.2"]],
    ["03-asking", ["TUT.5.3"]],
  ]);
  expect(next.get("lessons/03-asking.mdx")).toContain("lesson: 03-asking\n");
  expect(next.get("items.yaml")).toBe(draft.get("items.yaml"));
});
