import { strToU8, zipSync } from "fflate";

/** A part of a package, by its name: text, or bytes. */
export type WordParts = Record<string, string | Uint8Array>;

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

const PART = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A run of words, with the settings of its look. */
export const run = (text: string, settings = "") =>
  `<w:r w:rsidR="00A1"><w:rPr>${settings}<w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of a style that holds runs, or plain words. */
export const paragraph = (inner: string, style = "", settings = "") =>
  `<w:p w14:paraId="0A" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${settings}</w:pPr>${inner.startsWith("<") ? inner : run(inner)}</w:p>`;
export const heading = (level: number, text: string) => paragraph(text, `Heading${level}`);
/** An item of list 1 (bullets) or 2 (numbers). */
export const item = (text: string, list: 1 | 2 = 1, level = 0) =>
  paragraph(
    text,
    "ListParagraph",
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  );
export const cell = (inner: string, settings = "") =>
  `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/>${settings}</w:tcPr>${inner.startsWith("<") ? inner : paragraph(inner)}</w:tc>`;
export const table = (...rows: string[][]) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(one))).join("")}</w:tr>`).join("")}</w:tbl>`;
/** A picture in the page, as Word writes it. */
export const picture = (alt: string, id = "rId9") =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const style = (id: string, name: string, more = "", type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const STYLES = `${XML}<w:styles ${NAMESPACES}>${style("Normal", "Normal")}${[1, 2, 3, 4].map((level) => style(`Heading${level}`, `heading ${level}`, '<w:basedOn w:val="Normal"/>')).join("")}${style("Title", "Title")}${style("Subtitle", "Subtitle")}${style("Quote", "Quote")}${style("ListParagraph", "List Paragraph")}${style("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style("ListBullet2", "List Bullet 2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style("CalloutSafety", "Callout Safety")}${style("CollegeHead", "College Heading", '<w:basedOn w:val="Heading2"/>')}${style("Banner", "College Banner")}${style("TOC1", "toc 1")}${style("FootnoteText", "footnote text")}${style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", "character")}${style("FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', "character")}</w:styles>`;
const level = (ilvl: number, format: string) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="•"/></w:lvl>`;
const list = (id: number, format: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2, 3].map((ilvl) => level(ilvl, format)).join("")}</w:abstractNum>`;
const NUMBERING = `${XML}<w:numbering ${NAMESPACES}>${list(0, "bullet")}${list(1, "decimal")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

const relation = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${more}/>`;
/** A link's relation of the main part. */
export const linkRelation = (id: string, target: string) =>
  relation(id, "hyperlink", target, ' TargetMode="External"');
export const partRelation = relation;
export const relations = (...each: string[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;

/** The parts of a document as Word writes them, around the inner XML of its body. */
export function wordParts(body: string, ...links: string[]): WordParts {
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/></Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="12240"/></w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "styles", "styles.xml"),
      relation("rId2", "numbering", "numbering.xml"),
      relation("rId9", "image", "media/image1.png"),
      ...links,
    ),
    "word/styles.xml": STYLES,
    "word/numbering.xml": NUMBERING,
    "word/media/image1.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  };
}

/** The bytes of a package; `level` 0 stores without packing. */
export function packed(parts: WordParts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === "string" ? strToU8(part) : part,
      ]),
    ),
    { level, mtime: new Date(1980, 0, 1) },
  );
}

/** A whole .docx around the inner XML of its body. */
export function word(body: string, ...links: string[]): Uint8Array {
  return packed(wordParts(body, ...links));
}
