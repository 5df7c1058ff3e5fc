import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fixProblem } from "../../app/authoring/editor/fix-problem.server";
import { notesOfAll } from "../../app/authoring/editor/note";
import { judgeDraft } from "../../app/authoring/judge-draft.server";
import { readDraft, textsOf } from "../../app/authoring/read-draft.server";
import type { CourseFiles } from "../../app/catalog/check/course";
import { TEMPLATES, templateFiles } from "../../app/catalog/course-template";
import { textFor } from "../../app/i18n/catalog";
import { runCommand } from "../../scripts/run-command";
import { openRel1Draft, openStudio, rel1Files } from "./studio-world";
import { onEveryDatabase, type World } from "./world";

const LESSON = "lessons/01-what-students-need.mdx";
const t = textFor("en");

function withFault(path: string, from: string | RegExp, to: string): CourseFiles {
  const text = rel1Files().get(path) ?? "";
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  return new Map(rel1Files()).set(path, changed);
}

async function draftWith(world: World, courseId: string, files: CourseFiles) {
  const studio = await openStudio(world);
  const draftId = await openRel1Draft(studio, { courseId, files });
  const read = async () => {
    const page = await readDraft(studio.app.reading(studio.as("aut")), draftId);
    if (!page) throw new Error("no draft");
    const texts = textsOf(page.files);
    const { problems } = await judgeDraft(studio.app, texts);
    return { texts, seq: page.last.seq, notes: notesOfAll(problems) };
  };
  return { studio, draftId, read };
}

/** Courses as authors leave them: finished, begun, and with faults of each kind of file. */
const COURSES: [string, () => CourseFiles][] = [
  ["finished", rel1Files],
  ...TEMPLATES.map((name): [string, () => CourseFiles] => [
    `begun as ${name}`,
    () => templateFiles("TUT-9", name),
  ]),
  ["a lesson in braces", () => withFault(LESSON, /\n## /, "\nWrite {name}.\n\n## ")],
  [
    "a lesson with faults of craft",
    () => withFault(LESSON, /\n## /, "\nTwo  spaces.\n\n#### A\n\n## "),
  ],
  ["a source that is not listed", () => withFault(LESSON, / ids="F-[A-Z]{3}-\d\d /, ' ids="')],
  [
    "minutes that do not add up",
    () => withFault("course.yaml", /minutes_total: \d+/, "minutes_total: 99"),
  ],
  ["a question without its objective", () => withFault("items.yaml", /\n +objective: .*/, "")],
  ["no YAML", () => withFault("items.yaml", "items:", "items: &all")],
];

onEveryDatabase("the notes of a draft", (world) => {
  test("are those that the command line gives of the same files", async () => {
    const catalog = mkdtempSync(join(tmpdir(), "studio-notes-"));
    try {
      for (const entry of readdirSync("courses", { withFileTypes: true })) {
        if (entry.isDirectory()) mkdirSync(join(catalog, entry.name));
        else cpSync(join("courses", entry.name), join(catalog, entry.name));
      }
      for (const [at, [name, make]] of COURSES.entries()) {
        const { read } = await draftWith(world(), `twin-${at}`, make());
        const { texts, notes } = await read();
        const folder = join(catalog, "the-course");
        for (const [path, text] of texts) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const printed: Record<string, unknown>[] = [];
        await runCommand(["course", "check", "--release", folder], {
          print: (line) => printed.push(line as Record<string, unknown>),
          say: () => undefined,
        });
        const told = printed
          .filter(({ message }) => message !== undefined)
          .map(({ file, line, column, level, message, fix }) => ({
            ...{ file, line, column, message, fix },
            level: level === "error" ? "must" : "should",
          }));
        const shown = notes.map(({ file, line, column, message, fix, level }) => ({
          ...{ file: join(folder, file), line, column, message, fix, level },
        }));
        const inOrder = (list: object[]) =>
          list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
        expect([name, inOrder(shown)]).toEqual([name, inOrder(told)]);
        rmSync(folder, { recursive: true });
      }
    } finally {
      rmSync(catalog, { recursive: true, force: true });
    }
  }, 120_000);

  test("a press on a note's button puts it right once, beside what another saved", async () => {
    const files = withFault(LESSON, /\n## /, "\nTwo  spaces.\n\n## ");
    const { studio, draftId, read } = await draftWith(world(), "fix-one", files);
    const before = await read();
    const note = before.notes.find(({ edit }) => edit?.label === "single-space");
    if (!note) throw new Error("no note to press");
    const press = (who: string, key = note.key, editKey = "press-the-button") =>
      fixProblem(
        studio.app,
        studio.as(who),
        { draftId, path: LESSON, key, seq: before.seq, editKey },
        t,
      );
    expect(await press("wil")).toEqual({ kind: "missing" });
    expect(await press("rev")).toMatchObject({ kind: "refused" });
    expect(await press("aut", "1-1-none")).toMatchObject({ kind: "refused" });
    expect((await read()).seq).toBe(before.seq);
    expect(await press("aut")).toEqual({ kind: "done" });
    expect(await press("aut")).toEqual({ kind: "done" });
    const after = await read();
    expect(after.seq).toBe(before.seq + 1);
    expect(after.texts.get(LESSON)).toBe(
      before.texts.get(LESSON)?.replace("Two  spaces", "Two spaces"),
    );
    expect(after.notes).toHaveLength(before.notes.length - 1);
  });
});
