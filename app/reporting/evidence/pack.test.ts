import fc from "fast-check";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { sha256 } from "../../record/canonical";
import { endOfDay, isOver } from "./as-of";
import { type Cell, inOrder, packOf, zipPack } from "./pack";

const about = {
  format: "test@1",
  scope: { program: "p", person: null },
  asOf: endOfDay("2026-10-31", "America/Phoenix"),
  engine: "gate/2",
  heads: [{ stream: "org:p", seq: 3, hash: "ab" }],
  replay: ["muster report evidence"],
};
const table = (rows: readonly (readonly Cell[])[]) => ({
  name: "people",
  columns: ["id", "n"],
  rows,
});

describe("the moment of a report", () => {
  test.each([
    ["2026-10-31", "America/Phoenix", "2026-11-01T06:59:59.999Z"],
    ["2026-10-31", "UTC", "2026-10-31T23:59:59.999Z"],
    ["2026-11-01", "America/New_York", "2026-11-02T04:59:59.999Z"],
    ["2026-03-08", "America/New_York", "2026-03-09T03:59:59.999Z"],
  ])("%s ends in %s at %s", (day, zone, instant) => {
    expect(new Date(endOfDay(day, zone).at).toISOString()).toBe(instant);
  });

  test("a day is over when the next has begun in that zone", () => {
    const { at } = endOfDay("2026-10-31", "America/Phoenix");
    expect(isOver("2026-10-31", "America/Phoenix", at)).toBe(false);
    expect(isOver("2026-10-31", "America/Phoenix", at + 1)).toBe(true);
  });
});

describe("a pack", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("names the hash, the bytes and the rows of each file", () => {
    const { files, manifest, hash } = packOf(
      about,
      [table([["a", 1]])],
      [{ name: "x", text: "é" }],
    );
    const said = JSON.parse(manifest.text);
    expect(said.files).toEqual([
      { name: "people.csv", sha256: sha256("id,n\r\na,1\r\n"), bytes: 11, rows: 1 },
      { name: "x", sha256: sha256("é"), bytes: 2 },
    ]);
    expect(said.asOf.instant).toBe("2026-11-01T06:59:59.999Z");
    expect(files.map(({ text }) => text)).toEqual(["id,n\r\na,1\r\n", "é"]);
    expect(hash).toBe(sha256(manifest.text));
  });

  test("no cell starts what a spreadsheet would run", () => {
    const [file] = packOf(about, [table([["=1+1", 1]])]).files;
    expect(file?.text).toBe("id,n\r\n'=1+1,1\r\n");
  });

  test("is the same ZIP in every zone, and holds a list that sha256sum can check", () => {
    const zips = ["UTC", "America/Phoenix", "Pacific/Kiritimati"].map((name) => {
      process.env.TZ = name;
      return Buffer.from(zipPack(packOf(about, [table([["a", 1]])]))).toString("hex");
    });
    expect(new Set(zips).size).toBe(1);
    const files = unzipSync(Buffer.from(zips[0] ?? "", "hex"));
    const texts = Object.entries(files).map(
      ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
    );
    const sums = texts.filter(([name]) => name !== "SHA256SUMS");
    expect(Object.fromEntries(texts).SHA256SUMS).toBe(
      sums.map(([name, text]) => `${sha256(text)}  ${name}\n`).join(""),
    );
  });

  test("rows come in one order, however they were read", () => {
    const cell = fc.oneof(fc.string({ maxLength: 3 }), fc.nat(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), cell)), fc.nat(), (rows, turn) => {
        const keys = new Set(rows.map(([id]) => id));
        fc.pre(keys.size === rows.length);
        const turned = [...rows.slice(turn % (rows.length || 1)), ...rows].slice(0, rows.length);
        fc.pre(new Set(turned).size === rows.length);
        expect(inOrder([...rows].reverse())).toEqual(inOrder(rows));
        expect(inOrder(turned)).toEqual(inOrder(rows));
      }),
    );
  });
});
