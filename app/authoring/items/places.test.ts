import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { CourseProblem } from "../../catalog/problem";
import { formOf } from "./edit-entry";
import { readEntries } from "./entries";
import { partsOf } from "./item-parts";
import { fieldNotes } from "./places";

const text = readFileSync("tests/courses/kind-1/items.yaml", "utf8");

it("leads from a problem to the field that it is about", () => {
  const form = formOf(text, "KIND.1.1-P1");
  if (typeof form === "string") throw new Error(form);
  const at = (words: string): CourseProblem => {
    const before = text.slice(0, text.indexOf(words)).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    const place = { file: "items.yaml", line: before.length, column };
    return { ...place, message: "", fix: "", level: "error" };
  };
  const stem = form.typed.fields.stem ?? "";
  const feedback = form.typed.rows.options?.[0]?.fields.feedback ?? "";
  const parts = partsOf(form.type);
  const read = readEntries(text);
  if (typeof read === "string") throw new Error(read);
  const notes = fieldNotes(read, 0, { parts, typed: form.typed }, [
    at(`"${stem}`),
    at(`"${feedback}`),
    at("id: KIND.1.1-P1"),
  ]);
  expect(notes.map(({ field }) => field)).toEqual(["stem", "options.0.feedback", ""]);
});
