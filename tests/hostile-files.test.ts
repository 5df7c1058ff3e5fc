import { existsSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { compileLesson } from "../app/catalog/boxed/compile-lesson.server";
import { previewInBox } from "../app/catalog/boxed/preview-lesson.server";
import { checkCourse } from "../app/catalog/check/course";
import type { CatalogAround } from "../app/catalog/check/course-file";
import { lessonParts } from "../app/catalog/LessonParts";
import { prepareFiles } from "../app/catalog/prepare-course.server";
import { previewLesson } from "../app/catalog/preview-lesson.server";
import type { CourseProblem } from "../app/catalog/problem";
import { readCatalogAround } from "../app/catalog/read-catalog.server";
import { testBox } from "./box";
import { CANARY, calmCourse, type HostileFile, PATHS, SLUG } from "./hostile/calm-course";
import { HOSTILE_FILES, SLOW_FILES } from "./hostile-lessons";

const DEEP = process.env.MUSTER_DEEP === "1";
/** How much of what takes long runs unless all is asked for: each so many-th. */
const some = (files: readonly HostileFile[], every: number) =>
  files.filter((_, index) => DEEP || index % every === 0);

const SECRET = "a-secret-of-the-environment";
const MOST_CPU_MS = 1000;
const connect = vi.spyOn(Socket.prototype, "connect");
let around: CatalogAround;
beforeAll(async () => {
  process.env[CANARY.environment] = SECRET;
  ({ around } = await readCatalogAround());
});
afterEach(() => rmSync(CANARY.file, { force: true }));
afterAll(() => {
  delete process.env[CANARY.environment];
});

const withFile = ({ at, text }: HostileFile) => calmCourse().set(PATHS[at], text);
const errorsIn = (problems: readonly CourseProblem[]) =>
  problems.filter(({ level }) => level === "error");

function expectNothingRan() {
  expect(CANARY.global in globalThis).toBe(false);
  expect("polluted" in {}).toBe(false);
  expect(existsSync(CANARY.file)).toBe(false);
  expect(connect).not.toHaveBeenCalled();
}

/** Each of its problems is a sentence with a place and what to do, one of them in the file itself. */
function expectRefused({ at, text }: HostileFile, problems: readonly CourseProblem[]) {
  const errors = errorsIn(problems);
  const lines = text.split(/\r\n?|\n/).length;
  expect(errors.length).toBeLessThan(1000);
  expect(errors.map(({ file }) => file)).toContain(PATHS[at]);
  for (const { file, line, column, message, fix } of errors) {
    const last = file === PATHS[at] ? lines + 1 : Number.POSITIVE_INFINITY;
    expect([line >= 1, column >= 1, line <= last]).toEqual([true, true, true]);
    expect(message).toMatch(/[.)”]$/);
    expect(fix).toMatch(/[.)”]$/);
  }
}

/** What stands for words may be shown, as words: no element, handler, address or secret comes of it. */
function expectOnlyWords(made: unknown) {
  const html = JSON.stringify(made ?? null);
  expect(html).not.toMatch(/<(script|iframe|img|object|embed|base|form|style|foreignObject)\b/i);
  expect(html).not.toMatch(/<[a-z][^>]*\s(on\w+|srcdoc|style|formaction)=/i);
  expect(html).not.toMatch(/(href|src)=\\"\s*(javascript|data|vbscript|file|blob|http):/i);
  expect(html).not.toContain(SECRET);
}

test("the course around them is without fault, and there are hundreds of each kind", () => {
  const { problems, course } = checkCourse(calmCourse(), around);
  expect(errorsIn(problems)).toEqual([]);
  expect(course).not.toBeNull();
  const count = (at: HostileFile["at"]) => HOSTILE_FILES.filter((file) => file.at === at).length;
  expect(count("lesson")).toBeGreaterThan(900);
  for (const at of ["front matter", "course.yaml", "items.yaml", "svg figure"] as const)
    expect(count(at)).toBeGreaterThan(70);
  expect(HOSTILE_FILES.filter(({ words }) => words).length).toBeLessThan(HOSTILE_FILES.length / 8);
});

describe.each(Object.keys(PATHS) as HostileFile["at"][])("hostile: %s", (at) => {
  test("each is refused with a sentence, and nothing in it runs", async () => {
    for (const file of HOSTILE_FILES.filter((one) => one.at === at)) {
      const { problems, blocks } = await previewInBox(
        { files: withFile(file), around, slug: SLUG },
        lessonParts,
      );
      try {
        if (!file.words || errorsIn(problems).length > 0) expectRefused(file, problems);
        expectOnlyWords(blocks);
        expectNothingRan();
      } catch (error) {
        throw new Error(`${file.name}:\n${file.text.slice(-600)}`, { cause: error });
      }
    }
  }, 240_000);
});

test("the compiler alone, without the reader before it, runs nothing either", async () => {
  const lessons = HOSTILE_FILES.filter(({ at, text }) => at === "lesson" && text.length < 20_000);
  for (const { text } of some(lessons, 25)) {
    await compileLesson({ source: text }).catch((error) => expect(error).toBeInstanceOf(Error));
    expectNothingRan();
  }
}, 240_000);

test("posted to be published, each is an answer with a sentence and no fault of the server", async () => {
  for (const file of some(HOSTILE_FILES, 9)) {
    const { problems, content, stopped } = await prepareFiles(withFile(file), around, testBox);
    expect([file.name, stopped]).toEqual([file.name, undefined]);
    expect([file.name, content === null]).toEqual([file.name, errorsIn(problems).length > 0]);
    if (!file.words) expect([file.name, content]).toEqual([file.name, null]);
    expectOnlyWords(content?.lessons);
  }
}, 240_000);

test("what is long to read is answered within a second", () => {
  const late: string[] = [];
  for (const file of some(SLOW_FILES, 8)) {
    const before = process.cpuUsage();
    const { problems } = checkCourse(withFile(file), around);
    const ms = process.cpuUsage(before).user / 1000;
    if (ms > MOST_CPU_MS) late.push(`${file.name}: ${Math.round(ms)} ms`);
    if (errorsIn(problems).length > 0) expectRefused(file, problems);
  }
  expect(late).toEqual([]);
  expectNothingRan();
}, 240_000);

test("and shown or refused in the box, which need not stop for it", async () => {
  for (const file of some(SLOW_FILES, 20)) {
    const shown = await previewLesson(withFile(file), around, SLUG, testBox);
    expect([file.name, shown.stopped]).toEqual([file.name, undefined]);
    if (file.at === "lesson" && shown.blocks === null) expectRefused(file, shown.problems);
  }
}, 240_000);
