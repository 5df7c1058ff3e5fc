import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { testBox } from "../../tests/box";
import type { BoxRefusal } from "../record/box";
import type { Box } from "../record/open-box.server";
import { previewInBox } from "./boxed/preview-lesson.server";
import { renderLesson } from "./boxed/render-lesson.server";
import { CHECK_COURSE, PREVIEW_LESSON, RENDER_LESSON } from "./boxed/tasks";
import { checkCourse } from "./check/course";
import { lessonParts } from "./LessonParts";
import { prepareCourse, prepareFiles } from "./prepare-course.server";
import { previewLesson } from "./preview-lesson.server";
import { type CourseFolder, readCourseFolder } from "./read-course-folder.server";

const courses = readdirSync("courses").filter((name) => existsSync(`courses/${name}/course.yaml`));

async function folderOf(course: string): Promise<CourseFolder> {
  const folder = await readCourseFolder(`courses/${course}`);
  if (!folder) throw new Error(`there is no course ${course}`);
  return folder;
}

/** The same tasks, done here instead of in a worker. */
const noBox: Box = {
  run: async ({ name }, input) => {
    const tasks: Record<string, (input: never) => unknown> = {
      [CHECK_COURSE.name]: ({ files, around }) => checkCourse(files, around),
      [RENDER_LESSON.name]: (lesson) => renderLesson(lesson, lessonParts),
      [PREVIEW_LESSON.name]: (asked) => previewInBox(asked, lessonParts),
    };
    return { ok: true, value: (await tasks[name]?.(input as never)) as never };
  },
  warm: () => undefined,
  close: async () => undefined,
};

test.each(courses)(
  "%s comes out of the box byte for byte as it would outside it",
  async (course) => {
    const { files, around } = await folderOf(course);
    const boxed = await prepareFiles(files, around, testBox);
    expect(boxed.content?.lessons.length).toBeGreaterThan(2);
    expect(JSON.stringify(boxed)).toBe(JSON.stringify(await prepareFiles(files, around, noBox)));
    expect(await prepareCourse(`courses/${course}`, testBox)).toMatchObject(boxed);
    for (const { slug, blocks } of boxed.content?.lessons ?? []) {
      const shown = await previewLesson(files, around, slug, testBox);
      expect(shown.problems).toEqual(boxed.problems);
      expect(shown.blocks?.filter(({ type }) => type !== "item")).toEqual(
        blocks.filter(({ type }) => type !== "item"),
      );
    }
  },
);

test("a lesson is shown while another, the bank and the task cannot be read", async () => {
  const { files, around } = await folderOf("rel-1");
  const [, other = ""] = [...files.keys()].filter((path) => path.startsWith("lessons/"));
  const broken = new Map(files)
    .set(other, "---\nno end {boom}")
    .set("items.yaml", "items: [")
    .set("practice-task.md", "<!-- -->");
  const { problems, blocks } = await previewLesson(broken, around, slugs()[0] ?? "", testBox);
  expect(blocks?.length).toBeGreaterThan(2);
  for (const file of [other, "items.yaml", "practice-task.md"])
    expect(problems.map((problem) => problem.file)).toContain(file);
  expect((await prepareFiles(broken, around, testBox)).content).toBeNull();
});

function slugs(): string[] {
  return readdirSync("courses/rel-1/lessons")
    .map((name) => name.replace(".mdx", ""))
    .sort();
}

test("a lesson is shown while course.yaml cannot be read, or does not name it", async () => {
  const { files, around } = await folderOf("rel-1");
  const [slug = ""] = slugs();
  const unread = new Map(files).set("course.yaml", "id: REL-1\nlessons: [");
  expect((await previewLesson(unread, around, slug, testBox)).blocks).not.toBeNull();
  const unnamed = new Map(files).set("lessons/09-new.mdx", files.get(`lessons/${slug}.mdx`) ?? "");
  expect((await previewLesson(unnamed, around, "09-new", testBox)).blocks).not.toBeNull();
  expect((await previewLesson(files, around, "10-none", testBox)).blocks).toBeNull();
});

test("what a lesson names and does not have is shown as missing", async () => {
  const [slug = ""] = slugs();
  const { files, around } = await folderOf("rel-1");
  const path = `lessons/${slug}.mdx`;
  const text = (files.get(path) ?? "").replace(
    "<Sources ",
    'A claim. <Cite id="F-XXX-99" />\n\n<Figure src="no-such.svg" alt="A figure that nobody has drawn yet" caption="Not yet" />\n\n<Sources ',
  );
  const { problems, blocks } = await previewLesson(
    new Map(files).set(path, text),
    around,
    slug,
    testBox,
  );
  const html = JSON.stringify(blocks);
  expect(html).toContain("Not yet");
  expect(html).toContain("F-XXX-99");
  expect(problems.some(({ level, file }) => level === "error" && file === path)).toBe(true);
});

test.each<BoxRefusal>(["busy", "time", "memory", "crashed"])(
  "a box that stops (%s) is one problem with a sentence, and nothing is made",
  async (reason) => {
    const stopping: Box = { ...noBox, run: async () => ({ ok: false, reason }) };
    const { files, around } = await folderOf("rel-1");
    const prepared = await prepareFiles(files, around, stopping);
    const shown = await previewLesson(files, around, "01-x", stopping);
    for (const { stopped, problems } of [prepared, shown]) {
      expect(stopped).toBe(reason);
      expect(problems.map(({ level, line }) => [level, line])).toEqual([["error", 1]]);
      expect(problems[0]?.message).toMatch(/\.$/);
      expect(problems[0]?.fix).toMatch(/\.$/);
    }
    expect([prepared.content, shown.blocks]).toEqual([null, null]);
    const later: Box = {
      ...noBox,
      run: async (task, input) =>
        task.name === RENDER_LESSON.name ? { ok: false, reason } : noBox.run(task, input),
    };
    const half = await prepareFiles(files, around, later);
    expect([half.content, half.stopped]).toEqual([null, reason]);
    expect(half.problems.at(-1)?.file).toMatch(/^lessons\//);
  },
);
