import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { webmOf } from "../../../tests/media-bytes";
import { packed } from "../../../tests/word/build";
import { rawZip } from "../../../tests/word/raw-zip";
import { checkCourse } from "../../catalog/check/course";
import type { MediaEntry } from "../../catalog/media";
import { readCatalogAround } from "../../catalog/read-catalog.server";
import { withEntries } from "../media/media-list";
import { courseZip, readCourseZip, zipOf } from "./course-zip";
import { importCourse } from "./import-course";

const FOLDER = "courses/rel-1";
const files = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(FOLDER, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]),
);
const { around } = await readCatalogAround("courses");
const { course } = checkCourse(files, around);
if (!course) throw new Error("REL-1 has errors.");
const zip = courseZip(files, course);

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const sorted = (map: ReadonlyMap<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test("a course that goes out comes in again, equal, byte for byte", async () => {
  const read = await readCourseZip(zip);
  if (!read.ok) throw new Error(read.reason);
  expect(sorted(read.value.files)).toEqual(sorted(files));
  expect(read.value.leftOut).toEqual([]);
});

test("the same course gives the same bytes, in any order of its files", () => {
  expect(courseZip(new Map([...files].reverse()), course)).toEqual(zip);
});

test("course.json says the whole course for tools that read no MDX", () => {
  const whole = JSON.parse(new TextDecoder().decode(unzipSync(zip)["course.json"]));
  expect(whole).toMatchObject({ format: "muster-course@1", id: "REL-1", language: "en" });
  expect(whole.lessons).toHaveLength(course.file.lessons.length);
  expect(whole.items).toHaveLength(course.items.length);
});

test("a zip that somebody made of a folder is read, and what is no course's is named", async () => {
  const read = await readCourseZip(
    packed({
      "tut-9/course.yaml": "id: TUT-9",
      "tut-9/lessons/01-a.mdx": "a",
      "tut-9/notes.docx": "x",
      "__MACOSX/tut-9/._course.yaml": "x",
    }),
  );
  if (!read.ok) throw new Error(read.reason);
  expect([...read.value.files.keys()]).toEqual(["course.yaml", "lessons/01-a.mdx"]);
  expect(read.value.leftOut).toEqual(["tut-9/notes.docx", "__MACOSX/tut-9/._course.yaml"]);
});

describe("a zip that is none is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["words", new TextEncoder().encode("x"), "not-a-package"],
    ["no course", packed({ "a.txt": "a" }), "no-course"],
    ["a file that is no text", packed({ "course.yaml": new Uint8Array([0xff, 0xfe]) }), "not-text"],
    ["a file that is too large", packed({ "course.yaml": "a ".repeat(400_000) }, 0), "too-large"],
    ["a bomb", packed({ "course.yaml": new Uint8Array(3_000_000) }), "bomb"],
    [
      "too many files",
      packed(
        Object.fromEntries([
          ["course.yaml", ""],
          ...Array.from({ length: 120 }, (_, nth) => [`lessons/${nth}.mdx`, ""]),
        ]),
      ),
      "too-many",
    ],
    ["a file that climbs out", rawZip([{ name: "lessons/../../x.mdx", data: "x" }]), "slip"],
    ["a link", rawZip([{ name: "course.yaml", data: "/etc/passwd", mode: 0o120777 }]), "link"],
  ])("%s", async (_, bytes, reason) => {
    expect(await readCourseZip(bytes)).toMatchObject({ ok: false, reason });
  });
});

describe("the films and recordings of a course", () => {
  const film = webmOf({ seconds: 3 });
  const entry: MediaEntry = {
    ...{ id: "hello", kind: "film", type: "video/webm", sha256: hashOf(film) },
    ...{ bytes: film.length, seconds: 3, title: "Hello", language: "en" },
  };
  const withFilm = new Map([
    ...files,
    ["media.yaml", withEntries(files, [entry]) ?? ""],
    ["media/hello.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n"],
    ["media/hello.txt", "Hello.\n"],
  ]);
  const bring = async (media: Record<string, Uint8Array>) => {
    const bytes = zipOf(withFilm, new Map(Object.entries(media)));
    const read = await importCourse({ bytes, name: "a.zip", code: "TUT-9", locale: "en" });
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  };

  test("go out and come in again, byte for byte", async () => {
    const { files: read, media, report } = await bring({ "media/hello.webm": film });
    expect(sorted(read)).toEqual(sorted(withFilm));
    expect(media?.map(({ path, hash }) => [path, hash])).toEqual([
      ["media/hello.webm", hashOf(film)],
    ]);
    expect(Buffer.from(media?.[0]?.bytes ?? []).equals(film)).toBe(true);
    expect(report).toEqual([]);
  });

  test.each<[string, Record<string, Uint8Array>, RegExp]>([
    ["is missing", {}, /^media\/hello\.webm is listed in media\.yaml and is not in the zip/],
    [
      "is another",
      { "media/hello.webm": webmOf({ seconds: 4 }) },
      /^media\/hello\.webm is not the file that media\.yaml lists/,
    ],
    [
      "is a page",
      { "media/hello.webm": new TextEncoder().encode("<script>alert(1)</script>") },
      /^media\/hello\.webm is not the file that media\.yaml lists/,
    ],
    [
      "is not listed",
      { "media/hello.webm": film, "media/more.mp3": film },
      /^media\/more\.mp3 is not listed in media\.yaml/,
    ],
  ])("are named when one %s", async (_, found, sentence) => {
    const { media, report } = await bring(found);
    expect(report.map((one) => one.sentence)).toEqual([expect.stringMatching(sentence)]);
    for (const one of media ?? []) expect(hashOf(one.bytes)).toBe(one.hash);
  });

  test("are refused when one is larger than a film may be", async () => {
    const large = new Map([["media/hello.webm", Buffer.alloc(8_000_001, "x1y2z3")]]);
    const bytes = zipOf(withFilm, large);
    expect(await readCourseZip(bytes)).toMatchObject({ ok: false, reason: "too-large" });
  });
});
