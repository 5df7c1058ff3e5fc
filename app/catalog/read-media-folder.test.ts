import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { oggOf, webmOf } from "../../tests/media-bytes";
import { readMediaFolder } from "./read-media-folder.server";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "media-folder-"));
  mkdirSync(join(folder, "media"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILM = webmOf({ seconds: 10 });
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const ENTRY = {
  id: "hello",
  kind: "film",
  type: "video/webm",
  sha256: hashOf(FILM),
  bytes: FILM.length,
  seconds: 10,
  title: "Hello",
  language: "en",
};
const put = (name: string, bytes: Uint8Array | string) =>
  writeFileSync(join(folder, "media", name), bytes);
const read = (...entries: object[]) => readMediaFolder(folder, JSON.stringify({ media: entries }));

test("the files that are listed are read, each with its hash", async () => {
  put("hello.webm", FILM);
  put("hello.vtt", "WEBVTT");
  put("hello.txt", "Hello.");
  const { media, problems } = await read(ENTRY);
  expect(problems).toEqual([]);
  expect(media).toEqual([{ hash: ENTRY.sha256, type: "video/webm", bytes: Buffer.from(FILM) }]);
});

test("a folder without films has nothing to say", async () => {
  rmSync(join(folder, "media"), { recursive: true });
  expect(await readMediaFolder(folder, undefined)).toEqual({ media: [], problems: [] });
});

test("a list that cannot be read is judged elsewhere", async () => {
  put("hello.webm", FILM);
  for (const list of ["media: &a [*a]", "media:\n  - { id: ../x }", "nothing"])
    expect(await readMediaFolder(folder, list)).toEqual({ media: [], problems: [] });
});

describe("what is not as it is listed is refused with what to do", () => {
  const cases: [string, () => void, object, RegExp][] = [
    ["missing", () => undefined, ENTRY, /^There is no file media\/hello\.webm/],
    [
      "another file",
      () => put("hello.webm", webmOf({ seconds: 11 })),
      ENTRY,
      /^media\/hello\.webm is another file than the one that is listed/,
    ],
    [
      "a page by this name",
      () => put("hello.webm", "<html><script>alert(1)</script>"),
      ENTRY,
      /^media\/hello\.webm: What this file holds is not a film/,
    ],
    ["empty", () => put("hello.webm", ""), ENTRY, /This file is empty/],
    [
      "another length",
      () => put("hello.webm", FILM),
      { ...ENTRY, seconds: 60 },
      /is video\/webm of 10 seconds/,
    ],
    [
      "sound by this name",
      () => put("hello.webm", oggOf(10)),
      { ...ENTRY, sha256: hashOf(oggOf(10)), bytes: oggOf(10).length },
      /is audio\/ogg of 10 seconds/,
    ],
    [
      "too large",
      () => put("hello.webm", new Uint8Array(8_000_001)),
      ENTRY,
      /A film may have 8 MB/,
    ],
    [
      "a folder",
      () => mkdirSync(join(folder, "media", "hello.webm")),
      ENTRY,
      /^media\/hello\.webm is not a file/,
    ],
    [
      "a link to a file elsewhere",
      () => symlinkSync("/etc/hostname", join(folder, "media", "hello.webm")),
      ENTRY,
      /^media\/hello\.webm is not a file/,
    ],
  ];
  test.each(cases)("%s", async (_, make, entry, message) => {
    make();
    const { media, problems } = await read(entry);
    expect(media).toEqual([]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems).toMatchObject([{ file: "media.yaml", level: "error" }]);
  });

  test("not listed", async () => {
    put("hello.webm", FILM);
    put("other.mp3", "x");
    put("run.exe", "x");
    const { problems } = await read(ENTRY);
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ["media/other.mp3", "This file is not listed in media.yaml."],
      ["media/run.exe", "This is not a film or recording."],
    ]);
  });
});
