/** What a print sheet needs of a TrueType font (OpenType 1.9, chapters of the tables named). */
export interface FontFile {
  glyphs: number;
  /** In thousandths of the type size, as PDF counts. */
  ascent: number;
  descent: number;
  box: [left: number, bottom: number, right: number, top: number];
  /** The glyph of a character; 0, an empty box, for one that the font lacks. */
  glyphOf: (codePoint: number) => number;
  /** How far a glyph moves on, in thousandths of the type size. */
  advanceOf: (glyph: number) => number;
  /** The font with these glyphs alone, each under its old number; a fraction of the bytes. */
  subset: (glyphs: Iterable<number>) => Uint8Array;
}

/** Tables that drawing needs; the rest is for editors and line breakers. */
const KEPT = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];
/** Flags of a glyph made of others (glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

/** Reads a TrueType font of our own. Throws when a table that drawing needs is missing. */
export function readFontFile(file: Uint8Array): FontFile {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const tables = tablesOf(bytes);
  const table = (name: string) => {
    const found = tables.get(name);
    if (!found) throw new Error(`A font without ${name}`);
    return found;
  };
  const [head, hhea, hmtx, loca, glyf] = ["head", "hhea", "hmtx", "loca", "glyf"].map(table) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const glyphs = table("maxp").readUInt16BE(4);
  const thousandths = (units: number) => Math.round((units * 1000) / head.readUInt16BE(18));
  const metrics = hhea.readUInt16BE(34);
  const isLong = head.readInt16BE(50) === 1;
  const placeOf = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const outlineOf = (glyph: number) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1));
  const box = [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at)));
  return {
    glyphs,
    ascent: thousandths(hhea.readInt16BE(4)),
    descent: thousandths(hhea.readInt16BE(6)),
    box: [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0],
    glyphOf: characters(table("cmap")),
    advanceOf: (glyph) => thousandths(hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4)),
    subset(wanted) {
      const used = withParts(wanted, outlineOf);
      const outlines: Buffer[] = [];
      const places = Buffer.alloc((glyphs + 1) * 4);
      let end = 0;
      for (let glyph = 0; glyph < glyphs; glyph++) {
        const outline = used.has(glyph) ? outlineOf(glyph) : Buffer.alloc(0);
        outlines.push(outline);
        end += outline.length;
        places.writeUInt32BE(end, (glyph + 1) * 4);
      }
      const longPlaces = Buffer.from(head);
      longPlaces.writeInt16BE(1, 50);
      const changed = new Map([
        ...tables,
        ["glyf", Buffer.concat(outlines)],
        ["loca", places],
        ["head", longPlaces],
      ] as [string, Buffer][]);
      return fontOf(KEPT.flatMap((name) => [[name, changed.get(name)] as const]));
    },
  };
}

function tablesOf(bytes: Buffer): Map<string, Buffer> {
  const count = bytes.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, nth) => {
      const at = 12 + nth * 16;
      const start = bytes.readUInt32BE(at + 8);
      return [
        bytes.toString("latin1", at, at + 4),
        bytes.subarray(start, start + bytes.readUInt32BE(at + 12)),
      ];
    }),
  );
}

/** Characters to glyphs, by the font's own table of all Unicode (cmap format 12). */
function characters(cmap: Buffer): (codePoint: number) => number {
  for (let nth = 0; nth < cmap.readUInt16BE(2); nth++) {
    const start = cmap.readUInt32BE(4 + nth * 8 + 4);
    if (cmap.readUInt16BE(start) !== 12) continue;
    const groups = cmap.readUInt32BE(start + 12);
    return (codePoint) => {
      for (let group = 0; group < groups; group++) {
        const at = start + 16 + group * 12;
        const first = cmap.readUInt32BE(at);
        if (codePoint < first) return 0;
        if (codePoint <= cmap.readUInt32BE(at + 4))
          return cmap.readUInt32BE(at + 8) + codePoint - first;
      }
      return 0;
    };
  }
  throw new Error("A font without a table of all Unicode");
}

/** The glyphs, the empty box, and every glyph that one of them is made of. */
function withParts(wanted: Iterable<number>, outlineOf: (glyph: number) => Buffer): Set<number> {
  const used = new Set<number>();
  const left = [0, ...wanted];
  for (let glyph = left.pop(); glyph !== undefined; glyph = left.pop()) {
    if (used.has(glyph)) continue;
    used.add(glyph);
    left.push(...partsOf(outlineOf(glyph)));
  }
  return used;
}

function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & TWO_BY_TWO ? 8 : flags & XY_SCALE ? 4 : flags & SCALE ? 2 : 0;
  }
  return parts;
}

function fontOf(named: readonly (readonly [string, Buffer | undefined])[]): Uint8Array {
  const tables = named.flatMap(([name, body]) => (body ? [{ name, body }] : []));
  const power = Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + tables.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let start = header.length;
  const bodies = tables.map(({ name, body }, nth) => {
    const at = 12 + nth * 16;
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    header.write(name, at, "latin1");
    header.writeUInt32BE(sumOf(padded), at + 4);
    header.writeUInt32BE(start, at + 8);
    header.writeUInt32BE(body.length, at + 12);
    start += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...bodies]);
}

function sumOf(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
