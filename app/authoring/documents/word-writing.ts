import { zipSync } from "fflate";
import { elementsOf, make, settingOf, writeXml, type XmlNode } from "./xml-tree";

/** Namespaces of the parts that are written. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PART = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The addresses of a part's links by their ids, and for the main part its other parts. */
export function relationsXml(links: ReadonlyMap<string, string>, isMain: boolean): string {
  const own = isMain ? ["styles", "numbering", "footnotes", "endnotes"] : [];
  return writeXml(
    make("Relationships", {}, [
      ...own.map((name) =>
        make("Relationship", {
          Id: `muster-${name}`,
          Type: `${TYPE}/${name}`,
          Target: `${name}.xml`,
        }),
      ),
      ...[...links].map(([id, target]) =>
        make("Relationship", {
          Id: id,
          Type: `${TYPE}/hyperlink`,
          Target: target,
          TargetMode: "External",
        }),
      ),
    ]),
    `xmlns="${RELATIONS}"`,
  );
}

/** Where a package begins. */
export function packageRelations(): string {
  const main = { Id: "muster-main", Type: `${TYPE}/officeDocument`, Target: "word/document.xml" };
  return writeXml(make("Relationships", {}, [make("Relationship", main)]), `xmlns="${RELATIONS}"`);
}

/** Of its lists, only which levels are numbered. */
export function numberingXml(part: XmlNode | null): string {
  const kept = part
    ? [
        ...elementsOf(part, "w:abstractNum").map((list) =>
          make(
            "w:abstractNum",
            { "w:abstractNumId": list.attributes.get("w:abstractNumId") },
            elementsOf(list, "w:lvl").map((level) =>
              make(
                "w:lvl",
                { "w:ilvl": level.attributes.get("w:ilvl") },
                elementsOf(level, "w:numFmt"),
              ),
            ),
          ),
        ),
        ...elementsOf(part, "w:num")
          .filter((list) => settingOf(list, "w:abstractNumId") !== undefined)
          .map((list) =>
            make(
              "w:num",
              { "w:numId": list.attributes.get("w:numId") },
              elementsOf(list, "w:abstractNumId"),
            ),
          ),
      ]
    : [];
  return writeXml(make("w:numbering", {}, kept), W);
}

const OUR_STYLES = [
  ...["h1", "h2", "h3", "h4", "h5", "h6", "title", "subtitle", "quote", "code"],
  ...["key", "evidence", "caution", "safety"].map((kind) => `callout-${kind}`),
];
/** The only styles of a lean document: what a paragraph means. */
export const STYLES = writeXml(
  make("w:styles", {}, [
    ...OUR_STYLES.map((id) =>
      make("w:style", { "w:type": "paragraph", "w:styleId": id }, [
        make("w:name", { "w:val": `muster ${id}` }),
      ]),
    ),
    make("w:style", { "w:type": "character", "w:styleId": "code-words" }, [
      make("w:name", { "w:val": "muster code-words" }),
    ]),
  ]),
  W,
);

/** What the parts of a lean document are. */
export const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/></Types>`;

/** The bytes of a package, stored as they are: only our own reader opens it. */
export function zipped(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries([...files].map(([name, text]) => [name, encoder.encode(text)])),
    { level: 0, mtime: new Date(1980, 0, 1) },
  );
}
