import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mp3Of, mp4Of, oggOf, webmOf } from "../../../tests/media-bytes";
import { formatOf, mediaFaults, probeMedia } from "./probe";

const film = { ok: true, kind: "film" };
const recording = { ok: true, kind: "recording" };
const refused = (why: string) => ({ ok: false, why });
const letters = (text: string) => Buffer.from(text, "latin1");

describe("a film or recording, read by its bytes", () => {
  test.each([
    ["a WebM as a browser records it", webmOf({ seconds: 12 }), { ...film, seconds: 12 }],
    [
      "a WebM that says its length",
      webmOf({ seconds: 9, declared: 9.4 }),
      { ...film, type: "video/webm", seconds: 9 },
    ],
    ["a WebM of ten minutes", webmOf({ seconds: 600 }), { ...film, seconds: 600 }],
    ["a silent WebM", webmOf({ seconds: 3, codecs: ["V_VP9"] }), { ...film, seconds: 3 }],
    ["an MP4", mp4Of({ seconds: 61 }), { ...film, type: "video/mp4", seconds: 61 }],
    ["an MP4 in fragments", mp4Of({ seconds: 30, fragments: true }), { ...film, seconds: 30 }],
    [
      "an M4A",
      mp4Of({ seconds: 5, tracks: [{ kind: "soun", codec: "mp4a" }] }),
      { ...recording, type: "audio/mp4", seconds: 5 },
    ],
    ["an Ogg of Opus", oggOf(7), { ...recording, type: "audio/ogg", seconds: 7 }],
    ["an MP3 with a tag", mp3Of(10), { ...recording, type: "audio/mpeg", seconds: 11 }],
    ["an MP3 of frames alone", mp3Of(10, { tag: false }), { ...recording, type: "audio/mpeg" }],
    [
      "an MP3 with an old tag behind",
      mp3Of(2, { after: `TAG${" ".repeat(125)}` }),
      { ...recording, type: "audio/mpeg" },
    ],
  ])("%s", (_, bytes, expected) => {
    expect(probeMedia(bytes)).toMatchObject(expected);
  });

  test.each([
    ["nothing", letters(""), "empty"],
    ["a page named .mp4", letters("<!doctype html><script>alert(1)</script>"), "unknown"],
    ["a drawing named .webm", letters('<svg xmlns="…" onload="alert(1)"/>'), "unknown"],
    ["an archive", letters("PK\x03\x04"), "unknown"],
    ["a WAV", letters("RIFF\x10\0\0\0WAVEfmt "), "unknown"],
    ["a WebM that is only heard", webmOf({ seconds: 3, codecs: ["A_OPUS"] }), "no-picture"],
    ["a WebM whose head says two hours", webmOf({ seconds: 3, declared: 7200 }), "wrong-length"],
    ["a WebM whose head says a second", webmOf({ seconds: 300, declared: 1 }), "wrong-length"],
    ["a WebM with a page behind it", webmOf({ seconds: 3, after: letters("<html>") }), "broken"],
    ["a Matroska", letters("\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska"), "broken"],
    ["a WebM of another codec", webmOf({ seconds: 3, codecs: ["V_MPEG4/ISO/AVC"] }), "format"],
    ["a WebM of a name of JavaScript", webmOf({ seconds: 3, codecs: ["constructor"] }), "format"],
    ["a WebM of eleven minutes", webmOf({ seconds: 660 }), "too-long"],
    [
      "an MP4 with an archive behind it",
      mp4Of({ seconds: 3, after: letters("PK\x03\x04") }),
      "broken",
    ],
    ["an MP4 that was cut", mp4Of({ seconds: 3 }).subarray(0, 200), "broken"],
    ["an MP4 of H.265", mp4Of({ seconds: 3, tracks: [{ kind: "vide", codec: "hvc1" }] }), "format"],
    ["a QuickTime film", mp4Of({ seconds: 3, brand: "qt  " }), "format"],
    ["an MP4 that lies", mp4Of({ seconds: 3, declared: 60 }), "wrong-length"],
    ["an MP4 of no tracks", mp4Of({ seconds: 3, tracks: [] }), "broken"],
    ["an MP4 of no length", mp4Of({ seconds: 0 }), "broken"],
    ["an Ogg film", oggOf(3, "\x80theora\x03\x02"), "format"],
    ["an Ogg with a page behind it", oggOf(3, undefined, "<script>"), "broken"],
    ["an MP3 that is a page", letters("ID3\x04\0\0\0\0\0\x05<html><script>"), "broken"],
    ["an MP3 with a page behind it", mp3Of(60, { after: `<html>${"x".repeat(200)}` }), "broken"],
    ["frames of nothing", letters("\xff\xfb\x50\xc0"), "broken"],
    ["a film of nine megabytes", new Uint8Array(9_000_000), "too-large"],
    ["a recording of five megabytes", mp3Of(660), "too-large"],
  ])("refuses %s", (_, bytes, why) => {
    expect(probeMedia(bytes)).toEqual(refused(why));
  });
});

