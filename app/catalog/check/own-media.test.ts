import { beforeAll, describe, expect, test } from "vitest";
import { newCourseFiles } from "../new-course";
import { type CourseFolder, readCourseFolder } from "../read-course-folder.server";
import { checkCourse } from "./course";

let around: CourseFolder["around"];
beforeAll(async () => {
  const folder = await readCourseFolder("courses/rel-1");
  if (!folder) throw new Error("courses/rel-1 is missing");
  ({ around } = folder);
});

const LESSON = "lessons/01-first-lesson.mdx";
const FILM = {
  id: "hello",
  kind: "film",
  type: "video/webm",
  sha256: "a".repeat(64),
  bytes: 50_000,
  seconds: 10,
  title: "Hello",
  language: "en",
  poster: "hello.svg",
};
const SAID = "Good morning, Deshawn. I am glad that you are here with us today.";
const VTT = `WEBVTT\n\n00:01.000 --> 00:06.000\n${SAID}\n`;

/** A course of one film that is whole, with some files changed; null takes one away. */
function problemsOf(
  entries: object[],
  changes: Record<string, string | null> = {},
  part = '<Media id="hello" />',
) {
  const files = newCourseFiles("TUT-9");
  const lesson = files.get(LESSON) ?? "";
  const all: Record<string, string | null> = {
    [LESSON]: `${lesson.trimEnd()}\n\n${part}\n`,
    "media.yaml": JSON.stringify({ media: entries }),
    "media/hello.vtt": VTT,
    "media/hello.txt": `A tutor waves at the door. ${SAID}`,
    "figures/hello.svg": '<svg viewBox="0 0 320 180"><path d="M0 0h9"/></svg>',
    ...changes,
  };
  for (const [path, text] of Object.entries(all))
    if (text === null) files.delete(path);
    else files.set(path, text);
  const { problems } = checkCourse(files, around);
  const about = (file: string) =>
    /^(media|figures)/.test(file) || (file === LESSON && part !== "" && file);
  return problems
    .filter(
      ({ file, message }) =>
        about(file) && (file !== LESSON || /ilm|edia|hello|transcri/.test(message)),
    )
    .map(({ file, level, message }) => `${file} ${level}: ${message}`);
}

test("a film with captions, a transcript and a poster has no fault", () => {
  expect(problemsOf([FILM])).toEqual([]);
});

