import { type PDFDocument, PDFHexString, PDFString } from "pdf-lib";
import type { FontFile } from "./font-file";

/** A font of a print sheet: it measures, spells in its own numbers, and in the end puts itself in. */
export interface SheetFont {
  /** How wide a line is at a type size, in points. */
  widthOf: (text: string, size: number) => number;
  /** The line in the font's own numbers, for the operator that shows text. */
  spell: (text: string) => PDFHexString;
  /** Where the sheet refers to it. */
  ref: ReturnType<PDFDocument["context"]["nextRef"]>;
  /** Writes the font with what was spelled, once the last line is. */
  embed: () => void;
}

/**
 * A TrueType font in a PDF document by glyph numbers (ISO 32000-1 §9.7: Type 0, Identity-H), with
 * the glyphs that were spelled alone, and the way back to characters, so that what is shown can be
 * found and copied. pdf-lib itself would need fontkit for that. A character that the font lacks is an
 * empty box, and is still copied as what it is.
 */
export function sheetFont(document: PDFDocument, file: FontFile, name: string): SheetFont {
  const { context } = document;
  const ref = context.nextRef();
  /** Characters by glyph. A box stands for the first that it was shown for. */
  const spelled = new Map<number, string>();
  const glyphsOf = (text: string) =>
    [...text.normalize("NFC")].map((character) => {
      const glyph = file.glyphOf(character.codePointAt(0) ?? 0);
      if (!spelled.has(glyph)) spelled.set(glyph, character);
      return glyph;
    });
  return {
    ref,
    widthOf: (text, size) =>
      (glyphsOf(text).reduce((sum, glyph) => sum + file.advanceOf(glyph), 0) * size) / 1000,
    spell: (text) => PDFHexString.of(glyphsOf(text).map(hex).join("")),
    embed() {
      const glyphs = [...spelled.keys()].sort((a, b) => a - b);
      const subset = file.subset(glyphs);
      const program = context.flateStream(subset, { Length1: subset.length });
      const fontName = `${tagOf(glyphs)}+${name}`;
      const descriptor = context.obj({
        Type: "FontDescriptor",
        FontName: fontName,
        // Symbolic: the glyphs are named by number alone.
        Flags: 4,
        FontBBox: file.box,
        ItalicAngle: 0,
        Ascent: file.ascent,
        Descent: file.descent,
        CapHeight: file.ascent,
        StemV: 80,
        FontFile2: context.register(program),
      });
      const descendant = context.obj({
        Type: "Font",
        Subtype: "CIDFontType2",
        BaseFont: fontName,
        CIDSystemInfo: {
          Registry: PDFString.of("Adobe"),
          Ordering: PDFString.of("Identity"),
          Supplement: 0,
        },
        FontDescriptor: context.register(descriptor),
        CIDToGIDMap: "Identity",
        W: glyphs.flatMap((glyph) => [glyph, [file.advanceOf(glyph)]]),
      });
      const font = context.obj({
        Type: "Font",
        Subtype: "Type0",
        BaseFont: fontName,
        Encoding: "Identity-H",
        DescendantFonts: [context.register(descendant)],
        ToUnicode: context.register(context.flateStream(wayBack(spelled))),
      });
      context.assign(ref, font);
    },
  };
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, "0");

/** Six letters that tell this subset from another of the same font (§9.6.4). */
function tagOf(glyphs: readonly number[]): string {
  let sum = glyphs.reduce((all, glyph) => (all * 31 + glyph) % 26 ** 6, 7);
  let tag = "";
  for (let nth = 0; nth < 6; nth++) {
    tag += String.fromCharCode(65 + (sum % 26));
    sum = Math.floor(sum / 26);
  }
  return tag;
}

/** Glyphs back to characters (§9.10.3). At most 100 to a block. */
function wayBack(spelled: ReadonlyMap<number, string>): string {
  const lines = [...spelled].map(
    ([glyph, character]) =>
      `<${hex(glyph)}> <${Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join("")}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