const heads = [webmOf({ seconds: 4 }), mp4Of({ seconds: 4 }), oggOf(4), mp3Of(1)] as const;
const fragmented = mp4Of({ seconds: 4, fragments: true });

/** A true file with some bytes changed, cut, or put in twice. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...heads, fragmented),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    fc.nat(),
    fc.boolean(),
  )
  .map(([file, changes, cut, cuts]) => {
    const made = Uint8Array.from(file);
    for (const [at, value] of changes) made[at % made.length] = value;
    return cuts ? made.subarray(0, cut % made.length) : made;
  });

describe("whatever the bytes are", () => {
  const anything = fc.oneof(
    spoiled,
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(
        fc.constantFrom("\x1a\x45\xdf\xa3", "\0\0\0\x10ftyp", "OggS\0", "ID3"),
        fc.uint8Array(),
      )
      .map(([head, rest]) => new Uint8Array(Buffer.concat([letters(head), rest]))),
  );

  test("they are taken or refused by a word, within the bounds", () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        const found = probeMedia(bytes);
        if (!found.ok) return mediaFaults.includes(found.why);
        return Number.isInteger(found.seconds) && found.seconds >= 1 && found.seconds <= 600;
      }),
      { numRuns: 3_000 },
    );
  });

  test("the format of a few first bytes is told or not", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect([null, "webm", "mp4", "ogg", "mpeg"]).toContain(formatOf(bytes));
      }),
    );
  });

  test("eight megabytes built to be slow are read within two seconds", () => {
    const full = (unit: string) => Buffer.alloc(7_999_000, unit, "latin1");
    const webm = webmOf({ seconds: 1 });
    const slow = [
      Buffer.concat([webm, full("\xec\x80")]),
      Buffer.concat([webm, full("\xa0\x80")]),
      Buffer.concat([letters("\0\0\0\x08ftyp"), full("\0\0\0\x08free")]),
      Buffer.concat([letters("ID3\x04\0\0\0\0\0\0"), full("ID3\x04\0\0\0\0\0\0")]),
      full("\xff\xfb\x50"),
      Buffer.concat([oggOf(1), full("OggS\0\0")]),
    ];
    for (const one of slow) {
      const before = performance.now();
      probeMedia(one);
      expect(performance.now() - before).toBeLessThan(2_000);
    }
  });

  test("boxes inside boxes a million deep are refused", () => {
    const inside = Buffer.alloc(800_000);
    for (let at = 0; at < inside.length; at += 8) {
      inside.writeUInt32BE(inside.length - at, at);
      inside.write(at === 0 ? "moov" : at === 8 ? "trak" : "mdia", at + 4, "latin1");
    }
    const file = Buffer.concat([letters("\0\0\0\x10ftypisom\0\0\0\0"), inside]);
    expect(probeMedia(file)).toEqual(refused("broken"));
  });
});
