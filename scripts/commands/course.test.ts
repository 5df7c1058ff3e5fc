import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareFiles } from "../../app/catalog/prepare-course.server";
import { previewLesson } from "../../app/catalog/preview-lesson.server";
import { readCatalogAround } from "../../app/catalog/read-catalog.server";
import { testBox } from "../../tests/box";
import { calmCourse, PATHS, SLUG } from "../../tests/hostile/calm-course";
import { HOSTILE_FILES } from "../../tests/hostile-lessons";
import { runCommand } from "../run-command";

let catalog: string;
beforeEach(() => {
  catalog = mkdtempSync(join(tmpdir(), "course-check-"));
  writeFileSync(join(catalog, "sources.yaml"), SOURCES);
});
afterEach(() => rmSync(catalog, { recursive: true, force: true }));

const SOURCES = `facts:
  - { id: F-TUT-14, checked: V, basis: guidance, who: "CAST, 2024", work: "Guidelines", note: "x" }
`;

/** Faults of every file, with and without an edit that mends them. */
const FAULTS = HOSTILE_FILES.filter((_, index) => index % 200 === 7);

test("the panel's problems and edits are those that the command line prints", async () => {
  expect(new Set(FAULTS.map(({ at }) => at)).size).toBeGreaterThan(3);
  for (const fault of FAULTS) {
    const files = calmCourse().set(PATHS[fault.at], fault.text);
    const folder = join(catalog, "tut-9");
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { around } = await readCatalogAround(catalog);
    const { problems } = await prepareFiles(files, around, testBox);
    const panel = await previewLesson(files, around, SLUG, testBox);
    expect(panel.problems).toEqual(problems);

    const printed: object[] = [];
    const code = await runCommand(["course", "check", folder], {
      print: (line) => printed.push(line),
      say: () => undefined,
    });
    expect([fault.name, code]).toEqual([
      fault.name,
      problems.some(({ level }) => level === "error") ? 1 : 0,
    ]);
    expect(printed.slice(0, -1)).toEqual(
      problems.map((problem) => ({ ...problem, file: join(folder, problem.file) })),
    );
    rmSync(folder, { recursive: true });
  }
}, 120_000);
