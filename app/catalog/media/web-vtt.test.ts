import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCaptions, wordsOfCaptions } from "./web-vtt";

const GOOD = `WEBVTT

1
00:00.000 --> 00:02.000 align:start position:10%
<v Ana>Hello, <i>Deshawn</i>.

NOTE the next one has two lines

00:02.000 --> 00:04.500
How was
Tom &amp; Ann&#39;s day?

second half
00:00:04.500 --> 00:00:06.000
♪
`;

const faultsOf = (text: string, seconds = 60) => readCaptions(text, seconds).faults;
const cue = (times: string, words = "Hello.") => `WEBVTT\n\n${times}\n${words}\n`;

describe("captions", () => {
  test("are read with their times and words, without marks", () => {
    const { cues, faults } = readCaptions(GOOD, 6);
    expect(faults).toEqual([]);
    expect(cues).toEqual([
      { line: 4, startMs: 0, endMs: 2000, text: "Hello, Deshawn." },
      { line: 9, startMs: 2000, endMs: 4500, text: "How was\nTom & Ann&#39;s day?" },
      { line: 14, startMs: 4500, endMs: 6000, text: "♪" },
    ]);
    expect(wordsOfCaptions(cues)).toBe("Hello, Deshawn.\nHow was Tom & Ann&#39;s day?\n♪");
  });

  test.each([
    ["a byte order mark and Windows line ends", `\ufeff${GOOD.replaceAll("\n", "\r\n")}`],
    ["a head of several lines", GOOD.replace("WEBVTT", "WEBVTT - Hello\nKind: captions")],
    ["two speakers at once", `${cue("00:01.000 --> 00:05.000")}\n00:01.000 --> 00:02.000\nYes.\n`],
    ["no line end at the end", cue("00:01.000 --> 00:05.000").trimEnd()],
  ])("may have %s", (_, text) => {
    expect(faultsOf(text, 6)).toEqual([]);
  });

  test.each([
    ["nothing", "", "not-vtt", 1],
    ["SubRip", "1\n00:00:01,000 --> 00:00:02,000\nHello.", "not-vtt", 1],
    ["a page", "<html>WEBVTT</html>", "not-vtt", 1],
    ["no cues", "WEBVTT\n\nNOTE nothing\n", "empty", 1],
    ["times of SubRip", cue("00:00:01,000 --> 00:00:02,000"), "times", 3],
    ["words before any time", "WEBVTT\n\nHello.\n", "times", 3],
    ["an end before its start", cue("00:05.000 --> 00:01.000"), "backwards", 3],
    ["a cue of no length", cue("00:05.000 --> 00:05.000"), "backwards", 3],
    [
      "a cue before the one above it",
      `${cue("00:05.000 --> 00:06.000")}\n00:01.000 --> 00:02.000\nNo.\n`,
      "backwards",
      6,
    ],
    ["a cue after the end", cue("00:05.000 --> 02:06.000"), "past-end", 3],
    ["a cue without words", cue("00:05.000 --> 00:06.000", "- …"), "empty", 3],
    ["a cue of spaces", cue("00:05.000 --> 00:06.000", "&nbsp; "), "empty", 3],
    ["a script", cue("00:05.000 --> 00:06.000", "<script>alert(1)</script>"), "markup", 3],
    ["a picture", cue("00:05.000 --> 00:06.000", "Hi <img src=x onerror=alert(1)>"), "markup", 3],
    ["half a mark", cue("00:05.000 --> 00:06.000", "Hi <b"), "markup", 3],
    ["an arrow in words", cue("00:05.000 --> 00:06.000", "Hi --> there"), "markup", 3],
    ["a style", `WEBVTT\n\nSTYLE\n::cue { color: red }\n`, "style", 3],
    ["a place on the screen", `WEBVTT\n\nREGION\nid:a\n`, "style", 3],
    ["a hidden character", cue("00:05.000 --> 00:06.000", "Hi \u202e"), "hidden", 4],
    ["a very long cue", cue("00:05.000 --> 00:06.000", "long ".repeat(101)), "long-cue", 3],
    ["a very long file", cue("00:05.000 --> 00:06.000", "a".repeat(200_000)), "too-long", 1],
    [
      "very many cues",
      `WEBVTT\n\n${"00:01.000 --> 00:02.000\na\n\n".repeat(2_001)}`,
      "too-many",
      3 + 3 * 2_000,
    ],
  ])("refuse %s", (_, text, fault, line) => {
    expect(faultsOf(text)).toContainEqual({ line, fault });
  });

  test("tell a bounded number of faults", () => {
    expect(faultsOf(`WEBVTT\n\n${"x\n\n".repeat(5_000)}`).length).toBeLessThanOrEqual(40);
  });

  test("never throw, keep the order of cues, and name lines that are there", () => {
    const piece = fc.constantFrom(
      ...["WEBVTT", "\n", "\n\n", "00:01.000 --> 00:02.000", "NOTE", "STYLE", "<v ", ">", "&amp;"],
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 30 })
      .map((parts) => `WEBVTT\n\n${parts.join("")}`);
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.integer({ min: 1, max: 600 }), (one, seconds) => {
        const { faults } = readCaptions(one, seconds);
        const lines = one.replace(/\r\n?/g, "\n").split("\n").length;
        for (const { line } of faults) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 1_000 },
    );
  });
});
