import { describe, expect, test } from "vitest";
import { captionsPath, MEDIA_FILE, MEDIA_LIMITS, transcriptPath } from "../../catalog/media";
import { type MediaAsked, mediaChange, type ReadFile } from "./media-change";
import { entriesIn } from "./media-list";

const SVG = '<svg viewBox="0 0 10 10"><path d="M0 0h10"/></svg>\n';
const VTT =
  "WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.\n\n00:02.000 --> 00:04.000\nCome in.\n";
const sha = (letter: string) => letter.repeat(64);
const film: ReadFile = {
  sha256: sha("a"),
  bytes: 2_000_000,
  probed: { ok: true, type: "video/webm", kind: "film", seconds: 60 },
};
const NOTHING: MediaAsked = {
  ...{ work: "add", id: "", title: "Hello at the door", language: "en", poster: "" },
  ...{ captions: "", transcript: "", file: null },
};
const FILES = new Map([["figures/door.svg", SVG]]);

/** The files after what was asked, which must have been done. */
function doing(asked: Partial<MediaAsked>, files: ReadonlyMap<string, string> = FILES) {
  const change = mediaChange({ ...NOTHING, ...asked }, files);
  if ("refused" in change) throw new Error(change.refused);
  const next = new Map(files);
  for (const [path, text] of change.files) {
    if (text === null) next.delete(path);
    else next.set(path, text);
  }
  return next;
}

const ADDED = doing({ file: film, poster: "door.svg" });
const ID = "hello-at-the-door";
const SHOWN = new Map([
  ...ADDED,
  ["lessons/01-a.mdx", `---\ncourse: A-1\n---\n\n<Media id="${ID}" />\n`],
]);
const words = {
  work: "words",
  id: ID,
  captions: VTT,
  transcript: "Good morning. Come in.",
} as const;

