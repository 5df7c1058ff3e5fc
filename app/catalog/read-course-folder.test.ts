import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readCatalogAround } from "./read-catalog.server";
import { readCourseFolder } from "./read-course-folder.server";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-course-"));
  mkdirSync(join(folder, "x-1", "lessons"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const messages = async () =>
  (await readCourseFolder(join(folder, "x-1")))?.problems.map(
    ({ file, message }) => `${file} ${message}`,
  );

test("no folder is null; a file in its place too", async () => {
  expect(await readCourseFolder(join(folder, "x-2"))).toBeNull();
  writeFileSync(join(folder, "x-3"), "");
  expect(await readCourseFolder(join(folder, "x-3"))).toBeNull();
});

test("reads only the files of a course, and only files", async () => {
  writeFileSync(join(folder, "sources.yaml"), 'facts: [{ id: F-GEN-01, checked: G, note: "x" }]');
  writeFileSync(join(folder, "x-1", "course.yaml"), "id: X-1");
  writeFileSync(join(folder, "x-1", "secret.env"), "KEY=1");
  symlinkSync("/etc/passwd", join(folder, "x-1", "items.yaml"));
  const read = await readCourseFolder(join(folder, "x-1"));
  expect([...(read?.files.keys() ?? [])]).toEqual(["course.yaml"]);
  expect(read?.around.facts.get("F-GEN-01")).toBeNull();
  expect(await messages()).toEqual(["items.yaml This is not a file."]);
});

test("refuses what is not UTF-8 and what is too large", async () => {
  writeFileSync(join(folder, "sources.yaml"), 'facts: [{ id: F-GEN-01, checked: G, note: "x" }]');
  writeFileSync(join(folder, "x-1", "course.yaml"), Buffer.from([0x69, 0xff, 0xfe]));
  writeFileSync(join(folder, "x-1", "lessons", "01-a.mdx"), "x".repeat(700_000));
  expect(await messages()).toEqual([
    "course.yaml This file is not UTF-8 text.",
    "lessons/01-a.mdx This file is larger than 600 KB.",
  ]);
});

test("names what is wrong in the cards beside the courses, with each course", async () => {
  writeFileSync(join(folder, "sources.yaml"), 'facts: [{ id: F-GEN-01, checked: G, note: "x" }]');
  writeFileSync(join(folder, "x-1", "course.yaml"), "id: X-1");
  writeFileSync(join(folder, "contacts.yaml"), "contacts: []");
  expect(await messages()).toEqual([expect.stringContaining("../contacts.yaml")]);
  const around = (await readCourseFolder(join(folder, "x-1")))?.around;
  expect(around?.cards).toEqual(new Set());
});

test("what stands around courses is read once, and again when a file of it changed", async () => {
  const sources = (note: string) => `facts: [{ id: F-GEN-01, checked: G, note: "${note}" }]`;
  writeFileSync(join(folder, "sources.yaml"), sources("x"));
  const first = await readCatalogAround(folder);
  expect((await readCatalogAround(folder)).around).toBe(first.around);
  expect([...first.around.courses]).toEqual(["X-1"]);

  mkdirSync(join(folder, "x-2"));
  expect([...(await readCatalogAround(folder)).around.courses]).toEqual(["X-1", "X-2"]);
  writeFileSync(join(folder, "sources.yaml"), sources("x").replace("01", "02"));
  expect([...(await readCatalogAround(folder)).around.facts.keys()]).toEqual(["F-GEN-02"]);
  writeFileSync(join(folder, "achievements.yaml"), "- id: rel-1\n");
  expect([...(await readCatalogAround(folder)).around.achievements]).toEqual(["rel-1"]);
  writeFileSync(join(folder, "sources.yaml"), "facts: nothing");
  await expect(readCatalogAround(folder)).rejects.toThrow("cannot be read");
  writeFileSync(join(folder, "sources.yaml"), sources("mended"));
  expect([...(await readCatalogAround(folder)).around.facts.keys()]).toEqual(["F-GEN-01"]);
});
