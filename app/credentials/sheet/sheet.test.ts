import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { renderAsync } from "@resvg/resvg-js";
import fc from "fast-check";
import jsQR from "jsqr";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from "pdf-lib";
import { expect, test } from "vitest";
import { drawForPaper, FONT_FILES } from "../draw-picture.server";
import { qrOf } from "../qr";
import { readFontFile } from "./font-file";
import { layOutSheet, type SheetContent, wrap } from "./sheet";

const file = readFileSync(FONT_FILES.regular);
const regular = readFontFile(file);
const fonts = { regular, bold: readFontFile(readFileSync(FONT_FILES.bold)) };
const ADDRESS = "https://muster.example/credentials/8d3fGkq0TzqvJk2Qe9bQ3w";
const NAME = "María Fernanda Gutiérrez · Łukasz Đặng Nguyễn · Ὀδυσσεύς · Юлия";

async function content(change: Partial<SheetContent> = {}): Promise<SheetContent> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="#f00" d="M0 0h1v1h-1z"/></svg>`;
  return {
    title: "Start With Trust",
    lead: "Badge, REL-1, version 1",
    picture: await drawForPaper(svg),
    facts: [{ name: "Held by", value: NAME }],
    sections: [{ title: "What it says", paragraphs: ["One sentence.", "And another."] }],
    qr: qrOf(ADDRESS),
    qrSays: `Scan, or go to ${ADDRESS}.`,
    foot: "Not permission to serve.",
    language: "en-US",
    madeAt: Date.UTC(2026, 10, 22, 12),
    ...change,
  };
}

test("every word can be read back from the file, accents and all", async () => {
  const said = await content();
  const { text, pages, title } = await readBack(await layOutSheet(said, fonts));
  for (const words of [said.title, said.lead, NAME, "What it says", "And another.", said.foot]) {
    expect(text.replaceAll("\n", " ")).toContain(words);
  }
  expect(pages).toEqual([[595, 792]]);
  expect(title).toBe("Start With Trust");
});

test("a character that the font lacks is a box that is copied as what it is", async () => {
  expect(regular.glyphOf("李".codePointAt(0) ?? 0)).toBe(0);
  const { text } = await readBack(await layOutSheet(await content({ foot: "A 李 B" }), fonts));
  expect(text).toContain("A 李 B");
});

test("a letter and its accent, typed apart, print as one", async () => {
  const sheet = await layOutSheet(await content({ foot: "Jose\u0301 Nun\u0303ez" }), fonts);
  expect((await readBack(sheet)).text).toContain("José Nuñez");
});

test("what is long goes on to another page, and none of it is lost", async () => {
  const paragraphs = Array.from({ length: 90 }, (_, n) => `Sentence ${n + 1} of very many.`);
  const sheet = await layOutSheet(
    await content({ sections: [{ title: "Long", paragraphs }] }),
    fonts,
  );
  const { text, pages } = await readBack(sheet);
  expect(pages.length).toBeGreaterThan(1);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
});

test("the same words at the same moment give the same bytes", async () => {
  const [one, two] = await Promise.all([
    layOutSheet(await content(), fonts),
    layOutSheet(await content(), fonts),
  ]);
  expect(Buffer.from(one).equals(two)).toBe(true);
});

test("the code is read by another reader as the address", async () => {
  for (const address of [ADDRESS, "http://localhost:3000/credentials/x", "a"]) {
    const { size, path } = qrOf(address);
    const side = size + 8;
    const image = await renderAsync(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}"><path d="${path}"/></svg>`,
      { fitTo: { mode: "width", value: side * 5 }, background: "#fff" },
    );
    const found = jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height);
    expect(found?.data).toBe(address);
  }
});

test("a picture for paper is what was drawn, on white", async () => {
  const { picture } = await content();
  const rows = inflateSync(picture.deflated);
  expect(rows.length).toBe(picture.side ** 2 * 3);
  expect([...rows.subarray(0, 3)]).toEqual([255, 0, 0]);
  expect([...rows.subarray(-3)]).toEqual([255, 255, 255]);
});

test("a subset keeps the outlines that it was asked for under their numbers, and is small", () => {
  const glyphs = [..."Aéz ọ"].map((character) => regular.glyphOf(character.codePointAt(0) ?? 0));
  const subset = Buffer.from(regular.subset(glyphs));
  expect(subset.length).toBeLessThan(file.length / 8);
  for (const glyph of glyphs) expect(outline(subset, glyph)).toEqual(outline(file, glyph));
  expect(outline(subset, regular.glyphOf("Q".codePointAt(0) ?? 0))).toHaveLength(0);
});

test("no line is wider than it may be, and no letter is lost", () => {
  const widthOf = (line: string) => line.length;
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width, widthOf);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.max(width, 2));
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

/** An outline by the font's own tables (loca, glyf). */
function outline(font: Buffer, glyph: number): Buffer {
  const table = (name: string) => {
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
      if (font.toString("latin1", at, at + 4) === name) return font.readUInt32BE(at + 8);
    throw new Error(name);
  };
  const isLong = font.readInt16BE(table("head") + 50) === 1;
  const place = (nth: number) =>
    isLong
      ? font.readUInt32BE(table("loca") + nth * 4)
      : font.readUInt16BE(table("loca") + nth * 2) * 2;
  return font.subarray(table("glyf") + place(glyph), table("glyf") + place(glyph + 1));
}

/** What a PDF says, read back through its own tables of characters. */
async function readBack(sheet: Uint8Array) {
  const document = await PDFDocument.load(sheet);
  const { context } = document;
  const look = (object: PDFObject | undefined) => context.lookup(object);
  const streamOf = (object: PDFObject | undefined) => {
    const stream = look(object);
    if (!(stream instanceof PDFRawStream)) throw new Error("not a stream");
    return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  };
  let text = "";
  for (const page of document.getPages()) {
    const fonts = look(page.node.Resources()?.get(PDFName.of("Font")));
    if (!(fonts instanceof PDFDict)) throw new Error("no fonts");
    const characters = new Map(
      fonts.entries().map(([name, ref]) => {
        const font = look(ref);
        if (!(font instanceof PDFDict)) throw new Error("no font");
        const map = streamOf(font.get(PDFName.of("ToUnicode")));
        const pairs = [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)];
        return [name.asString(), new Map(pairs.map(([, glyph, code]) => [glyph, utf16(code)]))];
      }),
    );
    const contents = page.node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
    const drawn = parts.map(streamOf).join("\n");
    for (const [, font = "", shown = ""] of drawn.matchAll(
      /(\/\S+) [\d.]+ Tf[\s\S]*?<([0-9A-F]*)> Tj/g,
    )) {
      const glyphs = shown.match(/.{4}/g) ?? [];
      text += `${glyphs.map((glyph) => characters.get(font)?.get(glyph) ?? "?").join("")}\n`;
    }
  }
  const pages = document.getPages().map((page) => [page.getWidth(), page.getHeight()]);
  return { text, pages, title: document.getTitle() };
}

function utf16(hex = ""): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units);
}