describe("what a form asks of films and recordings", () => {
  test("one is added under a name that follows from its title", () => {
    expect(entriesIn(ADDED)).toEqual([
      {
        ...{ id: ID, kind: "film", type: "video/webm", sha256: sha("a"), bytes: 2_000_000 },
        ...{ seconds: 60, title: "Hello at the door", language: "en", poster: "door.svg" },
      },
    ]);
    const more = doing({ title: "¡Hola!  Año 1", file: { ...film, sha256: sha("b") } }, ADDED);
    expect(entriesIn(more)?.map(({ id }) => id)).toEqual([ID, "hola-ano-1"]);
    const same = doing({ file: { ...film, sha256: sha("b") } }, ADDED);
    expect(entriesIn(same)?.map(({ id }) => id)).toEqual([ID, `${ID}-2`]);
    const none = doing({ title: "你好", file: film });
    expect(entriesIn(none)?.map(({ id }) => id)).toEqual(["media"]);
  });

  test("the same again adds nothing", () => {
    expect(doing({ file: film }, ADDED)).toEqual(ADDED);
  });

  test("another file takes its place, and its words stay", () => {
    const worded = doing(words, ADDED);
    const other: ReadFile = {
      sha256: sha("c"),
      bytes: 900_000,
      probed: { ok: true, type: "audio/mpeg", kind: "recording", seconds: 30 },
    };
    const replaced = doing({ work: "replace", id: ID, file: other }, worded);
    expect(entriesIn(replaced)?.[0]).toMatchObject({
      ...{ kind: "recording", type: "audio/mpeg", sha256: sha("c"), seconds: 30 },
      title: "Hello at the door",
    });
    expect(replaced.get(captionsPath(ID))).toBe(VTT);
  });

  test("words are kept in files of their own, and go when they are emptied", () => {
    const worded = doing({ ...words, title: "Good day", captions: `\ufeff${VTT}\r\n` }, ADDED);
    expect(worded.get(captionsPath(ID))).toBe(VTT);
    expect(worded.get(transcriptPath(ID))).toBe("Good morning. Come in.\n");
    expect(entriesIn(worded)?.[0]).toMatchObject({ id: ID, title: "Good day" });
    expect(entriesIn(worded)?.[0]).not.toHaveProperty("poster");
    const emptied = doing({ ...words, captions: " ", transcript: "" }, worded);
    expect([...emptied.keys()]).toEqual([...ADDED.keys()]);
  });

  test("a transcript begins as what the captions say", () => {
    const begun = doing({ ...words, work: "begin", transcript: "" }, ADDED);
    expect(begun.get(transcriptPath(ID))).toBe("Good morning.\nCome in.\n");
  });

  test("one goes with its words, and the list with the last", () => {
    const worded = doing(words, ADDED);
    expect([...doing({ work: "remove", id: ID }, worded).keys()]).toEqual([...FILES.keys()]);
  });

  const two = doing({ title: "Second", file: { ...film, sha256: sha("b") } }, ADDED);
  test.each<[string, Partial<MediaAsked>, ReadonlyMap<string, string>, object]>([
    ["without a file", {}, FILES, { field: "upload", refused: "none" }],
    [
      "of a file that is none",
      { file: { ...film, probed: { ok: false, why: "unknown" } } },
      FILES,
      { field: "upload", refused: "fault", fault: "unknown" },
    ],
    [
      "of a file that is there under another title",
      { title: "Again", file: film },
      ADDED,
      { field: "upload", refused: "there", name: "Hello at the door" },
    ],
    [
      "of a file that another has",
      { work: "replace", id: "second", file: film },
      two,
      { field: "upload", refused: "there" },
    ],
    [
      "with a poster that is not there",
      { poster: "gone.svg", file: film },
      FILES,
      { field: "poster", refused: "poster" },
    ],
    ["of one that is gone", { ...words, id: "gone" }, ADDED, { field: "", refused: "gone" }],
    [
      "to take away what a lesson shows",
      { work: "remove", id: ID },
      SHOWN,
      { field: "", refused: "used", name: "01-a" },
    ],
    [
      "over a list that cannot be read",
      { file: film },
      new Map([[MEDIA_FILE, "media: [&a [*a]]\n"]]),
      { field: "", refused: "list" },
    ],
    [
      "of captions with a script",
      { ...words, captions: VTT.replace("Come in.", "<script>alert(1)</script>") },
      ADDED,
      { field: "captions", refused: "captions", fault: "markup", n: 6 },
    ],
    [
      "of captions that are none",
      { ...words, captions: "1\n00:00:00,000 --> 00:00:02,000\nGood morning.\n" },
      ADDED,
      { field: "captions", refused: "captions", fault: "not-vtt", n: 1 },
    ],
    [
      "of captions after the end",
      { ...words, captions: VTT.replace("00:04.000", "09:04.000") },
      ADDED,
      { field: "captions", refused: "captions", fault: "past-end", n: 6 },
    ],
    [
      "of a hundred thousand captions",
      { ...words, captions: `WEBVTT\n${"\n00:00.000 --> 00:01.000\na\n".repeat(100_000)}` },
      ADDED,
      { field: "captions", refused: "captions", fault: "too-long" },
    ],
    [
      "of a transcript that is begun",
      { ...words, work: "begin" },
      ADDED,
      { field: "transcript", refused: "begun" },
    ],
    [
      "of a transcript without captions",
      { ...words, work: "begin", captions: "", transcript: "" },
      ADDED,
      { field: "captions", refused: "no-captions" },
    ],
    [
      "of a transcript that is too long",
      { ...words, transcript: "Word ".repeat(20_000) },
      ADDED,
      { field: "transcript", refused: "long" },
    ],
    [
      "of a transcript with what nobody sees",
      { ...words, transcript: "Good\nmor\u202ening" },
      ADDED,
      { field: "transcript", refused: "hidden", n: 2 },
    ],
  ])("%s it is refused at its field", (_, asked, files, refusal) => {
    expect(mediaChange({ ...NOTHING, ...asked }, files)).toMatchObject(refusal);
  });

  test("beyond what a course has together, it is refused with what is left", () => {
    let files: ReadonlyMap<string, string> = FILES;
    for (const letter of "abcde") {
      const file = { ...film, sha256: sha(letter), bytes: MEDIA_LIMITS.bytes.film };
      files = doing({ title: letter, file }, files);
    }
    const one = { ...film, sha256: sha("f"), bytes: 1 };
    expect(mediaChange({ ...NOTHING, file: one }, files)).toMatchObject({
      ...{ field: "upload", refused: "budget", n: 0 },
    });
    // In the place of one of them, as much as it had is free.
    const next = { ...film, sha256: sha("f"), bytes: MEDIA_LIMITS.bytes.film };
    doing({ work: "replace", id: "a", file: next }, files);
  });
});
