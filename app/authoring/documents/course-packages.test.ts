import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { testBox } from "../../../tests/box";
import { oggOf } from "../../../tests/media-bytes";
import { checkCourse } from "../../catalog/check/course";
import type { MediaEntry } from "../../catalog/media";
import { newCourseFiles } from "../../catalog/new-course";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { textFor } from "../../i18n/catalog";
import { qti12 } from "../formats/qti/qti12";
import { readXml } from "../formats/xml/xml";
import { withEntries } from "../media/media-list";
import { COURSE_FORMATS, writeCourse } from "./course-formats";
import { cmi5Package, commonCartridge, printedCourse } from "./course-packages";
import { WRITE_COURSE } from "./tasks";

const t = textFor("en");
const { around } = await readCatalogAround("courses");

function checked(folder: string) {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  const { course } = checkCourse(files, around);
  if (!course) throw new Error(`${folder} has errors.`);
  return course;
}

const courses = ["rel-1", "safe-1", "tut-1"].map((id) => checked(`courses/${id}`));
const opened = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(
    ([name, data]) => [name, new TextDecoder().decode(data)] as const,
  );

/** Every file that the one about all others names is there, and every other file is named. */
function expectWhole(files: readonly (readonly [string, string])[], main: string): void {
  const [, text = ""] = files.find(([name]) => name === main) ?? [];
  expect(readXml(text).refused).toBeFalsy();
  const named = [...text.matchAll(/(?:href="|<url>)((?!http)[^"<]+)/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(
    new Set(files.map(([name]) => name).filter((name) => name !== main)),
  );
}

describe.each(courses)("$file.id", (course) => {
  test("as a Common Cartridge holds each lesson as a page and the questions as QTI", () => {
    const { bytes, lost } = commonCartridge(course, t);
    const files = opened(bytes);
    expectWhole(files, "imsmanifest.xml");
    expect(files.filter(([name]) => name.startsWith("lessons/"))).toHaveLength(
      course.lessons.length,
    );
    const [, questions = ""] = files.find(([name]) => name.startsWith("non_cc_")) ?? [];
    const read = qti12.read(questions, t);
    expect(read.filter(({ status }) => status !== "rejected")).toHaveLength(course.items.length);
    for (const sentence of lost) expect(sentence).toMatch(/[.…”)]$/);
  });

  test("as cmi5 holds one unit for each lesson, and says that it reports to nobody", () => {
    const { bytes, lost } = cmi5Package(course, t);
    const files = opened(bytes);
    expectWhole(files, "cmi5.xml");
    const [, structure = ""] = files.find(([name]) => name === "cmi5.xml") ?? [];
    expect(structure.match(/<au /g)).toHaveLength(course.lessons.length);
    expect(structure).not.toMatch(/moveOn="(?!NotApplicable)/);
    expect(lost.join(" ")).toMatch(/report/);
  });

  test("for print is one page that holds every lesson and fetches nothing", () => {
    const html = new TextDecoder().decode(printedCourse(course, t).bytes);
    for (const { entry } of course.lessons)
      expect(html).toContain(entry.title.replace(/&/g, "&amp;").slice(0, 20));
    expect(html).not.toMatch(/<script|<iframe|<link|\bon\w+=|(?:src|url)\s*[=(]|javascript:/i);
  });

  test("gives the same bytes again", () => {
    expect(commonCartridge(course, t)).toEqual(commonCartridge(course, t));
    expect(cmi5Package(course, t)).toEqual(cmi5Package(course, t));
  });
});

test.each(COURSE_FORMATS)("%s is written in the box as on the command line", async (format) => {
  const files = newCourseFiles("TUT-9");
  const { course } = checkCourse(files, around);
  if (!course) throw new Error("the first course has errors");
  const asked = { files, around, format, locale: "en" } as const;
  const outcome = await testBox.run(WRITE_COURSE, asked);
  const { bytes, lost } = writeCourse(format, files, course, t);
  if (!outcome.ok || !outcome.value.ok) throw new Error("nothing was written");
  expect(new Uint8Array(outcome.value.bytes)).toEqual(new Uint8Array(bytes));
  expect(outcome.value.lost).toEqual(lost);
  const broken = new Map(files).set("items.yaml", "items: &a");
  expect(await testBox.run(WRITE_COURSE, { ...asked, files: broken })).toMatchObject({
    value: { ok: false, faults: expect.any(Number) },
  });
});

describe("a film or recording of a course", () => {
  const sound = oggOf(4);
  const entry: MediaEntry = {
    ...{ id: "hello", kind: "recording", type: "audio/ogg", seconds: 4, bytes: sound.length },
    ...{ sha256: createHash("sha256").update(sound).digest("hex") },
    ...{ title: "Hello & <welcome>", language: "en" },
  };
  const lesson = "lessons/01-what-students-need.mdx";
  const text = (path: string) => readFileSync(`courses/rel-1/${path}`, "utf8");
  const files = new Map(
    readdirSync("courses/rel-1", { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join("courses/rel-1", name)).isFile())
      .map((name) => [name, text(name)]),
  );
  files.set(lesson, text(lesson).replace(/^<Sources/m, '<Media id="hello" />\n\n$&'));
  files.set("media.yaml", withEntries(files, [entry]) ?? "");
  files.set("media/hello.vtt", "WEBVTT\n\n00:00.000 --> 00:03.000\nGood morning, come in.\n");
  files.set("media/hello.txt", "Good morning, come in.\n");
  const { course, problems } = checkCourse(files, around);
  const media = new Map([["media/hello.ogg", sound]]);

  test.each(["common-cartridge", "cmi5"] as const)("plays in a %s, with its words", (format) => {
    if (!course) throw new Error(problems.find(({ level }) => level === "error")?.message);
    const unpacked = unzipSync(writeCourse(format, files, course, t, media).bytes);
    expect(Buffer.from(unpacked["media/hello.ogg"] ?? []).equals(sound)).toBe(true);
    expect(new TextDecoder().decode(unpacked["media/hello.vtt"])).toBe(
      files.get("media/hello.vtt"),
    );
    const page = new TextDecoder().decode(unpacked["lessons/01-what-students-need.html"]);
    expect(page).toContain('<source src="../media/hello.ogg" type="audio/ogg"/>');
    expect(page).toContain('<track kind="captions" src="../media/hello.vtt" srclang="en"');
    expect(page).toContain("Hello &amp; &lt;welcome&gt;");
    expect(page).toContain("<p>Good morning, come in.</p>");
    if (format === "cmi5") return;
    const manifest = new TextDecoder().decode(unpacked["imsmanifest.xml"]);
    expect(manifest).toContain('<file href="media/hello.ogg"/>');
    expect(manifest).toContain('<dependency identifierref="media"/>');
  });

  test("is its title and transcript for print", () => {
    if (!course) throw new Error(problems.find(({ level }) => level === "error")?.message);
    const page = new TextDecoder().decode(writeCourse("print", files, course, t).bytes);
    expect(page).toContain("<p>Good morning, come in.</p>");
    expect(page).not.toMatch(/<audio|<video|src=/);
  });
});
