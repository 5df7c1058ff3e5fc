import {
  beginText,
  concatTransformationMatrix,
  drawObject,
  endText,
  PDFDocument,
  type PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setFillingRgbColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from "pdf-lib";
import type { Qr } from "../qr";
import type { FontFile } from "./font-file";
import { type SheetFont, sheetFont } from "./sheet-font";

/** A picture as PDF takes it: rows of red, green and blue bytes, deflated. */
export interface SheetPicture {
  side: number;
  deflated: Uint8Array;
}

/** What a print sheet says, in finished words, from top to bottom. */
export interface SheetContent {
  title: string;
  lead: string;
  picture: SheetPicture;
  facts: readonly { name: string; value: string }[];
  sections: readonly { title: string; paragraphs: readonly string[] }[];
  qr: Qr;
  qrSays: string;
  foot: string;
  language: string;
  /** Epoch milliseconds. */
  madeAt: number;
}

export interface SheetFonts {
  regular: FontFile;
  bold: FontFile;
}

/** As wide as A4 and as high as Letter, in points: it prints whole on both, at full size. */
const PAGE = { width: 595, height: 792 };
const MARGIN = 54;
const WIDTH = PAGE.width - 2 * MARGIN;
const PICTURE = 104;
const QR_SIDE = 92;
/** Also the white that a QR code needs around it: four of its modules are less. */
const GAP = 18;
/** Facts stand in a margin like the one on our pages. */
const LABEL = 92;
const INK = { r: 0.09, g: 0.13, b: 0.115 };
const SOFT = { r: 0.29, g: 0.345, b: 0.32 };
const LEADING = 1.38;

type Color = typeof INK;

/** Lays out a print sheet as PDF. What does not fit goes on to another page. */
export async function layOutSheet(content: SheetContent, files: SheetFonts): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  describe(document, content);
  const pen = new Pen(document, {
    regular: sheetFont(document, files.regular, "SourceSans3-Regular"),
    bold: sheetFont(document, files.bold, "SourceSans3-Bold"),
  });
  const beside = WIDTH - PICTURE - GAP;
  const top = pen.y;
  pen.picture(content.picture, PAGE.width - MARGIN - PICTURE, top - PICTURE, PICTURE);
  pen.write(content.title, { size: 24, font: "bold", width: beside, after: 5 });
  pen.write(content.lead, { size: 11, color: SOFT, width: beside });
  pen.y = Math.min(pen.y, top - PICTURE) - GAP;
  for (const { name, value } of content.facts) pen.fact(name, value);
  for (const { title, paragraphs } of content.sections) {
    pen.y -= GAP / 2;
    pen.write(title, { size: 12.5, font: "bold", keep: 40 });
    for (const paragraph of paragraphs) pen.write(paragraph, { size: 10.5, after: 4 });
  }
  pen.y -= GAP;
  pen.room(QR_SIDE);
  const bottom = pen.y - QR_SIDE;
  pen.qr(content.qr, MARGIN, bottom, QR_SIDE);
  pen.write(content.qrSays, {
    size: 10.5,
    x: MARGIN + QR_SIDE + GAP,
    width: WIDTH - QR_SIDE - GAP,
  });
  pen.y = Math.min(pen.y, bottom) - GAP;
  pen.write(content.foot, { size: 9, color: SOFT });
  pen.end();
  return document.save();
}

function describe(document: PDFDocument, { title, language, madeAt }: SheetContent) {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setCreator("Muster");
  document.setProducer("Muster");
  document.setCreationDate(new Date(madeAt));
  document.setModificationDate(new Date(madeAt));
}

interface Style {
  size: number;
  font?: "regular" | "bold";
  color?: Color;
  x?: number;
  width?: number;
  /** Points of white below. */
  after?: number;
  /** Points that must be left under the first line, so that a title stays with its text. */
  keep?: number;
}

/** Writes from the top down and turns the page at its end. */
class Pen {
  y = 0;
  #page: PDFPage;
  #names: Record<"regular" | "bold", PDFName>;

  constructor(
    readonly document: PDFDocument,
    readonly fonts: Record<"regular" | "bold", SheetFont>,
  ) {
    [this.#page, this.#names] = this.#turn();
  }

  #turn(): [PDFPage, Record<"regular" | "bold", PDFName>] {
    const page = this.document.addPage([PAGE.width, PAGE.height]);
    this.y = PAGE.height - MARGIN;
    return [
      page,
      {
        regular: page.node.newFontDictionary("SourceSans", this.fonts.regular.ref),
        bold: page.node.newFontDictionary("SourceSansBold", this.fonts.bold.ref),
      },
    ];
  }

  /** Goes on at the top of another page when fewer points than these are left. */
  room(points: number) {
    if (this.y - points < MARGIN) [this.#page, this.#names] = this.#turn();
  }

  write(text: string, style: Style) {
    const { size, font = "regular", x = MARGIN, width = WIDTH, after = 0, keep = 0 } = style;
    const lines = wrap(text, width, (line) => this.fonts[font].widthOf(line, size));
    // Large type needs less white between its lines.
    const height = size * (size > 16 ? 1.18 : LEADING);
    for (const [nth, line] of lines.entries()) {
      this.room(height + (nth === 0 ? keep : 0));
      this.#show(line, { ...style, font, x });
      this.y -= height;
    }
    this.y -= after;
  }

  #show(
    line: string,
    { size, font, x, color = INK }: Style & { font: "regular" | "bold"; x: number },
  ) {
    this.#page.pushOperators(
      beginText(),
      setFillingRgbColor(color.r, color.g, color.b),
      setFontAndSize(this.#names[font], size),
      setTextMatrix(1, 0, 0, 1, x, this.y - size),
      showText(this.fonts[font].spell(line)),
      endText(),
    );
  }

  fact(name: string, value: string) {
    this.room(32);
    const top = this.y;
    this.write(name, { size: 10.5, color: SOFT, width: LABEL });
    const below = this.y;
    this.y = top;
    this.write(value, { size: 10.5, x: MARGIN + LABEL, width: WIDTH - LABEL });
    this.y = Math.min(this.y, below) - 3;
  }

  picture({ side, deflated }: SheetPicture, x: number, y: number, points: number) {
    const { context } = this.document;
    const image = context.stream(deflated, {
      Type: "XObject",
      Subtype: "Image",
      Width: side,
      Height: side,
      ColorSpace: "DeviceRGB",
      BitsPerComponent: 8,
      Filter: "FlateDecode",
    });
    const name = this.#page.node.newXObject("Badge", context.register(image));
    this.#page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(points, 0, 0, points, x, y),
      drawObject(name),
      popGraphicsState(),
    );
  }

  qr({ size, path }: Qr, x: number, y: number, points: number) {
    this.#page.drawSvgPath(path, {
      x,
      y: y + points,
      scale: points / size,
      color: rgb(INK.r, INK.g, INK.b),
    });
  }

  end() {
    this.fonts.regular.embed();
    this.fonts.bold.embed();
  }
}

/** Lines no wider than `width`; a word that is wider alone is broken where it must be. */
export function wrap(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of word) {
      if (line !== "" && widthOf(line + character) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return line === "" ? lines : [...lines, line];
}