describe("is refused with its place", () => {
  test.each<[string, string[], object[], Record<string, string | null>?, string?]>([
    [
      "no captions",
      ["media.yaml error: hello has no captions."],
      [FILM],
      { "media/hello.vtt": null },
    ],
    [
      "no transcript",
      ["media.yaml error: hello has no transcript."],
      [FILM],
      { "media/hello.txt": null },
    ],
    [
      "no poster",
      ["media.yaml error: hello has no poster."],
      [{ ...FILM, poster: undefined }],
      { "figures/hello.svg": null },
    ],
    [
      "a poster that is not there",
      ["media.yaml error: There is no drawing figures/hello.svg that can be used."],
      [FILM],
      { "figures/hello.svg": null },
    ],
    [
      "captions of another film",
      ["media/hello.vtt error: This caption runs on after the end."],
      [FILM],
      { "media/hello.vtt": VTT.replace("00:06", "01:06") },
    ],
    [
      "captions of SubRip",
      ["media/hello.vtt error: These captions are not WebVTT."],
      [FILM],
      { "media/hello.vtt": "1\n00:00:01,000 --> 00:00:02,000\nHello.\n" },
    ],
    [
      "captions that run a script",
      ["media/hello.vtt error: This caption holds marks that captions do not have."],
      [FILM],
      { "media/hello.vtt": VTT.replace(SAID, `${SAID} <script>alert(1)</script>`) },
    ],
    [
      "a transcript of two words",
      ["media/hello.txt error: This transcript has 2 words, its captions 13."],
      [FILM],
      { "media/hello.txt": "Good morning." },
    ],
    [
      "an empty transcript",
      ["media/hello.txt error: This transcript is empty."],
      [FILM],
      { "media/hello.txt": " \n\n" },
    ],
    [
      "another language",
      ["media.yaml error: hello is in another language than the course."],
      [{ ...FILM, language: "es" }],
    ],
    ["one id twice", ["media.yaml error: hello stands twice."], [FILM, FILM]],
    [
      "a film of nine megabytes",
      ["media.yaml error: bytes of entry 1 cannot be used as it is."],
      [{ ...FILM, bytes: 9_000_000 }],
    ],
    [
      "sound that is called a film",
      ["media.yaml error: kind of entry 1 cannot be used as it is."],
      [{ ...FILM, type: "audio/mpeg" }],
    ],
    [
      "forty-eight megabytes together",
      ["media.yaml error: The films and recordings have 48 MB together."],
      "abcdef".split("").map((letter) => ({ ...FILM, id: letter, bytes: 8_000_000 })),
      {
        ...Object.fromEntries(
          "abcdef".split("").flatMap((letter) => [
            [`media/${letter}.vtt`, VTT],
            [`media/${letter}.txt`, SAID],
          ]),
        ),
        "media/hello.vtt": null,
        "media/hello.txt": null,
      },
      "abcdef"
        .split("")
        .map((letter) => `<Media id="${letter}" />`)
        .join("\n\n"),
    ],
    [
      "an id that is not listed",
      [`${LESSON} error: There is no film or recording "hello" in media.yaml.`],
      [],
      { "media/hello.vtt": null, "media/hello.txt": null, "figures/hello.svg": null },
    ],
    [
      "the same twice in a lesson",
      [`${LESSON} error: hello stands twice in this lesson.`],
      [FILM],
      {},
      '<Media id="hello" />\n\n<Media id="hello" />',
    ],
    [
      "a path for an id",
      [`${LESSON} error: <Media> cannot have the id "../../etc/passwd".`],
      [FILM],
      {},
      '<Media id="../../etc/passwd" />',
    ],
    [
      "words inside",
      [`${LESSON} error: <Media> holds nothing between its tags.`],
      [FILM],
      {},
      '<Media id="hello">\n\nLook.\n\n</Media>',
    ],
  ])("%s", (_, expected, entries, changes, part) => {
    expect(problemsOf(entries, changes, part)).toEqual(expect.arrayContaining(expected));
  });

  test("what no lesson shows, and what belongs to nothing, is a notice", () => {
    const other = { ...FILM, id: "other" };
    const found = problemsOf([FILM, other], {
      "media/other.vtt": VTT,
      "media/other.txt": SAID,
      "media/stray.vtt": VTT,
    });
    expect(found).toEqual([
      "media.yaml notice: No lesson shows other.",
      "media/stray.vtt notice: This file belongs to nothing that media.yaml lists.",
    ]);
  });

  test("a list that cannot be read is the one fault: no lesson is blamed for it", () => {
    const found = problemsOf([{ ...FILM, seconds: "ten" }]);
    expect(found).toEqual(["media.yaml error: seconds of entry 1 cannot be used as it is."]);
  });

  test("transcripts that make a page heavy", () => {
    const letters = "abcd".split("");
    const found = problemsOf(
      letters.map((letter) => ({ ...FILM, id: letter })),
      {
        ...Object.fromEntries(
          letters.flatMap((letter) => [
            [`media/${letter}.vtt`, VTT],
            [`media/${letter}.txt`, `${"word ".repeat(2_000)}`],
          ]),
        ),
        "media/hello.vtt": null,
        "media/hello.txt": null,
      },
      letters.map((letter) => `<Media id="${letter}" />`).join("\n\n"),
    );
    expect(found).toEqual([
      `${LESSON} error: The transcripts of this lesson have more than 30000 characters.`,
    ]);
  });
});
